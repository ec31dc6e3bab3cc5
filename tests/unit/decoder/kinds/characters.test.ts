import { describe } from 'vitest';
import { expectResponses } from './kind.ts';

describe('characters that are not seen', () => {
  expectResponses([
    ['\ufeff{"ret":-10000,"msg":"-73,changed"}', 'msdk -10000 > qq -73'],
    ['\ufefferrcode=40029', 'wechat 40029'],
    ['{"\u200berrcode\u200b":\u200b40029\u200b,"errmsg":"invalid code"}', 'wechat 40029'],
    ['err\u200bcode: 400\u200b29', 'wechat 40029'],
    ['\u200b40029\u200b', 'wechat 40029'],
    ['\u200e-73\u200e', 'qq -73'],
    ['\u2066errcode: 40029\u2069', 'wechat 40029'],
    ['{\u00a0"ret":\u00a0-10000,\u00a0"msg":\u00a0"-73,changed"\u00a0}', 'msdk -10000 > qq -73'],
    ['ret:\u00a0-73', 'qq -73'],
    ['{\u3000"error"\u3000:\u3000100015\u3000}', 'qq 100015'],
    ['{\r\n"ret":-10000,\r\n"msg":"-73,changed"\r\n}\r\n', 'msdk -10000 > qq -73'],
    ['ret: -10000\r\nmsg: -73,changed\r\n', 'msdk -10000 > qq -73'],
    ['\u001b[31mret: -10000\u001b[0m \u001b[33mmsg: -73,changed\u001b[0m', 'msdk -10000 > qq -73'],
    ["{ errcode: \u001b[33m40029\u001b[39m, errmsg: \u001b[32m'invalid code'\u001b[39m }", 'wechat 40029'],
    ['e\u00adrrcode=40029', 'wechat 40029'],
    ['errcode:\u202640029'],
    ['{"ret":-10000,"msg":"-73\u2028changed"}', 'msdk -10000 > qq -73'],
  ]);
});

describe('characters of another width or look', () => {
  expectResponses([
    ['ｅｒｒｃｏｄｅ：４００２９', 'wechat 40029'],
    ['ｒｅｔ＝－７３', 'qq -73'],
    ['−73', 'qq -73'],
    ['–73', 'qq -73'],
    ['—73', 'qq -73'],
    ['ret: –10000, msg: –73,changed', 'msdk -10000 > qq -73'],
    ['ret:﹣73', 'qq -73'],
    ['４００２９', 'wechat 40029'],
    ['{“ret”:-10000,“msg”:“-73,changed”}', 'msdk -10000 > qq -73'],
    ['{‘errcode’:40029,‘errmsg’:‘invalid code’}', 'wechat 40029'],
    ['{«errcode»:40029}', 'wechat 40029'],
    ['「errcode」：40029，「errmsg」：「invalid code」', 'wechat 40029'],
    ['{„errcode“: 40029}', 'wechat 40029'],
    ["{''errcode'':40029,''errmsg'':''invalid code''}", 'wechat 40029'],
    ['{""errcode"":40029,""errmsg"":""invalid code""}', 'wechat 40029'],
    ['{`errcode`:40029}', 'wechat 40029'],
    ['ret＝-10000＆msg＝-73，changed', 'msdk -10000 > qq -73'],
    ['{"ret"：-10000，"msg"："-73，changed"}', 'msdk -10000 > qq -73'],
    ['𝟰𝟬𝟬𝟮𝟵', 'wechat 40029'],
    ['ret:-10000、msg:-73、changed', 'msdk -10000'],
  ]);
});
