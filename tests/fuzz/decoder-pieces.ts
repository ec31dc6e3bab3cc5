/** Signs that open, close, part and escape. */
export const SIGNS: readonly string[] = [
  ...['{', '}', '[', ']', '(', ')', '<', '>', '"', "'", '`', '“', '”', '\\', '\\"', '\\\\"', "\\'", '\\u', '\\x'],
  ...[',', '，', ':', '：', '=', '=>', '&', ';', '|', '/', '%', '#', '+', '-', '−', '–', '~', '.', '_', '…'],
  ...['\n', '\r\n', '\t', ' ', '\u00a0', '\u3000', '\u2028', '\v'],
];

/** What an encoding writes, whole and cut. */
export const ENCODED: readonly string[] = [
  ...'%22 %7B %7d %3A %2C %25 %2522 %EF%BC%8C %e4%b8 %ff %u0022 %0a %2D %+ &quot; &amp; &amp;quot;'.split(' '),
  ...'&#34; &#x22; &#45; &#x110000; &#xd800; &#0; &colon; &quot \\u0022 \\u002d \\u0000 \\ud800'.split(' '),
  ...'\\u00 \\u007 \\x22 \\x2 \\n \\/ \\u005c\\u0022 <td> </td> <br/> <![CDATA[ ]]>'.split(' '),
  ...'eyJyZXQiOi03M30= eyJyZXQi cmV0Oi03Mw== =?utf-8?B?'.split(' '),
  ...['</b> <b>', '<int name="ret">', '<a href="', '<x '],
];

/** Characters that are not what they seem, or hardly characters. */
export const ODD: readonly string[] = [
  ...[
    '\u0000',
    '\u0007',
    '\u001b[31m',
    '\u001b[',
    '\u007f',
    '\u0085',
    '\u00ad',
    '\u034f',
    '\u200b',
    '\u200d',
    '\u200e',
  ],
  ...[
    '\u202e',
    '\u202c',
    '\u2066',
    '\u2069',
    '\ufeff',
    '\ufffd',
    '\ufffe',
    '\uffff',
    '\ud800',
    '\udc00',
    '\udc00\ud800',
  ],
  // Characters that grow or change when their case or their form is changed.
  ...[
    'İ',
    'ı',
    'ß',
    'ſ',
    'K',
    'ﬀ',
    'ﷺ',
    '㎯',
    '½',
    '①',
    'é',
    'e\u0301',
    '\u0301',
    '각',
    '👩‍👩‍👧',
    '😀',
    '𝟕',
    '７',
    '٧',
    '７３',
    '𝐫𝐞𝐭',
  ],
];

/** Keys that the decoder looks for, keys that it must not take for them, and names that objects have by themselves. */
export const KEYS: readonly string[] = [
  ...'ret msg errcode errmsg error error_description err_type platCode code message errorCode'.split(' '),
  ...'err_code error_no flag 错误码 错误代码： 返回码 RET Ret sRet ret_url return msgid retry code_verifier'.split(' '),
  ...'status oidb rid __proto__ constructor prototype toString hasOwnProperty __defineGetter__ 0'.split(' '),
  ...['error code', 'oidb decode0x73a failed, ret:', ''],
];

/** Numbers that are codes, that look like codes, and that are far too long for one. */
export const NUMBERS: readonly string[] = [
  ...'-73 -10000 -20000 -103 40001 100013 -1 0 -0 +73 --73 -+7 1e5 -7.3e1 1E999 7. .7 -73.0 0x'.split(' '),
  ...'0x47 0X47 -0x47 0x0047 0xffffffffff 1_000 1,000 007 -0073 4294967223 -2147483648'.split(' '),
  ...'9007199254740993 99999999999999999999 10~12 -30000~ NaN -Infinity null true [] {} "" "-73"'.split(' '),
  ...'\'-73\' "－７３" −73 -７３ 12:34:56 1.2.3.4 2024-01-02'.split(' '),
];

/** Text that carries no code and belongs to no response. */
export const PROSE: readonly string[] = [
  ...[
    'the player cannot sign in',
    'see below',
    '用户登录失败',
    'please help',
    'Connection reset',
    'GET',
    'HTTP/1.1 200',
  ],
  ...['<script>alert(1)</script>', 'javascript:alert(1)', '../../etc/passwd', '${7*7}', '(?:a+)+$', 'ok', 'failed'],
];
