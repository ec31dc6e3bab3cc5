import type { DecoderTexts } from './texts.ts';

/** How a code was announced. */
const rules: DecoderTexts['rules'] = {
  ret: 'ret 的值',
  errcode: 'errcode 的值',
  error: 'error 的值',
  label: '“错误码”等标签后的数字',
  word: '“code”“报错”等词后的数字',
  third: '渠道自己的错误码',
  'platform-code': '平台自己的错误码',
  'before-comma': '逗号前的数字',
  'beside-text': '与旁边文本相符的数字',
  'known-text': '文档中与该错误码对应的文本（输入中没有数字）',
  bare: '单独输入的错误码',
  'entry-id': '“错误码表/错误码”形式的条目地址',
  oidb: 'OIDB 文本中的 ret',
  implied: '外层必然有的错误码：MSDK 用它透传平台的错误码',
  tokens: '没有错误码的票据',
};

/** Evidence by its id. */
const evidence: DecoderTexts['evidence'] = {
  key: (key) => `它是${beside(key)}，这张表的错误码就出现在这种位置。`,
  'key-other': (key) => `它是${beside(key)}，这张表的错误码不会出现在这种位置。`,
  carried: (code) => `${code} 会透传这张表的错误码。`,
  'not-carried': (code) => `${code} 不透传这张表的错误码。`,
  oidb: (command) => (command === '' ? '文本提到 OIDB。' : `OIDB 命令 ${command} 使用这张表。`),
  'oidb-other': (command) => `OIDB 命令 ${command} 使用另一张表。`,
  printed: () => '表中就是这个写法。',
  spelled: (code) => `它是 ${code} 的另一种写法。`,
  interface: (path) => `${path} 会返回这张表的错误码。`,
  'interface-other': (path) => `${path} 不返回这张表的错误码。`,
  platform: () => '它属于你选的平台。',
  'platform-other': () => '它不属于你选的平台。',
  named: () => '附近提到了这个平台。',
  service: () => '附近提到了这张表所属的服务。',
  'named-other': () => '附近提到的是另一个平台。',
  foreign: (product) => `附近提到了${beside(product)}，它有自己的一套错误码。`,
  client: () => '附近有客户端 SDK 的 flag，说明这个数字由客户端定义。',
  source: () => '这一行像是源代码，只是列出错误码，并没有真的收到。',
  unreceived: () => '上下文说的是规则、计划、示例，或已经过去的事。',
  listed: () => '这里像手册一样列出了多个错误码和对应的文本。',
  'text-exact': (text) => `文档记载，这个错误码会返回文本“${text}”。`,
  'text-begun': (text) => `文本开头与文档记载的“${text}”一致。`,
  'text-words': () => '文本与这个条目说的是同一件事。',
  'text-part': () => '其中虽有文档记载的文本，但整段话说的是别的事。',
  'text-few': () => '文本与这个条目只有个别词相同，还提到了别的。',
  'text-success': () => '文本表示成功。',
  'text-failure': () => '文本表示失败。',
  'text-fits': () => '文本表示成功。',
  'text-other': () => '文本说的是别的事。',
  'interface-called': (path) => `调用的是 ${path}。`,
  'text-unread': () => '文本所用的语言无法比较。',
  'text-contradicts': () => '文本说的是别的事。',
  common: () => '各种程序都会用这个数字。',
  rare: () => '很少有程序用这个数字。',
  'err-type': () => 'err_type 与处理方式一致。',
  'class-owner': (code) => `${code} 属于这一类，没有单独收录。`,
};

/** Warnings by their id. */
const warnings: DecoderTexts['warnings'] = {
  'text-contradicts': (entry) => `随错误码返回的文本与 ${entry}不符。这个响应可能来自使用同一数字的其他产品。`,
  'text-success': (entry) => `文本表示成功，与 ${entry}不符。`,
  'text-failure': (entry) => `文本表示失败，与 ${entry}不符。`,
  foreign: (product) => `附近提到了${beside(product)}。同一数字在那里另有含义，请先查那里的文档。`,
  client: () => '附近有客户端 SDK 的 flag。flag 及其错误码由客户端自己定义，不在这些表中。',
  source: () => '这一行像是源代码，只是列出错误码，并不表示真的收到过。',
  unreceived: () => '上下文说的是规则、计划、示例，或已经过去的事，并不表示真的收到了这个错误码。',
  listed: () => '输入列出了多个错误码和对应的文本，并不表示真的收到了这个错误码。',
  'interface-other': (path) => `没有资料表明 ${path} 会返回这个错误码。`,
  'platform-other': () => '这个错误码不属于你选的平台。',
  'err-type': (about) => `err_type ${about}以错误码为准。`,
  'err-type-undefined': (value) => `err_type 没有定义 ${value}，以错误码为准。`,
};

/** What other products are called in a sentence. */
const products: DecoderTexts['products'] = {
  dingtalk: '钉钉',
  wecom: '企业微信',
  alipay: '支付宝',
  facebook: 'Facebook',
  weibo: '微博',
  'qq-bot': 'QQ 机器人平台',
  'tencent-cloud': '腾讯云',
  mta: 'MTA',
  feishu: '飞书',
  database: '数据库',
  network: '网络库',
  platform: '其他平台',
  'gift-code': '礼包码或短信服务',
  program: '其他程序',
  tencent: '腾讯的其他服务',
};

/** What the values of `err_type` ask for. */
const errTypes: DecoderTexts['errTypes'] = {
  0: '正常',
  1: '稍后重试',
  2: '重新登录',
  3: '刷新 access token',
};

/** Titles and steps of a verdict about a code that has no entry. */
const verdict: DecoderTexts['verdict'] = {
  undocumented: (code) => `${code} 文档未收录`,
  owned: (code, known, title) => `${code} 没有单独收录，属于 ${known} 这一类：${title}`,
  arrives: (code, known, title) => `${code} 文档未收录，由 ${known} 透传：${title}`,
  byErrType: (code, errType, words) => `${code} 没有处理说明，按 err_type ${String(errType)} 应${beside(words)}`,
  disagrees: (errType, words, label) => `为 ${String(errType)}（${words}），与错误码（${label}）不一致。`,
  checkOrigin: '确认响应来自哪个服务：其他产品也用同样的字段名，但错误码各有定义。',
  readText: '查看错误码后面的文本：里面可能写明了平台拒绝的原因，可以据此改正。',
  nearest: (codes) => `也可能看错了数字，请对照文档中相近的错误码：${codes}。`,
  noRefresh: '如果是手机 QQ，改为让玩家重新登录：文档没有说明怎样刷新手机 QQ 的票据。',
};

/** An entry in a sentence. */
const entry: DecoderTexts['entry'] = (code, title) => `${code}“${title}”`;

/** Words behind Chinese: Latin letters and digits stand apart from it. */
function beside(words: string): string {
  return /^[\w/`]/.test(words) ? ` ${words}` : words;
}

/** Everything that the decoder says, in Chinese. */
export const CHINESE: DecoderTexts = { rules, evidence, warnings, products, errTypes, verdict, entry };
