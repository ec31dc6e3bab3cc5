import { describe } from 'vitest';
import { expectResponses, expectNothing, expectSuccess } from './kind.ts';

describe('hex dumps', () => {
  expectResponses([
    [
      '{"ret":-503,"msg":"frequency limit"}\n0000  7b 22 72 65 74 22 3a 2d 35 30 32 2c 22 6d 73 67  {"ret":-502,"msg\n0010  22 3a 22 73 69 67 20 65 72 72 6f 72 22 7d        ":"sig error"}\n{"errcode":40029,"errmsg":"invalid code"}',
      'access -503',
      'access -502',
      'wechat 40029',
    ],
    [
      '    00000090  7b 22 72 65 74 22 3a 2d  31 30 30 30 30 2c 22 6d   {"ret":- 10000,"m\n    000000A0  73 67 22 3a 22 31 30 30  30 31 34 2c 61 63 63 65   sg":"100 014,acce\n    000000B0  73 73 20 74 6f 6b 65 6e  20 65 78 70 69 72 65 73   ss token  expires\n    000000C0  22 7d                                              "} \n',
      'msdk -10000 > qq 100014',
    ],
    [
      '    00000000  48 54 54 50 2f 31 2e 31  20 32 30 30 20 4f 4b 0d   HTTP/1.1  200 OK.\n    00000010  0a 43 6f 6e 74 65 6e 74  2d 4c 65 6e 67 74 68 3a   .Content -Length:\n    00000020  20 35 35 0d 0a 0d 0a 7b  22 72 65 74 22 3a 2d 31    55....{ "ret":-1\n    00000030  30 30 30 30 2c 22 6d 73  67 22 3a 22 2d 37 33 2c   0000,"ms g":"-73,\n    00000040  74 68 65 20 75 73 65 72  20 6d 6f 64 69 66 79 20   the user  modify \n    00000050  70 61 73 73 77 6f 72 64  20 77 72 6f 6e 67 22 7d   password  wrong"}\n',
      'msdk -10000 > qq -73',
    ],
    [
      '00000000  7b 22 72 65 74 22 3a 2d  31 30 30 30 30 2c 22 6d  |{"ret":-10000,"m|\n00000010  73 67 22 3a 22 2d 37 33  2c 74 68 65 20 75 73 65  |sg":"-73,the use|\n00000020  72 20 6d 6f 64 69 66 79  20 70 61 73 73 77 6f 72  |r modify passwor|\n00000030  64 20 77 72 6f 6e 67 22  7d                       |d wrong"}|\n00000039\n',
      'msdk -10000 > qq -73',
    ],
    [
      '00000040  7b 22 65 72 72 63 6f 64  65 22 3a 34 30 30 32 39  |{"errcode":40029|\n00000050  2c 22 65 72 72 6d 73 67  22 3a 22 69 6e 76 61 6c  |,"errmsg":"inval|\n00000060  69 64 20 63 6f 64 65 2c  20 72 69 64 3a 20 36 31  |id code, rid: 61|\n00000070  61 34 22 7d                                       |a4"}|\n00000074\n',
      'wechat 40029',
    ],
    [
      '00000000: 7b22 6572 7263 6f64 6522 3a34 3030 3239  {"errcode":40029\n00000010: 2c22 6572 726d 7367 223a 2269 6e76 616c  ,"errmsg":"inval\n00000020: 6964 2063 6f64 652c 2072 6964 3a20 3631  id code, rid: 61\n00000030: 6134 227d                                a4"}\n',
      'wechat 40029',
    ],
    [
      '00000000: 7b 22 72 65 74 22 3a 2d 31 30 30 30 30 2c 22 6d  {"ret":-10000,"m\n00000010: 73 67 22 3a 22 2d 37 33 2c 74 68 65 20 75 73 65  sg":"-73,the use\n00000020: 72 20 6d 6f 64 69 66 79 20 70 61 73 73 77 6f 72  r modify passwor\n00000030: 64 20 77 72 6f 6e 67 22 7d                       d wrong"}\n',
      'msdk -10000 > qq -73',
    ],
    [
      '11:52:07.331002 IP 10.0.0.7.80 > 10.0.0.9.41002: Flags [P.], length 43\n\t0x0000:  7b22 7265 7422 3a2d 3230 3030 302c 226d  {"ret":-20000,"m\n\t0x0010:  7367 223a 2234 3031 3633 2c63 6f64 6520  sg":"40163,code \n\t0x0020:  6265 656e 2075 7365 6422 7d              been used"}\n',
      'msdk -20000 > wechat 40163',
    ],
    [
      '00000000: 7b22 7265 7422 3a2d 3530 322c 226d 7367  {"ret":-502,"msg\n00000010: 223a 2273 6967 2065 7272 6f72 227d       ":"sig error"}\n',
      'access -502',
    ],
    [
      '0000   7b 22 72 65 74 22 3a 2d 35 30 32 2c 22 6d 73 67\n0010   22 3a 22 73 69 67 20 65 72 72 6f 72 22 7d\n',
      'access -502',
    ],
    [
      'recv 36 bytes:\n00000000  7b 22 72 65 74 22 3a 2d  35 30 34 2c 22 6d 73 67  |{"ret":-504,"msg|\n00000010  22 3a 22 61 70 70 69 64  20 e4 b8 8d e5 90 88 e6  |":"appid .......|\n00000020  b3 95 22 7d                                       |.."}|\n00000024\n',
      'access -504',
    ],
    [
      'D/Net( 4012): \n00000000: 7265 743d 2d31 3030 3030 266d 7367 3d31  ret=-10000&msg=1\n00000010: 3030 3031 352c 6163 6365 7373 2074 6f6b  00015,access tok\n00000020: 656e 2069 7320 7265 766f 6b65 64         en is revoked\n',
      'msdk -10000 > qq 100015',
    ],
  ]);
  expectSuccess([
    '00000000  7b 22 72 65 74 22 3a 30  2c 22 6d 73 67 22 3a 22  |{"ret":0,"msg":"|\n00000010  73 75 63 63 65 73 73 22  7d                       |success"}|\n00000019\n',
  ]);
  expectNothing([
    '00000000  6e 6f 74 68 69 6e 67 20  6f 66 20 69 6e 74 65 72  |nothing of inter|\n00000010  65 73 74 20 73 74 61 6e  64 73 20 68 65 72 65 2c  |est stands here,|\n00000020  20 34 30 30 32 39 20 72  6f 77 73                 | 40029 rows|\n0000002b\n',
    '00000000  7f 45 4c 46 02 01 01 00  00 00 00 00 00 00 00 00  |.ELF............|\n00000010  03 00 3e 00 01 00 00 00  50 10 00 00 00 00 00 00  |..>.....P.......|',
  ]);
});

