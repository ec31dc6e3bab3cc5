import { describe, expect, it } from 'vitest';
import { decode } from '#src/decoder/index.ts';
import { TABLE } from '../table.ts';
import { expectResponses, expectNothing, read } from './kind.ts';

describe('numbers that are no codes', () => {
  expectNothing([
    '2031-03-04 05:06:07 login started',
    '[40001] worker ready',
    'pid 40001, tid 32, uid 100',
    'port 10000 is in use',
    'Listening on 0.0.0.0:40001',
    'connect ETIMEDOUT 101.32.24.17:443',
    'version 5.24.100 build 40029',
    'took 101 ms, 32 bytes, 17%',
    'call me: +86 100 1024 40001',
    'QQ群：100015100',
    '价格 100 元，打 7 折',
    'Process finished with exit code 101',
    'exit status 1',
    'Command failed with exit code -1',
    'errno 104: Connection reset by peer',
    '[Errno 111] Connection refused',
    'curl: (7) Failed to connect to msdk.qq.com port 80: Connection refused',
    'curl: (28) Operation timed out after 10001 milliseconds',
    'java.net.SocketTimeoutException: timeout\n\tat com.studio.Login.verify(Login.java:101)\n\tat java.lang.Thread.run(Thread.java:748)',
    'Traceback (most recent call last):\n  File "login.py", line 100, in <module>\n    main()\nTimeoutError: 10',
    '1. open the app\n2. log in\n7. see the error',
    '1) tap QQ\n2) wait 10 s',
    '#24 fixed in #101',
    'HTTP/1.1 404 Not Found',
    'HTTP/1.1 502 Bad Gateway\nContent-Length: 101',
    'Request failed with status code 500',
    'status code: 400',
    'response code 404',
    'Error: 7 PERMISSION_DENIED: not allowed',
    'Error: 14 UNAVAILABLE: No connection established',
    'rpc error: code = DeadlineExceeded desc = context deadline exceeded',
    'rpc error: code = 7 desc = denied',
    'http://example.com/issues/40029?page=17#issuecomment-100015',
    'commit 0x47 of 32 files changed, 101 insertions(+), 24 deletions(-)',
    '@@ -73,7 +73,12 @@ func login()',
    'C:\\game\\40001\\log.txt',
    '~$ kill -9 101',
    'root@host:~# sleep 100',
    '192.168.1.101 - - [24/Mar/2031:16:17:18 +0800] "GET / HTTP/1.1" 200 612',
    'openid=o32, expires_in=7200, level=100',
    '{"code":0,"data":{"level":17,"score":101}}',
    '{"code":200,"message":"success"}',
    '{"status":401,"message":"unauthorized"}',
    '{"timestamp":1700000000,"status":500,"error":"Internal Server Error","path":"/login"}',
    'error: 7 items could not be read',
    'warning: 101 errors generated',
    'errors: 0, warnings: 24',
    'return 0;',
    'return code',
    'if (ret == -1) return;',
    'if (ret < 0) { log("x"); }',
    'ret == 0 ? a : b',
    'x = ret - 1',
    'for (i = 0; i < 100; i++)',
    'const ERR = { timeout: -101, busy: -103 };',
    'DNS: NXDOMAIN -105',
    'net::ERR_NAME_NOT_RESOLVED (-105)',
    'NSURLErrorDomain Code=-1001 "The request timed out."',
    'Error Domain=NSCocoaErrorDomain Code=3840 "garbage at end"',
    'ORA-01017: invalid username/password',
    'ERROR 1045 (28000): Access denied for user',
    'SQLSTATE[HY000] [2002] Connection refused',
    'signal 11 (SIGSEGV), code 1 (SEGV_MAPERR), fault addr 0x10',
    'INSTALL_FAILED_UPDATE_INCOMPATIBLE: code -7',
    '12,345 bytes in 101 files',
    '40,001 players online',
    '2031年3月4日 7时30分',
    '第17章 共32页',
    '电话：010-40029',
    '身份证号 110101199001011234',
    '订单号：40029100015',
    '温度 -1°C, 高度 100m',
    '比分 32:17',
    'score -73 points',
    '房间号 40001，等级 100',
    '验证码：40029',
    'Your verification code is 40029',
    '邮政代码：100000',
    'zip code: 100000',
    'country code: 86, area code: 10',
    'key code 13 pressed',
    'status: 0x00000065',
    'at 0x0000004000101 libc.so (abort+101)',
    'Build 0x47',
    'temp file /tmp/ret:1',
  ]);
});

