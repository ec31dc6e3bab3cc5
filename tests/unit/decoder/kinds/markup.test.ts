import { describe } from 'vitest';
import { expectResponses } from './kind.ts';

describe('markup', () => {
  expectResponses([
    ['<xml><errcode>40029</errcode><errmsg>invalid code</errmsg></xml>', 'wechat 40029'],
    ['<response>\n  <ret>-10000</ret>\n  <msg><![CDATA[-73,changed]]></msg>\n</response>', 'msdk -10000 > qq -73'],
    ['<errcode><![CDATA[40001]]></errcode>\n<errmsg><![CDATA[invalid credential]]></errmsg>', 'wechat 40001'],
    [
      '<plist><dict><key>errcode</key><integer>40029</integer><key>errmsg</key><string>invalid code</string></dict></plist>',
      'wechat 40029',
    ],
    ['<int name="ret">-23</int><str name="msg">token</str>', 'qq -23'],
    ['<pre>{&quot;ret&quot;:-10000,&quot;msg&quot;:&quot;-73,changed&quot;}</pre>', 'msdk -10000 > qq -73'],
    ['{&#34;errcode&#34;:40029,&#34;errmsg&#34;:&#34;invalid code&#34;}', 'wechat 40029'],
    ['&amp;quot;ret&amp;quot;:-10000,&amp;quot;msg&amp;quot;:&amp;quot;-73,changed&amp;quot;', 'msdk -10000 > qq -73'],
    ['<td>errcode</td><td>40029</td>', 'wechat 40029'],
    ['<b>错误码：</b>40163', 'wechat 40163'],
    ['<span class="k">"ret"</span>: <span class="n">-73</span>', 'qq -73'],
    ['<response errcode="40029" errmsg="invalid code"/>', 'wechat 40029'],
  ]);
});

describe('Markdown', () => {
  expectResponses([
    ['```json\n{"errcode":40029,"errmsg":"invalid code"}\n```', 'wechat 40029'],
    ['报错 `{"ret":-10000,"msg":"-73,changed"}` 怎么办？', 'msdk -10000 > qq -73'],
    ['We get `errcode: 40029` since version 5.24.100', 'wechat 40029'],
    ['**errcode**: 40029\n**errmsg**: invalid code', 'wechat 40029'],
    ['- errcode: `40029`\n- errmsg: `invalid code`', 'wechat 40029'],
    ['| errcode | errmsg |\n|---|---|\n| 40029 | invalid code |', 'wechat 40029'],
    ['| key | value |\n| --- | --- |\n| ret | -10000 |\n| msg | -73,changed |', 'msdk -10000 > qq -73'],
    ['> {"errcode":40029,\n> "errmsg":"invalid code"}\n\nsame here', 'wechat 40029'],
    ['> > ret:-10000\n> > msg:-73,changed', 'msdk -10000 > qq -73'],
    ['1. call login\n2. server responses {"errcode":40163,"errmsg":"code been used"}\n3. crash', 'wechat 40163'],
    ['[errcode=40029](https://example.com/issues/40001)', 'wechat 40029'],
    ['    {\n      "ret": -10000,\n      "msg": "-73,changed"\n    }', 'msdk -10000 > qq -73'],
  ]);
});

describe('YAML, tables and listings', () => {
  expectResponses([
    ['errcode: 40029\nerrmsg: invalid code\n', 'wechat 40029'],
    ['response:\n  ret: -10000\n  msg: "-73,changed"\n  err_type: 2', 'msdk -10000 > qq -73'],
    ['---\nret: !!int -23\nmsg: token', 'qq -23'],
    ['ret,msg\n-10000,"-73,changed"', 'msdk -10000 > qq -73'],
    ['errcode\terrmsg\n40029\tinvalid code', 'wechat 40029'],
    ['time,errcode,errmsg\n2031-03-04 05:06:07,40029,invalid code', 'wechat 40029'],
    ['ret | -10000\nmsg | -73,changed', 'msdk -10000 > qq -73'],
    ['  12 | {\n  13 |   "errcode": 40029,\n  14 |   "errmsg": "invalid code"\n  15 | }', 'wechat 40029'],
    ['1: {\n2:   "ret": -10000,\n3:   "msg": "-73,changed"\n4: }', 'msdk -10000 > qq -73'],
    ['101\t{\n102\t  "errcode": 40029\n103\t}', 'wechat 40029'],
    ['  - "errcode": 0,\n  + "errcode": 40029,', 'wechat 0', 'wechat 40029'],
    ['-  ret: -73\n+  ret: -23', 'qq -73', 'qq -23'],
    ['+{"ret":-10000,"msg":"-73,changed"}', 'msdk -10000 > qq -73'],
    ['login.log:101:{"ret":-10000,"msg":"-73,changed"}', 'msdk -10000 > qq -73'],
    ['SELECT: ret=-10000; msg=-73,changed', 'msdk -10000 > qq -73'],
  ]);
});