describe('lines that end within a string, or between a key and its value', () => {
  expectResponses([
    [
      '{\n    "msg" :\n        "-25,timestamp differs from system time\nby more than 10 minutes",\n    "ret" :\n        -10000\n}',
      'msdk -10000 > qq -25',
    ],
    ['{"ret":-10000,"msg":"-73,the user modify\npassword wrong"}', 'msdk -10000 > qq -73'],
    ['{"ret":\n-10000,"msg":"-73,the user modify password wrong"}', 'msdk -10000 > qq -73'],
    ['{"ret":-10000,"msg":\n"-73,the user modify password wrong"}', 'msdk -10000 > qq -73'],
    [
      '{"errcode":40001,"errmsg":"invalid credential, access_token is invalid or\nnot latest, rid: 6f"}',
      'wechat 40001',
    ],
    ['{\n"errcode"\n:\n40001,\n"errmsg"\n:\n"invalid credential"\n}', 'wechat 40001'],
    ["{'errcode':\n   40029,\n 'errmsg':\n   'invalid code'}", 'wechat 40029'],
    ['{"ret": -20000,\n "msg": "42001,access_token\n         expired"}', 'msdk -20000 > wechat 42001'],
    ['callback({"error":100013,"error_description":"access token\nis illegal"});', 'qq 100013'],
    ['> {"ret":-10000,"msg":"100014,access\n> token expired"}', 'msdk -10000 > qq 100014'],
    ['"ret":\n  -506,\n"msg":\n  "url lacks parameters"', 'access -506'],
    ['ret=-73 msg=\nret=-23 msg=token is invalid', 'qq -73', 'qq -23'],
  ]);
});

