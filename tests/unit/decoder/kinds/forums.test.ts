import { describe, expect, it } from 'vitest';
import { decode } from '#src/decoder/index.ts';
import { TABLE } from '../table.ts';
import { expectResponses, expectNothing } from './kind.ts';

describe('questions in issues and forums', () => {
  expectResponses([
    [
      '为什么一直返回 {"errcode":40029,"errmsg":"invalid code, hints: [ req_id: 0341 ]"}？已经试了3次，第1次正常',
      'wechat 40029',
    ],
    ['QQ登录 verify_login 报 ret=-10000，msg=-73，我没有改过密码', 'msdk -10000 > qq -73'],
    [
      '服务器日志：/auth/check_token 返回 {"ret":-20000,"msg":"40001,invalid credential"} openid=o40029',
      'msdk -20000 > wechat 40001',
    ],
    ['@dev 2031-05-06 18:30 出现大量 40001 invalid credential，持续 7 分钟', 'wechat 40001'],
    ['小程序登录 code2Session 失败：errcode: 40029, errMsg: invalid code', 'wechat 40029'],
    ['getAccessToken:fail {errcode: 40013, errmsg: "invalid appid"}', 'wechat 40013'],
    ['[2031/5/6 18:30] 小王: ret是-503吗\n[2031/5/6 18:31] 小李: 是的', 'access -503'],
    ['小王 18:30:01\n{"ret":-901,"msg":"guest"}\n小李 18:31:32\n收到', 'access -901'],
    [
      'Anyone knows why I get "errcode":48001 when calling sns/userinfo? SDK 5.24.101, Unity 2031.3.17f1',
      'wechat 48001',
    ],
    ['After 2 hours (7200 s) the API says 42001 access_token expired', 'wechat 42001'],
    ['Title: MSDK ret -10000 msg "-73, the user modify password wrong" on Android 10', 'msdk -10000 > qq -73'],
    [
      'Steps:\n1. login\n2. wait 32 minutes\n3. share\nExpected: ok\nActual: {"ret":-10000,"msg":"30,response errorCode error 30"}',
      'msdk -10000 > qq-share-qq 30',
    ],
    ['share failed with 901205, limit?', 'qq-share-qq 901205'],
    ['share/qq 返回 901203 怎么办', 'qq-share-qq 901203'],
    ['Got error code 100030 from QQ', 'qq 100030'],
    ['error_code=100010, uri=http://example.com:8080/cb', 'qq 100010'],
    ['oauth2.0/token 返回 error=100020', 'qq 100020'],
    ['我的errcode=40163，之前是errcode=40029', 'wechat 40163', 'wechat 40029'],
    ["Q: ret:-1 msg:client request's parameters are invalid\nA: check openid", 'qq -1'],
    ['【MSDK】【登录】ret:-10002，msg:openid', 'msdk -10002'],
    ['ret(-10000) msg(-73,changed)', 'msdk -10000 > qq -73'],
    ['ret[-10000] msg[-73,changed]', 'msdk -10000 > qq -73'],
    ['ret->-10000,msg->-73,changed', 'msdk -10000 > qq -73'],
    ['iRet=-10000|sMsg=-73,changed', 'msdk -10000 > qq -73'],
    ['MSDK返回: {ret: "-10000", msg: "-73,changed"}', 'msdk -10000 > qq -73'],
    ['ret -10000 / msg -73,changed', 'msdk -10000 > qq -73'],
    ['nRet:-10000, strMsg:"-73,changed"', 'msdk -10000 > qq -73'],
  ]);
});

describe('tickets in the words of players', () => {
  expectResponses([
    ['error -73', 'qq -73'],
    ['Error -73 when I log in', 'qq -73'],
    ['login error -3011', 'apple-login -3011'],
    ['friend list: err \u221273', 'qq -73'],
    ['报错 -73', 'qq -73'],
  ]);

  it('a number with several meanings is told with all of them', () => {
    const { status, groups: responses, verdict } = decode('Cannot see my friends, error -1', TABLE);
    expect([status, verdict?.confidence]).toEqual(['error', 'ambiguous']);
    expect(responses[0]?.layers[0]?.candidates).toHaveLength(6);
  });
});