describe('the client’s own numbers', () => {
  expectNothing([
    '[MSDK] onLoginNotify flag: 2003',
    'onLoginNotify: flag=-1 platform=1 desc=cancel',
    'LoginRet{flag=2000, desc=, platform=1, open_id=}',
    '{"flag":1001,"desc":"user cancel","platform":2}',
    'eFlag_WX_UserCancel = 2002',
    'OnShareNotify flag:-1 desc:fail',
    'flag : 1004 网络超时',
  ]);
  expectResponses([
    ['flag: 3004, ret: -10000, msg: -73,changed', 'msdk -10000 > qq -73'],
    ['{"flag":-1,"ret":-73}', 'qq -73'],
    ['flag:2000 errcode:40029', 'wechat 40029'],
  ]);
});

describe('a code that is near', () => {
  expectResponses([
    ['{"ret":20001,"msg":"x"}', '? 20001'],
    ['20001', '? 20001'],
    ['{"ret":10000,"msg":"73,x"}', '? 10000'],
    ['{"ret":73,"msg":"the user modify password wrong"}', '? 73'],
    ['{"errcode":-40001,"errmsg":"x"}', '? -40001'],
    ['{"errcode":400290,"errmsg":"x"}', '? 400290'],
    ['{"errcode":89002,"errmsg":"open not exists"}', '? 89002'],
    ['{"error":110408,"error_description":"x"}', '? 110408'],
    ['errcode: 50009', '? 50009'],
    ['oidb decode0x73a failed, ret:99', '? 99'],
    ['{"ret":-10000,"msg":"-999999,x"}', 'msdk -10000 > ? -999999'],
    ['{"ret":-20000,"msg":"40126,x"}', 'msdk -20000 > ? 40126'],
    ['{"ret":-10000,"msg":"40001,x"}', 'msdk -10000 > ? 40001'],
  ]);
});

describe('a success', () => {
  it.each([
    '{"ret":0,"msg":"success","nickName":"-73,x"}',
    '{"errcode":0,"errmsg":"ok","access_token":"24_40001","expires_in":7200}',
    '{"ret":0,"is_lost":1,"figureurl":"http://q.qlogo.cn/g?b=oidb&k=1&s=100&ret=17"}',
    '{"ret":0,"msg":"","figureurl_qq_2":"https:\\/\\/thirdqq.qlogo.cn\\/g?b=oidb\\u0026k=Ab\\u0026s=40"}',
    '{"is_lost":0,"nickname":"errcode:40029","ret":0}',
    '{"ret":0,"msg":"","city":"Code 40001","gender":"男"}',
    "{'ret': 0, 'msg': '', 'figureurl': 'http://thirdqq.qlogo.cn/g?b=oidb&k=1&s=100&t=1700000000'}",
    'ret:0 msg: http://thirdqq.qlogo.cn/g?b=oidb&k=1&s=100',
    '{"ret":"0","msg":"success"}',
    '{“ret”：0，“msg”：“成功”}',
    '<xml><errcode>0</errcode><errmsg>ok</errmsg></xml>',
    'errcode=0&errmsg=ok',
    'map[errcode:0 errmsg:ok msgid:40001]',
    'Array\n(\n    [ret] => 0\n    [msg] => \n    [level] => 17\n)',
  ])('%j', (text) => {
    expect(decode(text, TABLE).status).toBe('success');
    expect(read(text)).toHaveLength(1);
  });
});

describe('a response of another product', () => {
  it.each([
    ['{"errcode":43004,"errmsg":"无效的HTTP HEADER Content-Type"}', 'wechat-platform/43004'],
    ['{"errcode":40035,"errmsg":"缺少参数 corpid or appkey"}', null],
    ['{"errcode":41002,"errmsg":"缺少corpid参数"}', 'wechat-platform/41002'],
    ['{"errcode":40014,"errmsg":"不合法的access_token"}', 'wechat-platform/40014'],
    ['{"errcode":40078,"errmsg":"不存在的临时授权码"}', null],
    ['{"errcode":40013,"errmsg":"the conveyor belt stopped"}', 'wechat-platform/40013'],
    ['{"errcode":40009,"errmsg":"room is already full"}', 'wechat-platform/40009'],
    ['{"errcode":45009,"errmsg":"the printer jams"}', 'wechat-platform/45009'],
    ['{"error":100016,"error_description":"coupon was used up"}', 'qq-platform/100016'],
  ])('%j', (text, id) => {
    const { groups: responses } = decode(text, TABLE);
    expect(responses[0]?.layers[0]?.id).toBe(id);
  });
  it.each([
    '{"errcode":40013,"errmsg":"the conveyor belt stopped"}',
    '{"errcode":40009,"errmsg":"room is already full"}',
    '{"errcode":45009,"errmsg":"the printer jams"}',
    '{"errcode":43004,"errmsg":"无效的HTTP HEADER Content-Type"}',
    '{"error":100016,"error_description":"coupon was used up"}',
    '{"ret":-73,"msg":"battery is empty"}',
  ])('is told by its text: %j', (text) => {
    const { groups: responses, verdict } = decode(text, TABLE);
    expect(responses[0]?.warnings).toHaveLength(1);
    expect(verdict?.confidence).toBe('ambiguous');
  });
});