describe('base64', () => {
  expectResponses([
    ['x-msdk-response: eyJyZXQiOi01MDYsIm1zZyI6InVybCBsYWNrcyBwYXJhbWV0ZXJzOiBvcGVuaWQifQ==  (base64)', 'access -506'],
    [
      'resp_b64=eyJyZXQiOi0xMDAwMCwibXNnIjoiLTczLHRoZSB1c2VyIG1vZGlmeSBwYXNzd29yZCB3cm9uZyJ9 cost=31',
      'msdk -10000 > qq -73',
    ],
    [
      '{"body":"eyJyZXQiOi0xMDAwMCwibXNnIjoiLTczLHRoZSB1c2VyIG1vZGlmeSBwYXNzd29yZCB3cm9uZyJ9","isBase64Encoded":true}',
      'msdk -10000 > qq -73',
    ],
    ['payload:eyJlcnJjb2RlIjo0MDAyOSwiZXJybXNnIjoiaW52YWxpZCBjb2RlLCByaWQ6IDYxYTQifQ', 'wechat 40029'],
    ['eyJlcnJjb2RlIjo0MDAyOSwiZXJybXNnIjoiaW52YWxpZCBjb2RlLCByaWQ6IDYxYTQifQ==', 'wechat 40029'],
    [
      '[2026-10-19 11:52:07] sns/oauth2/access_token <- base64 eyJlcnJjb2RlIjo0MDAyOSwiZXJybXNnIjoiaW52YWxpZCBjb2RlLCByaWQ6IDYxYTQifQ==',
      'wechat 40029',
    ],
    ['data=cmV0PS0yMDAwMCZtc2c9NDIwMDEsYWNjZXNzX3Rva2VuIGV4cGlyZWQ=', 'msdk -20000 > wechat 42001'],
    [
      '<body encoding="base64">Y2FsbGJhY2soIHsiZXJyb3IiOjEwMDAxNiwiZXJyb3JfZGVzY3JpcHRpb24iOiJhY2Nlc3MgdG9rZW4gY2hlY2sgZmFpbGVkIn0gKTs=</body>',
      'qq 100016',
    ],
    ['message: "eyJyZXQiOi0xMDAwMCwibXNnIjoiMTAwMDE0LGFjY2VzcyB0b2tlbiBleHBpcmVzIn0="', 'msdk -10000 > qq 100014'],
    ['echo eyJyZXQiOi01MDIsIm1zZyI6InNpZyBlcnJvciDnrb7lkI3plJnor68ifQ== | base64 -d', 'access -502'],
    ['body%3DeyJyZXQiOi0xMDAwMCwibXNnIjoiLTczLHRoZSB1c2VyIG1vZGlmeSBwYXNzd29yZCB3cm9uZyJ9', 'msdk -10000 > qq -73'],
  ]);
  expectSuccess(['Lambda event.body isBase64Encoded=true body=eyJyZXQiOjAsIm1zZyI6InN1Y2Nlc3MiLCJpc19sb3N0IjowfQ==']);
  expectNothing([
    'token=eyJhbGciOiJIUzI1NiIsInR5cCI6IkpXVCJ9.eyJzdWIiOiI0MDAyOSIsImNvZGUiOiJyZXQifQ==.sig',
    'sig=MTAwMDE0MTAwMDE1NDAwMjk0MDAwMQ== openid=OEExRjBDNzcxMDAwMTQ=',
    'body=eyJvcGVuaWQiOiI4QTFGIiwiY291bnQiOjQwMDI5LCJyZXRyaWVzIjozfQ==',
  ]);
});

