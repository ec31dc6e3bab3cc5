import { describe, expect, it } from 'vitest';
import { decode } from '#src/decoder/index.ts';
import { TABLE } from '../table.ts';
import { expectResponses } from './kind.ts';

describe('addresses and forms', () => {
  expectResponses([
    ['https://game.example/cb?ret=-10000&msg=-73%2Cchanged', 'msdk -10000 > qq -73'],
    ['https://game.example/cb#error=100010&error_description=redirect+uri', 'qq 100010'],
    ['auth://tauth.qq.com/?#error=100013&error_description=bad%20token&state=24', 'qq 100013'],
    ['https://graph.qq.com/oauth2.0/show?which=error&display=pc&error=100008&client_id=101', 'qq 100008'],
    ['ret=-23&msg=token&seq=17000', 'qq -23'],
    ['errcode=40029&errmsg=invalid%20code%2C%20rid%3A%2032', 'wechat 40029'],
    ['body=%7B%22errcode%22%3A40029%2C%22errmsg%22%3A%22invalid%20code%22%7D', 'wechat 40029'],
    ['%257B%2522ret%2522%253A-10000%252C%2522msg%2522%253A%2522-73%252Cchanged%2522%257D', 'msdk -10000 > qq -73'],
    ['msg=-73%EF%BC%8C%E5%AF%86%E7%A0%81&ret=-10000', 'msdk -10000 > qq -73'],
    ['wx0123456789://oauth?errcode=40163&state=1', 'wechat 40163'],
    ['Location: https://game.example/login?error=100044&error_description=%E7%AD%BE%E5%90%8D', 'qq 100044'],
    ['javascript:callback({"error":100007,"error_description":"access token lost"})', 'qq 100007'],
  ]);
});

describe('requests and responses of HTTP', () => {
  expectResponses([
    [
      '$ curl -v "http://msdk.qq.com/auth/verify_login/?timestamp=1700000000&appid=100703379"\n*   Trying 14.17.42.14:80...\n* Connected to msdk.qq.com (14.17.42.14) port 80 (#0)\n> POST /auth/verify_login/ HTTP/1.1\n> Host: msdk.qq.com\n> Content-Length: 101\n>\n< HTTP/1.1 200 OK\n< Content-Length: 32\n< Date: Mon, 24 Mar 2031 16:17:18 GMT\n<\n{"ret":-10000,"msg":"-73,changed"}\n* Connection #0 to host msdk.qq.com left intact',
      'msdk -10000 > qq -73',
    ],
    [
      'HTTP/1.1 401 Unauthorized\nX-Code: 40001\nContent-Length: 101\n\n{"errcode":40014,"errmsg":"invalid access_token"}',
      'wechat 40014',
    ],
    [
      'GET https://api.weixin.qq.com/sns/userinfo?access_token=24_Abc&openid=o32 200 OK (231 ms)\n{"errcode":40003,"errmsg":"invalid openid rid: 5f40001"}',
      'wechat 40003',
    ],
    [
      '{"status":200,"statusText":"OK","content":{"size":101,"mimeType":"application/json","text":"{\\"ret\\":-10000,\\"msg\\":\\"-73,changed\\"}"},"time":32}',
      'msdk -10000 > qq -73',
    ],
    [
      '10.0.0.7 - - [24/Mar/2031:16:17:18 +0800] "GET /cb?errcode=40029&state=1 HTTP/1.1" 302 154 "-" "Mozilla/5.0"',
      'wechat 40029',
    ],
    ['{"code":0,"message":"ok","data":{"errcode":40029,"errmsg":"invalid code"}}', 'wechat 40029'],
    ['{"status":"fail","code":500,"data":{"errorCode":40029,"errorMsg":"invalid code"}}', 'wechat 40029'],
    ['{"code":1,"msg":"登录失败","data":"{\\"errcode\\":40163,\\"errmsg\\":\\"code been used\\"}"}', 'wechat 40163'],
    ['{"success":false,"error":{"code":40029,"message":"invalid code"}}', 'wechat 40029'],
    ['500 Internal Server Error: "{\\"errcode\\":40001,\\"errmsg\\":\\"invalid credential\\"}"', 'wechat 40001'],
    ['rpc error: code = Unknown desc = ret:-10000 msg:-73,changed', 'msdk -10000 > qq -73'],
    ['rpc error: code = Internal desc = {"errcode":40029,"errmsg":"invalid code"}', 'wechat 40029'],
    ['Status: 200 OK  Time: 101 ms  Size: 324 B\n{\n    "ret": -506,\n    "msg": "param lost"\n}', 'access -506'],
    ['GET /relation/wxuserinfo → 200 → ret: -20000, msg: 40003,invalid openid', 'msdk -20000 > wechat 40003'],
    ['{"ret":-1,"platCode":"221005","msg":"not leader","seq":"24-32"}', 'qq -1 > qq-group 221005'],
    ['callback&&callback({"error":100015,"error_description":"access token is revoked"})', 'qq 100015'],
    ['/**/jQuery1110_1700000000101({"ret":1002,"msg":"login first"})', 'qq-share-qzone 1002'],
    ['try{_Callback({"ret":-3000,"msg":"x"})}catch(e){}', '? -3000'],
    [')]}\',\n{"ret":-73,"msg":"x"}', 'qq -73'],
    ['data: {"errcode":40029,"errmsg":"invalid code"}\n\n', 'wechat 40029'],
  ]);

  it.each([
    ['$ curl -i "http://msdk.qq.com/auth/verify_login/?appid=1"', 'certain'],
    ['curl error 28:', 'ambiguous'],
  ])('behind %j a response is %s', (front, confidence) => {
    const { verdict } = decode(`${front}\n{"ret":-10000,"msg":"-73,the user modify password wrong"}`, TABLE);
    expect(verdict?.confidence).toBe(confidence);
  });

  it('name the interface', () => {
    const text =
      '> POST /share/qq/?appid=1&timestamp=1700000000 HTTP/1.1\n< HTTP/1.1 200 OK\n{"ret":-10000,"msg":"100001,x"}';
    expect(decode(text, TABLE).groups[0]).toMatchObject({
      interface: '/share/qq',
      layers: [{}, { id: 'qq-share-qq/100001' }],
    });
  });
});
