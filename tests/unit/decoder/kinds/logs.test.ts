import { describe } from 'vitest';
import { expectResponses } from './kind.ts';

describe('Android logs', () => {
  expectResponses([
    ['E/MSDK    (12345): HttpRequest onFailure, ret:-10000 msg:-73,password was changed', 'msdk -10000 > qq -73'],
    [
      '03-14 09:26:53.589 12345 12399 W MSDKLog: verifyLogin {"ret":-10000,"msg":"100015,token gone"}',
      'msdk -10000 > qq 100015',
    ],
    ['D/WXEntryActivity( 2201): {"errcode":40029,"errmsg":"invalid code, hints: [ req_id: 20031 ]"}', 'wechat 40029'],
    ['2031-01-02 03:04:05.678  4321-4388/com.studio.game:msdk E/QQ_LOGIN: ret=-23, msg=token is bad', 'qq -23'],
    [
      'I/Unity   ( 9120): LoginCheck failed: {"ret":-20000,"msg":"42001,access_token expired"}\nI/Unity   ( 9120):\nI/Unity   ( 9120): (Filename: ./Runtime/Export/Debug.bindings.h Line: 45)',
      'msdk -20000 > wechat 42001',
    ],
    [
      '[INFO][2031/05/06 11:22:33][pid 4711][tid 40001] refresh resp errcode=42002 errmsg=refresh token is over',
      'wechat 42002',
    ],
    [
      'W/System.err: com.studio.net.ApiException: code=-10000, ret=-10000, msg=-24,openkey mismatch',
      'msdk -10000 > qq -24',
    ],
    [
      '--------- beginning of main\n06-01 10:00:00.001  1000  1001 E MSDK_HTTP: rsp = {"ret":-103,"msg":"oidb decode0x711 failed, ret:66"}',
      'msdk -103 > oidb-0x711 0x42',
    ],
  ]);
});

describe('logs of Apple systems', () => {
  expectResponses([
    [
      '2031-07-08 12:13:14.151 Game[3301:90017] {\n    errcode = 40029;\n    errmsg = "invalid code, hints: [ req_id: Fx90a0311th12 ]";\n}',
      'wechat 40029',
    ],
    [
      '2031-07-08 12:13:14.151 Game[3301:90017] result: {\n    msg = "-73,old token";\n    ret = "-10000";\n}',
      'msdk -10000 > qq -73',
    ],
    ['Optional("{\\"errcode\\":40163,\\"errmsg\\":\\"code been used\\"}")', 'wechat 40163'],
    ['["errcode": Optional(40003), "errmsg": Optional("invalid openid")]', 'wechat 40003'],
    ['Optional(["errmsg": invalid openid, "errcode": 40003])', 'wechat 40003'],
    [
      '(lldb) po response\n{\n    error = 100016;\n    "error_description" = "access token check failed";\n}',
      'qq 100016',
    ],
    [
      'Error Domain=MSDKErrorDomain Code=-10000 "(null)" UserInfo={ret=-10000, msg=-71,openid and openkey}',
      'msdk -10000 > qq -71',
    ],
    [
      '<NSHTTPURLResponse: 0x2808e40001> { Status Code: 200 } body={ errcode = 41001; errmsg = "access_token missing"; }',
      'wechat 41001',
    ],
    ['default\t14:00:01.400010 +0800\tgame\terrmsg: \\U6388\\U6743\\U5931\\U8d25, ret: -20', 'qq -20'],
  ]);
});

describe('logs of engines and servers', () => {
  expectResponses([
    ['[MSDK] onLoginNotify flag: 2003, then server said: ret:-10000,msg:-23,token dead', 'msdk -10000 > qq -23'],
    ['JS: [ERROR]: {"ret":-503,"msg":"too often"}   at assets/main/index.js:40001:17', 'access -503'],
    ['cocos2d: HttpClient response code 200, data: {"ret":-504,"msg":"appid"}', 'access -504'],
    ['LogMSDK: Error: [2031.02.03-04.05.06:789][100]OnLoginRet ret: -901 msg: guest closed', 'access -901'],
    [
      'time="2031-02-03T04:05:06+08:00" level=error msg="wechat login failed" errcode=40163 errmsg="code been used" cost=231ms',
      'wechat 40163',
    ],
    [
      '{"level":"error","ts":1700000000.123,"caller":"login/wx.go:101","msg":"exchange failed","error":"errcode: 40029, errmsg: invalid code"}',
      'wechat 40029',
    ],
    ['ts=1700000000 lvl=warn caller=qq.go:24 msg="verify" ret=-10000 resp="-22,openid"', 'msdk -10000 > qq -22'],
    [
      '2031-03-04 05:06:07,890 [http-nio-8080-exec-12] ERROR c.s.l.WxClient:73 - 微信登录失败 errcode:40029 errmsg:invalid code',
      'wechat 40029',
    ],
    [
      '[2031-03-04 05:06:07] production.ERROR: [40001] invalid credential {"exception":"[object] (WeChatException(code: 40001): invalid credential at /app/src/Client.php:101)"}',
      'wechat 40001',
    ],
    [
      "ERROR 2031-03-04 05:06:07,123 views 4101 140200 login failed: {'errcode': 40029, 'errmsg': 'invalid code'}",
      'wechat 40029',
    ],
    [
      '<14>Mar  4 05:06:07 host01 gamesvr[24001]: relation/qqfriends resp ret=-10000 msg="-23,expired" cost=101',
      'msdk -10000 > qq -23',
    ],
    ['I0304 05:06:07.100000   32 login.cc:94] [uid=40001] verify_login ret:-1011 msg:empty body', 'msdk -1011'],
    [
      '2031-03-04T05:06:07.890Z\t7c0fe8a2-1111-2222-3333-40013\tERROR\tInvoke Error \t{"errorType":"Error","errorMessage":"x","errcode":40013,"errmsg":"invalid appid"}',
      'wechat 40013',
    ],
    [
      '[GIN] 2031/03/04 - 05:06:07 | 200 |  101.3ms | 10.0.0.7 | POST "/v2/auth/verify_login"\n{"ret":-303,"msg":"no permission","seq":"17000-100-24"}',
      'access -303',
    ],
    [
      '127.0.0.1:6379> GET login:err\n"{\\"ret\\":-10000,\\"msg\\":\\"100014,access token expired\\"}"',
      'msdk -10000 > qq 100014',
    ],
    [
      'mysql> select body from log limit 1;\n| {"errcode":40003,"errmsg":"invalid openid"} |\n1 row in set (0.01 sec)',
      'wechat 40003',
    ],
    ['gamesvr_1  | ret=-310 msg=internal\ngamesvr_1  | retry in 5s', 'access -310'],
  ]);
});