describe('measures', () => {
  expectResponses([
    ['msdk_last_ret{api="/auth/check_token"} -502', 'access -502'],
    ['last_ret_code{service="msdk",idc="sz"} -102', 'msdk -102'],
    ['wechat_last_errcode{appid="wx8f3b"} 40001', 'wechat 40001'],
    ['msdk_ret_total{ret="-502",api="/auth/verify_login"} 17', 'access -502'],
    ['wx_errors_total{errcode="40029",errmsg="invalid code"} 3', 'wechat 40029'],
    [
      '[FIRING:1] MsdkErrorRate (critical)\nexpr: sum(rate(msdk_ret_total{ret="-10000"}[5m])) > 5\nlabels: alertname=MsdkErrorRate api=/auth/verify_login ret=-10000 plat_code=100016 zone=7\nvalue: 31.4',
      'msdk -10000 > qq 100016',
    ],
    ['statsd msdk.ret:-502|c|#api:/auth/verify_login', 'access -502'],
    ['msdk_ret,api=/auth/verify_login,ret=-503 count=12i 1792382999', 'access -503'],
  ]);
  expectSuccess([
    '# TYPE msdk_last_ret gauge\nmsdk_last_ret{api="/auth/check_token",msg="success"} 0',
    'msdk_ret_total{ret="0"} 93121',
  ]);
  expectNothing([
    'msdk_ret_total{ret="-502",api="/auth/verify_login"} 0',
    'wx_errors_total{errcode="40029"} 0',
    'wx_errors_total{errcode="40029"} 0.0',
    'http_requests_total{code="200"} 40029',
    'http_requests_total{code="502",handler="/ret"} 100014',
    'errors_total{zone="12"} 40001',
  ]);
});

describe('what an OIDB command returned', () => {
  expectResponses([
    ['accessToken verification (0x711) returned 0x2a', 'oidb-0x711 0x2a'],
    ['oidb 0x711 returned 0x2a', 'oidb-0x711 0x2a'],
    ['oidb cmd 0x711 returns 0x2a', 'oidb-0x711 0x2a'],
    ['0x711 returned 0x2a', 'oidb-0x711 0x2a'],
    ['access token check via 0x711: ret 0x2a', 'oidb-0x711 0x2a'],
    ['paytoken check (0x73a) returned 17', 'oidb-0x73a 17'],
    ['0x73a result=17, uin hash 30017', 'oidb-0x73a 17'],
    ['command 0x73a returned 0x11', 'oidb-0x73a 17'],
    ['[oidb] 0x73a ret:17', 'oidb-0x73a 17'],
    ['pay token verification 0x73a 返回 17', 'oidb-0x73a 17'],
  ]);
  expectNothing(['mov eax, 0x711 ; call 0x73a ; ret 17', 'addr 0x711 size 0x2a returned']);
});

describe('rows of a table', () => {
  expectResponses([
    [
      '20261019 12:41:07|ERROR|msdk.cpp:1024|VerifyLogin|8A1F0C77|-10000|-1,client request parameter invalid|22ms',
      'msdk -10000 > qq -1',
    ],
    ['2026-10-19 12:41:07|WARN|check_token|oX7h|-20000|42001,access_token expired|31', 'msdk -20000 > wechat 42001'],
    ['12:41:07 | login | -10000 | 100014,access token expired | 22', 'msdk -10000 > qq 100014'],
    ['12:41:07\tverify_login\t-10000\t-73,the user modify password wrong\t22', 'msdk -10000 > qq -73'],
    [
      '+----+--------------------+------+-----------+\n| id | api                | ret  | msg       |\n+----+--------------------+------+-----------+\n| 73 | /auth/check_token  | -502 | sig error |\n+----+--------------------+------+-----------+',
      'access -502',
    ],
    [
      '| time | api | ret | msg |\n| --- | --- | --- | --- |\n| 11:52 | /auth/check_token | -502 | sig error |\n| 11:53 | /auth/verify_login | -503 | frequency limit |',
      'access -502',
      'access -503',
    ],
    [
      'time,api,ret,msg\n11:52:07,/auth/verify_login,-10000,"-73,the user modify password wrong"',
      'msdk -10000 > qq -73',
    ],
    ['time|api|ret|msg\n11:52:07|/auth/verify_login|-10000|-73,the user modify password wrong', 'msdk -10000 > qq -73'],
    [
      ' id | openid | errcode |    errmsg\n----+--------+---------+--------------\n  7 | oX7h   |   40029 | invalid code\n(1 row)',
      'wechat 40029',
    ],
    ['openid\terrcode\terrmsg\noX7h\t40029\tinvalid code', 'wechat 40029'],
    ['time\tzone\tret\tcount\n11:52\t12\t-504\t31', 'access -504'],
    ['| 时间 | 接口 | 返回码 | 次数 |\n| 11:52 | /auth/verify_login | -102 | 31 |', 'msdk -102'],
  ]);
  expectSuccess([
    '+----+--------------------+-----+---------+\n| id | api                | ret | msg     |\n+----+--------------------+-----+---------+\n| 73 | /auth/check_token  |   0 | success |\n+----+--------------------+-----+---------+',
  ]);
  expectNothing([
    'Error code | Error description | Recommended handling\n-502 | signature error | check sig\n-503 | limit | slower',
    '| ret | 说明 |\n| --- | --- |\n| -10000 | QQ 错误 |\n| -20000 | 微信错误 |',
    '| id | name | hp | code |\n| 1 | Goblin | -73 | 40029 |',
    'id,name,code\n1,sword,40029\n2,shield,40163',
  ]);
});