describe('reports of tools', () => {
  expectResponses([
    [
      '{"@timestamp":"2031-05-06T07:08:09.101Z","host":{"ip":"10.0.0.32"},"message":"wx login {\\"errcode\\":40029,\\"errmsg\\":\\"invalid code\\"}","log":{"offset":40001}}',
      'wechat 40029',
    ],
    [
      '{"event_id":"40001aaaa","exception":{"values":[{"type":"WxError","value":"errcode=40163 errmsg=code been used"}]},"level":"error"}',
      'wechat 40163',
    ],
    ['sentry: WeChatError: [40029] invalid code\n  ?, in login (app/auth.py:101)', 'wechat 40029'],
    [
      'Warning: Undefined index: openid in /www/login.php on line 101 array(2) { ["errcode"]=> int(40029) ["errmsg"]=> string(60) "invalid code, rid: 60a1" }',
      'wechat 40029',
    ],
    [
      'Postman\nPOST https://example.com/auth/verify_login 200 OK 101ms 324B\nBody\n1  {\n2      "ret": -10000,\n3      "msg": "-73,changed"\n4  }',
      'msdk -10000 > qq -73',
    ],
    ['expected 0, got errcode 40029', 'wechat 40029'],
    [
      '--- FAIL: TestLogin (0.32s)\n    login_test.go:101: want 0 got {Ret:-10000 Msg:-73,changed}',
      'msdk -10000 > qq -73',
    ],
    ["AssertionError: {'ret': -23, 'msg': 'token'} != {'ret': 0}", 'qq -23', 'access 0'],
    ['Uncaught (in promise) {errMsg: "login:fail", errcode: 40013}', 'wechat 40013'],
    ["2031-05-06 07:08:09 | ERROR | wx:101 | resp -> {'errcode': 41008, 'errmsg': 'missing code'}", 'wechat 41008'],
    ['kubectl logs login-7c9d-40001\n{"ret":-308,"msg":"inner"}', 'access -308'],
    [
      '127.0.0.1 | 200 | {"code":0,"data":"callback( {\\"error\\":100016,\\"error_description\\":\\"access token check failed\\"} );"}',
      'qq 100016',
    ],
    ['"GET /cb?error=100010&error_description=redirect%20uri%20is%20illegal HTTP/1.1" 200 1732', 'qq 100010'],
    ['[Request interrupted] {"errcode":40001,"errmsg":"invalid credential', 'wechat 40001'],
    [
      '{"message":"Request failed","config":{"timeout":10000,"url":"https://api.weixin.qq.com/sns/oauth2/access_token"},"response":{"data":{"errcode":40163,"errmsg":"code been used"},"status":200}}',
      'wechat 40163',
    ],
    [
      'Error: {"errcode":40029,"errmsg":"invalid code"}\n    at /app/index.js:101:32\n    at process.processTicksAndRejections (node:internal/process/task_queues:95:5)',
      'wechat 40029',
    ],
    ["{ [Error: invalid code] name: 'WeChatAPIError', code: 40029 }", 'wechat 40029'],
    ['WeChatAPIError: invalid credential\n    at handle (util.js:32:15) {\n  code: 40001\n}', 'wechat 40001'],
    ['E (40001) login: errcode 41002 appid missing', 'wechat 41002'],
    ['ERR! ret:-10000,msg:100015,access token is revoked,seq:17', 'msdk -10000 > qq 100015'],
    [
      '{"data":null,"errors":[{"message":"wechat: errcode 40029","path":["login"],"extensions":{"code":"INTERNAL"}}]}',
      'wechat 40029',
    ],
    ['event: error\ndata: {"ret":-504,"msg":"appid"}', 'access -504'],
    ['<faultstring>ret=-10000;msg=-73,changed</faultstring>', 'msdk -10000 > qq -73'],
    ['{"errCode":40029,"errMsg":"invalid code"}', 'wechat 40029'],
    ['{"ErrCode":"40029","ErrMsg":"invalid code"}', 'wechat 40029'],
    ['{"err_code":40029,"err_msg":"invalid code"}', 'wechat 40029'],
    ['{"error_code":100015,"error_msg":"access token is revoked"}', 'qq 100015'],
    ['{"return_code":"FAIL","return_msg":"appid不存在"}'],
    ['<xml><return_code><![CDATA[FAIL]]></return_code><err_code>ORDERPAID</err_code></xml>'],
    ['{"ret":1018,"msg":"login"}', '? 1018'],
    ['{"errcode":60011,"errmsg":"no privilege to access/modify contact/party/agent"}', '? 60011'],
    ['{"errcode":88,"sub_code":"40014","errmsg":"ding talk error"}', '? 88'],
    ['{"base_resp":{"ret":200003,"err_msg":"invalid session"}}', '? 200003'],
  ]);
});

