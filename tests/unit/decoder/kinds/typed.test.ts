import { describe } from 'vitest';
import { expectResponses } from './kind.ts';

describe('typed by hand', () => {
  expectResponses([
    ['ret :-10000 , msg : -73, the user modify password wrong', 'msdk -10000 > qq -73'],
    ['errcode 40029', 'wechat 40029'],
    ['errcode40029', 'wechat 40029'],
    ['err code:40163', 'wechat 40163'],
    ['err_code 40029 invalid code', 'wechat 40029'],
    ['code=40163', 'wechat 40163'],
    ['error 40029', 'wechat 40029'],
    ['Error: 40029, invalid code', 'wechat 40029'],
    ['Error 40163: code been used', 'wechat 40163'],
    ['ERROR CODE 100044', 'qq 100044'],
    ['error:100010', 'qq 100010'],
    ['error(100010)', 'qq 100010'],
    ['error code is -73', 'qq -73'],
    ['we get ret -73 what to do', 'qq -73'],
    ['the server returned 40029 (invalid code)', 'wechat 40029'],
    ['invalid code 40029 after the second try', 'wechat 40029'],
    ['40029 invalid code', 'wechat 40029'],
    ['40029:invalid code', 'wechat 40029'],
    ['40029 - invalid code', 'wechat 40029'],
    ['"40029"', 'wechat 40029'],
    ['(40029)', 'wechat 40029'],
    ['[40029]', 'wechat 40029'],
    ['40029.', 'wechat 40029'],
    ['40029?', 'wechat 40029'],
    ['#40029', 'wechat 40029'],
    ['-73,', 'qq -73'],
    ['-73, the user modify password wrong', 'qq -73'],
    ['－73，the user modify password wrong', 'qq -73'],
    ['ret:-10000 msg:-73', 'msdk -10000 > qq -73'],
    ['-10000, -73', 'msdk -10000 > qq -73'],
    ['-10000 / -73', 'msdk -10000 > qq -73'],
    ['-10000 -73,the user modify password wrong', 'msdk -10000 > qq -73'],
    ['oidb decode0x73a failed,ret:17', 'oidb-0x73a 17'],
    ['oidb 0x711 ret 0x47', 'oidb-0x711 0x47'],
    ['oidb decode 0x73a failed, ret: 101', 'oidb-0x73a 101'],
    ['decode0x73a failed, ret:17', 'oidb-0x73a 17'],
  ]);
});

describe('in Chinese', () => {
  expectResponses([
    ['错误码40029', 'wechat 40029'],
    ['错误码：-73', 'qq -73'],
    ['错误代码 40163', 'wechat 40163'],
    ['微信登录报错40029', 'wechat 40029'],
    ['登录失败，错误码(100044)，请重试', 'qq 100044'],
    ['登陆失败 错误：40029 无效的code', 'wechat 40029'],
    ['返回-10000，msg是-73', 'msdk -10000 > qq -73'],
    ['返回码：-10000，返回信息：-73，密码已修改', 'msdk -10000 > qq -73'],
    ['返回值 ret 为 -23', 'qq -23'],
    ['errcode为40001', 'wechat 40001'],
    ['errcode是 40163 是什么意思', 'wechat 40163'],
    ['提示 errcode:48001，接口未授权', 'wechat 48001'],
    ['错误号：40003 错误描述：openid不对', 'wechat 40003'],
    ['【错误码】40029【错误信息】invalid code', 'wechat 40029'],
    ['状态码200，错误码41008', 'wechat 41008'],
    ['QQ登录失败(错误码:110406)', 'qq 110406'],
    ['微信支付报 40013 invalid appid 怎么解决', 'wechat 40013'],
    ['公众号接口返回{“errcode”：40029，“errmsg”：“invalid code”}', 'wechat 40029'],
    ['｛＂ｒｅｔ＂：－１００００，＂ｍｓｇ＂：＂－７３，密码＂｝', 'msdk -10000 > qq -73'],
    ['错误 码：40 029', '? 40'],
    ['回傳代碼：40029', 'wechat 40029'],
    ['錯誤碼：40163，錯誤訊息：code been used', 'wechat 40163'],
    ['{ “错误代码”： 40029， “错误信息”：“代码无效，提示：[ req_id：20 031 ]” }', 'wechat 40029'],
    ['{"错误代码":40003,"错误消息":"无效的openid 摆脱：630 b9f 21-7"}', 'wechat 40003'],
  ]);
});

describe('in other languages', () => {
  expectResponses([
    ['エラーコード：40029', 'wechat 40029'],
    ['ログインに失敗しました（エラーコード: -73）', 'qq -73'],
    ['에러코드: 40029', 'wechat 40029'],
    ['로그인 실패 오류 코드 40163', 'wechat 40163'],
    ['{"ret":-10000,"msg":"-73,비밀번호가 변경되었습니다"}', 'msdk -10000 > qq -73'],
    ['QQログインで {"ret":-10000,"msg":"100014,期限切れ"} が返ってきます', 'msdk -10000 > qq 100014'],
    ['код ошибки: 40029', 'wechat 40029'],
    ['Mã lỗi: 40163', 'wechat 40163'],
    ['Código de error: 40029', 'wechat 40029'],
    ['Fehlercode 40029', 'wechat 40029'],
    ['Code erreur : 40029', 'wechat 40029'],
  ]);
});

describe('a long code in a short question', () => {
  expectResponses([
    ['what is 220028', 'qq-share-qq 220028'],
    ['220028 是什么', 'qq-share-qq 220028'],
    ['Our test lead only wrote "-20001" on the ticket (MSDK).', 'msdk -20001'],
    ['errcode:…40029'],
    ['job 40029 is done'],
    ['object 40001'],
  ]);
});

describe('a code beside the name of its service and nothing else', () => {
  expectResponses([
    ['msdk -105', 'msdk -105'],
    ['msdk: -105', 'msdk -105'],
    ['-105 msdk', 'msdk -105'],
    ['qq -73', 'qq -73'],
    ['手Q -73', 'qq -73'],
    ['wx -6', 'wechat -6'],
    ['微信登录报 -6', 'wechat -6'],
    ['wechat 40013', 'wechat 40013'],
    ['xinyue 101', 'xinyue-wechat 101'],
    ['心悦 101', 'xinyue-wechat 101'],
    ['oidb 0x711 0x47', 'oidb-0x711 0x47'],
    ['oidb 0x711 0x47，什么意思？', 'oidb-0x711 0x47'],
    // OIDB returns no code of another platform.
    ['oidb 0x711 22', '? 22'],
  ]);
});