describe('templates and patterns', () => {
  expectNothing([
    'grok { match => { "message" => "\\"ret\\":%{INT:ret},\\"msg\\":\\"%{INT:plat_code},\\" } }   # e.g. plat_code 40001',
    'match => "ret=%{NUMBER:ret}" # ret=-502',
    'LOG_FORMAT = "ret={ret} errcode=40029"',
    'logger.info("ret={} msg={}", ret, msg) // ret=-502',
    '"ret":${ret},"errcode":40001,"msg":"${msg}"',
    '{"errcode":{{code}},"errmsg":"{{msg}}"} e.g. errcode=40029',
    'printf("ret=%d errcode=%d (40029)", ret, errcode)',
    'pattern: "errcode\\":(\\d+)" sample errcode 40001',
    'parse ret=(?<ret>-?\\d+) like ret=-502',
    'f"ret={ret}, errcode=40001 {msg}"',
    'String.format("errcode=%s,errmsg=%s", "40029", e)',
  ]);
});

describe('a response in another text of an object', () => {
  expectResponses([
    [
      '{"code":-1,"msg":"third party error","detail":"{\\"ret\\":-10000,\\"msg\\":\\"100015,access token is annulled\\"}","ts":1792383100}',
      'msdk -10000 > qq 100015',
    ],
    [
      '{"code":500,"message":"login failed","detail":"{\\"ret\\":-10000,\\"msg\\":\\"-73,the user modify password wrong\\"}"}',
      'msdk -10000 > qq -73',
    ],
    ['{"code":-1,"msg":"fail","reason":"{\\"errcode\\":40029,\\"errmsg\\":\\"invalid code\\"}"}', 'wechat 40029'],
    ['{"code":-1,"msg":"fail","detail":{"errcode":40029,"errmsg":"invalid code"}}', 'wechat 40029'],
    [
      '{"ret":-1,"msg":"platform error","detail":"ret=-20000, msg=42001,access_token expired"}',
      'msdk -20000 > wechat 42001',
    ],
    ['{"error":"login","message":"wx error","detail":"errcode:40163, errmsg:code been used"}', 'wechat 40163'],
    [
      '{"msg":"login failed","ret":-10000,"resp":"{\\"ret\\":-10000,\\"msg\\":\\"-73,the user modify password wrong\\"}"}',
      'msdk -10000 > qq -73',
    ],
    [
      'level=error msg="verify failed" code=-1 detail="{\\"ret\\":-10000,\\"msg\\":\\"-22,openid is invalid\\"}"',
      'msdk -10000 > qq -22',
    ],
    ['{"status":1,"desc":"msdk error","reason":"{\\"ret\\":-502,\\"msg\\":\\"sig error\\"}"}', 'access -502'],
    ['{"code":1001,"msg":"upstream","errinfo":"{\\"ret\\":-502,\\"msg\\":\\"sig error\\"}"}', 'access -502'],
    [
      '{"errno":5,"errmsg":"auth","detail":"msdk: {\\"ret\\":-10000,\\"msg\\":\\"100014,access token expired\\"}"}',
      'msdk -10000 > qq 100014',
    ],
  ]);
});

