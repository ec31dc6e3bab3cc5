import { describe } from 'vitest';
import { expectResponses } from './kind.ts';

describe('dumps of PHP', () => {
  expectResponses([
    [
      "array (\n  'errcode' => 40029,\n  'errmsg' => 'invalid code, rid: 61a40001-1b2c3d4e-5f607182',\n)",
      'wechat 40029',
    ],
    ['Array\n(\n    [ret] => -10000\n    [msg] => -73,changed\n)\n', 'msdk -10000 > qq -73'],
    ['array(2) {\n  ["ret"]=>\n  int(-10000)\n  ["msg"]=>\n  string(14) "-73,new password"\n}', 'msdk -10000 > qq -73'],
    [
      'object(stdClass)#13 (2) {\n  ["error"]=>\n  int(100013)\n  ["error_description"]=>\n  string(23) "access token is illegal"\n}',
      'qq 100013',
    ],
    ['stdClass Object\n(\n    [errcode] => 48001\n    [errmsg] => api unauthorized\n)', 'wechat 48001'],
    ['^ array:2 [▼\n  "errcode" => 40164\n  "errmsg" => "invalid ip 10.11.12.13, not in whitelist"\n]', 'wechat 40164'],
    ['a:2:{s:7:"errcode";i:40001;s:6:"errmsg";s:18:"invalid credential";}', 'wechat 40001'],
    [
      'PHP Fatal error:  Uncaught WechatException: [Wechat]获取失败 errcode:41001 in /srv/app/Wx.php:101\nStack trace:\n#0 /srv/app/Login.php(32): Wx->token()\n#1 {main}\n  thrown in /srv/app/Wx.php on line 101',
      'wechat 41001',
    ],
  ]);
});

describe('whole numbers that a program read as fractions', () => {
  expectResponses([
    ['{"errcode":40001.0,"errmsg":"invalid credential"}', 'wechat 40001'],
    ['{ret=-10000.0, msg=-73,the user modify password wrong, err_type=2.0}', 'msdk -10000 > qq -73'],
    ['{"ret":-15000.00,"msg":"x"}', 'msdk -15000'],
    ['ret=40001.5'],
    ['{"ret":40001.5,"msg":"ok"}'],
  ]);
});

describe('dumps of Python', () => {
  expectResponses([
    ["{'ret': -10000, 'msg': u'-73,\\u5bc6\\u7801'}", 'msdk -10000 > qq -73'],
    ['b\'{"errcode":40029,"errmsg":"invalid code"}\'', 'wechat 40029'],
    ['b\'callback( {"error":100009,"error_description":"client_secret is wrong"} );\\n\'', 'qq 100009'],
    ["OrderedDict([('errcode', 40003), ('errmsg', 'invalid openid')])", 'wechat 40003'],
    [
      'Traceback (most recent call last):\n  File "login.py", line 101, in <module>\n    raise LoginError(ret, msg)\nLoginError: (-10000, \'-73,the password is new\')',
      'msdk -10000 > qq -73',
    ],
    ['wechatpy.exceptions.WeChatOAuthException: Error code: 40029, message: invalid code', 'wechat 40029'],
    ['ApiResult(ret=-20000, msg="40001,invalid credential")', 'msdk -20000 > wechat 40001'],
    ["<Response [200]> {'error': 100030, 'error_description': 'not authorized'}", 'qq 100030'],
    ["KeyError: 'openid' # resp was {'errcode': 40163, 'errmsg': 'code been used'}", 'wechat 40163'],
    ["{'errcode': Decimal('45009'), 'errmsg': 'reach max api daily quota limit'}", 'wechat 45009'],
    [">>> resp.json()\n{'errcode': 41008, 'errmsg': 'missing code'}\n>>> 42\n42", 'wechat 41008'],
  ]);
});