describe('what only looks like a report', () => {
  expectNothing([
    'HTTP error code: 403',
    'http返回码：404',
    'curl error code 7',
    'exit code: 101',
    'Returned exit code -1073741819',
    'MySQL error code 1045',
    'Execution failed, process returned error code 101',
    'code 200 OK',
    'code: 200',
    'error 404',
    'error 500',
    'returned 0',
    '返回 0',
    '提示 3 次',
    '错误 5 个',
    '代码 32 行',
    '邀请代码：100015',
    '股票代码：600519',
    '城市代码 100000',
    '第 40001 号',
    'Android 10, API 29, QQ 8.9.73, WeChat 8.0.32',
    'Unity 2031.3.17f1, MSDK 5.24.100.40029',
    'Xiaomi 13, 12 GB, 101 fps',
    'https://wiki.open.qq.com/wiki/100001',
    'see FAQ -> 100015.html',
    'sha1: 40001fb1b2caaa453d570b16348fd1ae',
    'IMEI 868040001100015',
    'appid=100703379&openid=40029&ts=1700000000',
    'appid: 100000',
    'uid -73',
    'ping -c 10 10.0.0.1: icmp_seq=7 ttl=32 time=101 ms',
    "TypeError: Cannot read property 'openid' of undefined at login.js:101:32",
    'WARN 101 deprecated',
    'progress: 32%',
    '(17/32) compiling',
    'Row 101: 40001,xx,,',
    'x=-73, y=-23, z=100',
    'lat -23.5, lng 100.01',
    '[-73, -23]px',
    'Temperature: -73',
    'balance -10000, coins -73',
  ]);
});

describe('more of them', () => {
  expectResponses([
    [
      'wechat: get user info fail, {"errcode":40003,"errmsg":" invalid openid , hints: [ req_id: 4XdA05521 ]"}',
      'wechat 40003',
    ],
    [
      'overtrue\\socialite\\AuthorizeFailedException: Authorize Failed: {"errcode":40029,"errmsg":"invalid code"}',
      'wechat 40029',
    ],
    ['[ERROR] 2031-05-06 [main] - ret=[-10000], msg=[-73,changed]', 'msdk -10000 > qq -73'],
    ['QQ登录返回：{ret=-23; msg=token}', 'qq -23'],
    ['RuntimeError (code=100016, msg=access token check failed)', 'qq 100016'],
    ['response = {"ret":-10000,"msg":"-73,\\u5bc6\\u7801"} , cost 101ms', 'msdk -10000 > qq -73'],
    ['errcode:40029errmsg:invalid code', 'wechat 40029'],
    ['errcode=40029errmsg=invalid code', 'wechat 40029'],
    ['errcode: 40029 (invalid code)', 'wechat 40029'],
    ['{"ret":"-10000","msg":"-73,x","seq":"17000001-32"}', 'msdk -10000 > qq -73'],
    ['{"code":"40029","msg":"invalid code"}', 'wechat 40029'],
    ['error={errcode=40029, errmsg=invalid code}', 'wechat 40029'],
    ['Exception: 40013 - invalid appid', 'wechat 40013'],
    ['"error_description":"access token is revoked","error":100015', 'qq 100015'],
    ['微信返回40029', 'wechat 40029'],
    ['获取openid失败, errcode=40029, errmsg=invalid code, code=0312abc', 'wechat 40029'],
    ['{"ret":-10000,"msg":{"code":-73}}', 'msdk -10000 > qq -73'],
    ['getQQInfo ret = -10000; msg = -73, x; err_type = 2', 'msdk -10000 > qq -73'],
    [
      'E/flutter: [ERROR:flutter/lib/ui/ui_dart_state.cc(157)] Unhandled Exception: {errcode: 40163, errmsg: code been used}',
      'wechat 40163',
    ],
    ['oidb failed, cmd:0x711, ret:0x47', 'oidb-0x711 0x47'],
    ['{"msg":"oidb decode0x711 failed, ret:71","ret":-103}', 'msdk -103 > oidb-0x711 0x47'],
    ['ret: -103\nmsg: oidb decode0x73a failed, ret:17', 'msdk -103 > oidb-0x73a 17'],
    ['{"errmsg":"ok","errcode":0}{"errcode":40001}', 'wechat 0', 'wechat 40001'],
    ['+ errcode: 40029\n- errcode: 0', 'wechat 40029', 'wechat 0'],
    ['[40029]invalid code', 'wechat 40029'],
    ['登录返回码 -10000 具体 msg 是 -73,the user modify password wrong', 'msdk -10000 > qq -73'],
    ['errcode":40029,"errmsg":"invalid code', 'wechat 40029'],
    ['HTTP 200, ret=-1000', 'msdk -1000'],
    ['oidb_cmd=0x73a, ret=17', 'oidb-0x73a 17'],
  ]);
  expectNothing([
    '获取 access_token 失败 40013',
    'Status Code:40029',
    '{"Response":{"Error":{"Code":"InvalidParameter","Message":"x"},"RequestId":"40001"}}',
    '{"result":-10000,"message":"-73,x"}',
    'Error: getaddrinfo ENOTFOUND api.weixin.qq.com:443 (errno -3008)',
    '{"errno":-3008,"code":"ENOTFOUND","syscall":"getaddrinfo"}',
    'exit -1',
    'code -1',
    '{"retcode":40029}',
  ]);
});