describe('strings behind their length', () => {
  expectResponses([
    ['array(2) { ["errcode"]=> string(5) "40029" ["errmsg"]=> string(12) "invalid code" }', 'wechat 40029'],
    ['&{ErrCode:(string) (len=5) "40029" ErrMsg:(string) (len=12) "invalid code"}', 'wechat 40029'],
  ]);
  expectSuccess([
    'array(2) { ["errcode"]=> string(1) "0" ["errmsg"]=> string(2) "ok" }',
    'array(2) { ["ret"]=> int(0) ["msg"]=> string(7) "success" }',
    'array(2) {\n  ["ret"]=>\n  string(1) "0"\n  ["msg"]=>\n  string(7) "success"\n}',
    'object(stdClass)#3 (2) { ["ret"]=> string(1) "0" ["msg"]=> string(2) "ok" }',
    'Optional(["ret": 0, "msg": "success"])',
    '{:ret=>"0", :msg=>"success"}',
  ]);
});

describe('numbers of a log beside a response', () => {
  expectResponses([
    [
      '12:30:04.569 WRN < 200 31ms {"msg":"-70,appid invalid when vopenkey verified","ret":-10000}\n12:30:01.101 INF listen :40001 pid=30',
      'msdk -10000 > qq -70',
    ],
    [
      '12:30:04.569 WRN < 200 31ms {"msg":"-70,appid invalid when vopenkey verified","ret":-10000}\n12:30:01.730 INF etcd lease 0x47a1 ttl=30',
      'msdk -10000 > qq -70',
    ],
    [
      '12:30:04.569 WRN < 200 31ms {"msg":"-70,appid invalid when vopenkey verified","ret":-10000}\n12:30:04.570 ERR login fail ch=qq code=1002 kick fd=71',
      'msdk -10000 > qq -70',
    ],
    [
      '12:30:04.569 WRN < 200 31ms {"msg":"-70,appid invalid when vopenkey verified","ret":-10000}\n12:30:05.001 INF conn close fd=71 err=-104',
      'msdk -10000 > qq -70',
    ],
    [
      '12:30:04.569 WRN < 200 31ms {"msg":"-70,appid invalid when vopenkey verified","ret":-10000}\n12:30:05.001 INF redis reply err=-1',
      'msdk -10000 > qq -70',
    ],
    [
      '12:30:04.569 WRN < 200 31ms {"msg":"-70,appid invalid when vopenkey verified","ret":-10000}\n12:30:05.001 INF bye code=1001',
      'msdk -10000 > qq -70',
    ],
    [
      '12:30:04.569 WRN < 200 31ms {"msg":"-70,appid invalid when vopenkey verified","ret":-10000}\n12:30:05.001 WRN kick player code=1031 room=30',
      'msdk -10000 > qq -70',
    ],
    [
      '12:30:04.569 WRN < 200 31ms {"msg":"-70,appid invalid when vopenkey verified","ret":-10000}\n12:30:05.001 DBG mysql errno=2002',
      'msdk -10000 > qq -70',
    ],
    [
      '12:30:04.569 WRN < 200 31ms {"msg":"-70,appid invalid when vopenkey verified","ret":-10000}\n12:30:05.001 DBG read err -104',
      'msdk -10000 > qq -70',
    ],
    [
      '12:30:04.569 WRN < 200 31ms {"msg":"-70,appid invalid when vopenkey verified","ret":-10000}\n12:30:05.001 INF ws close code 1000',
      'msdk -10000 > qq -70',
    ],
    [
      '12:30:04.569 WRN < 200 31ms {"msg":"-70,appid invalid when vopenkey verified","ret":-10000}\n12:30:05.001 INF exit code 102',
      'msdk -10000 > qq -70',
    ],
  ]);
});

describe('callbacks of client SDKs', () => {
  expectNothing([
    'WXEntryActivity onResp type=1 errCode=-2 errStr=null transaction=webpage1792383100',
    'onResp: errCode=-4, errStr=null',
    'BaseResp errCode=-2',
    'SendAuth.Resp errCode: -4',
    '[WXApi] onResp errCode -2',
    'IUiListener.onError errorCode=-6 errorMessage=',
    'WXEntryActivity: errCode = -6',
    'IWXAPIEventHandler onResp errCode=-3',
  ]);
});