describe('dumps of other languages', () => {
  expectResponses([
    // Ruby
    ['{"errcode"=>40013, "errmsg"=>"invalid appid"}', 'wechat 40013'],
    ['{:ret=>-10000, :msg=>"-24,check failed"}', 'msdk -10000 > qq -24'],
    [
      'WeixinAuthorize::ResultHandler: #<Result:0x00007f40001 @code=40029, @cn_msg="无效", @errcode=40029>',
      'wechat 40029',
    ],
    ['#<Response ret: -23, msg: "token">', 'qq -23'],
    // Go
    ['map[errcode:40029 errmsg:invalid code, rid: 60000001-0a0b0c0d-40013]', 'wechat 40029'],
    ['map[string]interface {}{"errcode":40029, "errmsg":"invalid code"}', 'wechat 40029'],
    ['{Ret:-10000 Msg:-73,changed}', 'msdk -10000 > qq -73'],
    ['&{ErrCode:40001 ErrMsg:invalid credential}', 'wechat 40001'],
    ['main.Rsp{Ret:-10000, Msg:"-73,changed"}', 'msdk -10000 > qq -73'],
    ['{-10000 -73,the user modify password wrong}', 'msdk -10000 > qq -73'],
    ['&{ErrCode:(int) 40001, ErrMsg:(string) (len=18) "invalid credential"}', 'wechat 40001'],
    ['oauth failed: errcode=40029 , errmsg=invalid code exit status 1', 'wechat 40029'],
    // Java, Kotlin
    ['{ret=-10000, msg=-73,changed}', 'msdk -10000 > qq -73'],
    [
      'WxError(errorCode=40029, errorMsg=不合法的 oauth_code, errorMsgEn=invalid code, json={"errcode":40029,"errmsg":"invalid code"})',
      'wechat 40029',
    ],
    [
      'Response{protocol=h2, code=200, message=, url=https://api.weixin.qq.com/sns/userinfo} => {errcode=40003, errmsg=invalid openid}',
      'wechat 40003',
    ],
    ['LoginRsp(ret=-10000, msg=100014,token expired, errType=3)', 'msdk -10000 > qq 100014'],
    [
      'java.lang.RuntimeException: ret=-10000,msg=-23,token is invalid\n\tat com.studio.Login.verify(Login.java:73)\n\tat java.lang.Thread.run(Thread.java:748)',
      'msdk -10000 > qq -23',
    ],
    [
      'me.chanjar.weixin.common.error.WxErrorException: 错误代码：40029, 错误信息：不合法的 oauth_code，微信原始报文：{"errcode":40029,"errmsg":"invalid code"}',
      'wechat 40029',
    ],
    [
      'me.chanjar.weixin.common.error.WxErrorException: {"errcode":40037,"errmsg":"invalid template_id"}\n\tat me.chanjar.weixin.Svc.execute(Svc.java:302)\nCaused by: java.net.SocketException: errno=104',
      'wechat 40037',
    ],
    // C#
    [
      'Newtonsoft.Json.JsonReaderException: Unexpected character encountered while parsing value: c. Path \'\', line 0, position 0. Text: callback( {"error":100010,"error_description":"redirect uri is illegal"} );',
      'qq 100010',
    ],
    [
      'Senparc.Weixin.Exceptions.ErrorJsonResultException: 微信请求发生错误！错误代码：40125，说明：invalid appsecret',
      'wechat 40125',
    ],
    ['JsonResult: { ReturnCode = 40001, errcode = 40001, errmsg = invalid credential }', 'wechat 40001'],
    // Dart, Rust, Lua, Erlang, Elixir, Swift, Perl, R
    ['I/flutter ( 7001): {ret: -10000, msg: -73,changed, err_type: 2}', 'msdk -10000 > qq -73'],
    ['DioException [bad response]: {errcode: 40029, errmsg: invalid code}', 'wechat 40029'],
    ['Object {"errcode": Number(40029), "errmsg": String("invalid code")}', 'wechat 40029'],
    ['Err(ApiError { errcode: 40029, errmsg: "invalid code" })', 'wechat 40029'],
    ['Response { ret: Some(-10000), msg: Some("-73,changed") }', 'msdk -10000 > qq -73'],
    [
      'thread \'main\' panicked at src/main.rs:101:32: WxError { errcode: 41002, errmsg: "appid missing" }',
      'wechat 41002',
    ],
    ['{ ["ret"] = -10000, ["msg"] = "-73,changed", }', 'msdk -10000 > qq -73'],
    ['lua: table: 0x7f8040001 {\n  [errcode] = 40001,\n  [errmsg] = invalid credential\n}', 'wechat 40001'],
    ['#{<<"errcode">> => 40029,<<"errmsg">> => <<"invalid code">>}', 'wechat 40029'],
    ['[{<<"ret">>,-10000},{<<"msg">>,<<"-73,changed">>}]', 'msdk -10000 > qq -73'],
    ['{:error, %{"errcode" => 40029, "errmsg" => "invalid code"}}', 'wechat 40029'],
    ['%{errcode: 40029, errmsg: "invalid code"}', 'wechat 40029'],
    ["$VAR1 = {\n          'errcode' => 40029,\n          'errmsg' => 'invalid code'\n        };", 'wechat 40029'],
    ['(dict) ret -> -23, msg -> token bad', 'qq -23'],
    ['@{errcode=40029; errmsg=invalid code}', 'wechat 40029'],
    ['errcode : 40029\nerrmsg  : invalid code, hints: [ req_id: 3301 ]', 'wechat 40029'],
    ["{ ret: -10000, msg: '-73,changed' }", 'msdk -10000 > qq -73'],
    ['{\n  ret: -10000,\n  msg: `-73,changed`\n}', 'msdk -10000 > qq -73'],
    ['Object { errcode: 40029, errmsg: "invalid code" }', 'wechat 40029'],
    ['▶ {errcode: 40163, errmsg: "code been used, rid: 6001-40001-24"}', 'wechat 40163'],
    ["Map(2) { 'errcode' => 40029, 'errmsg' => 'invalid code' }", 'wechat 40029'],
    [
      '{ "_id" : ObjectId("5f40001f1b2c3d4e5f607182"), "ret" : NumberInt(-10000), "msg" : "-73,changed" }',
      'msdk -10000 > qq -73',
    ],
  ]);
});
