import { describe } from 'vitest';
import { expectResponses } from './kind.ts';

describe('cut off', () => {
  expectResponses([
    ['{"ret":-10000,"msg":"-73,chan', 'msdk -10000 > qq -73'],
    ['{"ret":-10000,"ms', 'msdk -10000'],
    ['"ret":-10000,"msg":"-73,changed"}', 'msdk -10000 > qq -73'],
    ['ret":-10000,"msg":"-73,changed"}', 'msdk -10000 > qq -73'],
    ['et":-10000,"msg":"-73,changed"}', 'msdk -10000 > qq -73'],
    ['sg":"-73,changed","ret":-10000}', 'msdk -10000 > qq -73'],
    ['code":40029,"errmsg":"invalid code"}', 'wechat 40029'],
    ['...,"errcode":40029,"errmsg":"inval...', 'wechat 40029'],
    ['{"errcode":40029,"errmsg":"invalid code, hints: [ req_id: …', 'wechat 40029'],
    ['\\":-10000,\\"msg\\":\\"-73,changed\\"}"', 'qq -73'],
    ['{"data":{"a":[1,2,{"ret":-10000,"msg":"-73,changed"', 'msdk -10000 > qq -73'],
    ['"},"ret":-23,"msg":"token"}', 'qq -23'],
    ['callback( {"error":100015,"error_descr', 'qq 100015'],
    ['{"errcode":40029 … (truncated 101 bytes)', 'wechat 40029'],
  ]);
});

describe('broken', () => {
  expectResponses([
    ['{"errcode":40029,"errmsg":"invalid code",}', 'wechat 40029'],
    ['{"errcode":40029 "errmsg":"invalid code"}', 'wechat 40029'],
    ['{"errcode":40029;"errmsg":"invalid code"}', 'wechat 40029'],
    ['{"ret":-10000,,"msg":"-73,changed"}', 'msdk -10000 > qq -73'],
    ['{ret:-10000,msg:"-73,changed"}', 'msdk -10000 > qq -73'],
    ['{"ret":-10000,"msg":"-73,he said "changed" yesterday"}', 'msdk -10000 > qq -73'],
    ['{"ret":-10000,"msg":-73,changed}', 'msdk -10000 > qq -73'],
    ['{"ret":-10000 // QQ\n,"msg":"-73,changed" /* pw */}', 'msdk -10000 > qq -73'],
    ['{"msg":"-73,line one\nline two","ret":-10000}', 'msdk -10000 > qq -73'],
    ['{"ret":-10000,\n"msg":"-73,\tchanged\tnow"}', 'msdk -10000 > qq -73'],
    ['{"ret":+1,"msg":"no data"}', 'msdk 1'],
    ['{"ret":-10000.0,"msg":"-73,changed"}', 'msdk -10000 > qq -73'],
    ['{"errcode":040029,"errmsg":"invalid code"}', 'wechat 40029'],
    ['{"errcode":"40029 ","errmsg":"invalid code"}', 'wechat 40029'],
    ['{"errcode":"40029:invalid code"}', 'wechat 40029'],
    ['{"ret":-1e4,"msg":"-73,x"}', 'msdk -10000 > qq -73'],
    ['"{"ret":-10000,"msg":"-73,changed"}"', 'msdk -10000 > qq -73'],
    ['\'{"ret":-10000,"msg":"-73,changed"}\'', 'msdk -10000 > qq -73'],
    ['{"errcode"=40029,"errmsg"="invalid code"}', 'wechat 40029'],
    ['{"ret":-10000,"msg":"-73,changed"}}}]', 'msdk -10000 > qq -73'],
    ['{{"ret":-10000,"msg":"-73,changed"}', 'msdk -10000 > qq -73'],
    ['{errcode:40029,errmsg:invalid code, hints: [ req_id: 4101 ]}', 'wechat 40029'],
  ]);
});

describe('escaped', () => {
  expectResponses([
    ['{\\"ret\\":-10000,\\"msg\\":\\"-73,changed\\"}', 'msdk -10000 > qq -73'],
    ['"{\\\\\\"ret\\\\\\":-10000,\\\\\\"msg\\\\\\":\\\\\\"-73,changed\\\\\\"}"', 'msdk -10000 > qq -73'],
    ['{"body":"{\\"a\\":\\"{\\\\\\"errcode\\\\\\":40029}\\"}"}', 'wechat 40029'],
    ['"{\\n  \\"errcode\\": 40029,\\n  \\"errmsg\\": \\"invalid code\\"\\n}"', 'wechat 40029'],
    ['{\\n\\t"ret": -10000,\\n\\t"msg": "-73,changed"\\n}', 'msdk -10000 > qq -73'],
    ["'{\\'errcode\\': 40029}'", 'wechat 40029'],
    ['{\\x22ret\\x22:-10000,\\x22msg\\x22:\\x22-73,changed\\x22}', 'msdk -10000 > qq -73'],
    ['{\\u0022errcode\\u0022:40029}', 'wechat 40029'],
    ['ret:-10000\\nmsg:-73,changed\\nseq:1', 'msdk -10000 > qq -73'],
    ['{\\"errcode\\":40029,\\"errmsg\\":\\"invalid code, hints: [ req_id: 1 ]\\"}\\n', 'wechat 40029'],
  ]);
});
