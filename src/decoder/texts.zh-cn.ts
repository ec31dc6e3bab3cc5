import type { DecoderTexts } from './texts.ts';

/** How a code was announced. */
const rules: DecoderTexts['rules'] = {
  ret: 'ret 的值',
  errcode: 'errcode 的值',
  error: 'error 的值',
  label: '“错误码”之类的标签后的数字',
  word: '“code”之类的词后的数字',
  third: '渠道自己的错误码',
  'platform-code': '平台自己的错误码',
  'before-comma': '逗号前的数字',
  'beside-text': '文本旁的数字，该文本与它相符',
  'known-text': '文档中与该错误码一起出现的文本（输入中没有数字）',
  bare: '整个输入，即一个错误码',
  'entry-id': '错误码表和错误码，与条目的地址写法相同',
  oidb: 'OIDB 文本中的 ret',
  implied: '它外层必然有的错误码：MSDK 把平台的错误码放在这个错误码里面',
  tokens: '没有错误码的票据',
};

/** Evidence by its id. */
const evidence: DecoderTexts['evidence'] = {
  key: (key) => `它是${beside(key)}，这张表的错误码会出现在这里。`,
  'key-other': (key) => `它是${beside(key)}，这张表的错误码不出现在这里。`,
  carried: (code) => `${code} 会透传这张表的错误码。`,
  'not-carried': (code) => `${code} 不透传这张表的错误码。`,
  oidb: (command) => (command === '' ? '文本提到 OIDB。' : `OIDB 命令 ${command} 使用这张表。`),
  'oidb-other': (command) => `OIDB 命令 ${command} 使用另一张表。`,
  printed: () => '这张表就是这样写这个数字的。',
  spelled: (code) => `它是 ${code} 的另一种写法。`,
  interface: (path) => `${path} 会返回这张表的错误码。`,
  'interface-other': (path) => `${path} 不返回这张表的错误码。`,
  platform: () => '它属于你选的平台。',
  'platform-other': () => '它不属于你选的平台。',
  named: () => '旁边写了该平台的名字。',
  service: () => '旁边写了这张表所属服务的名字。',
  'named-other': () => '旁边写的是另一个平台的名字。',
  foreign: (product) => `旁边写了${beside(product)}，它有自己的错误码。`,
  client: () => '旁边有客户端 SDK 的 flag，所以这个数字是客户端自己的。',
  source: () => '这一行像源代码，列出的错误码并没有真的收到。',
  unreceived: () => '旁边的文字说的是规则、计划、例子，或者已经过去的事。',
  listed: () => '这里像手册一样，列出了几个错误码和它们的文本。',
  'text-exact': (text) => `文档中，文本“${text}”与该错误码一起出现。`,
  'text-begun': (text) => `文本的开头与“${text}”相同，文档中它与该错误码一起出现。`,
  'text-words': () => '文本与这个条目说的是同一件事。',
  'text-part': () => '文档中的文本只是其中一部分，整个文本说的是别的事。',
  'text-few': () => '文本与这个条目只有个别词相同，还说了别的。',
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
  'class-owner': (code) => `${code} 属于这一类，没有自己的条目。`,
};

/** Warnings by their id. */
const warnings: DecoderTexts['warnings'] = {
  'text-contradicts': (entry) => `随错误码返回的文本与 ${entry} 不符。它可能来自使用同一个数字的其他产品。`,
  'text-success': (entry) => `文本表示成功，与 ${entry} 不符。`,
  'text-failure': (entry) => `文本表示失败，与 ${entry} 不符。`,
  foreign: (product) => `旁边写了${beside(product)}。同样的数字在那里另有含义：先去那里查。`,
  client: () => '旁边有客户端 SDK 的 flag。flag 及其错误码由客户端自己定义，不在这些表中。',
  source: () => '这一行像源代码：它列出了错误码，不表示真的收到了。',
  unreceived: () => '旁边的文字说的是规则、计划、例子，或者已经过去的事，不表示真的收到了这个错误码。',
  listed: () => '输入列出了几个错误码和它们的文本，不表示真的收到了这个错误码。',
  'interface-other': (path) => `目前不知道 ${path} 会返回这个错误码。`,
  'platform-other': () => '这个错误码不属于你选的平台。',
  'err-type': (about) => `err_type ${about}错误码更准确。`,
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
  owned: (code, known, title) => `${code} 没有自己的条目，属于 ${known} 一类：${title}`,
  arrives: (code, known, title) => `${code} 文档未收录，它放在 ${known} 中返回：${title}`,
  byErrType: (code, errType, words) => `${code} 没有说明怎么处理，err_type ${String(errType)} 表示${beside(words)}`,
  disagrees: (errType, words, label) => `为 ${String(errType)}（${words}），与错误码（${label}）不一致。`,
  checkOrigin: '确认响应来自哪个服务：其他产品会用同样的字段名，但错误码是自己的。',
  readText: '看错误码后面的文本：里面可能写了平台拒绝的原因，据此就能改正。',
  nearest: (codes) => `与文档中相近的错误码对照，可能是看错了数字：${codes}。`,
  noRefresh: '手机 QQ 没有文档说明怎样刷新票据，改为让玩家重新登录。',
};

/** Words behind Chinese: Latin letters and digits stand apart from it. */
function beside(words: string): string {
  return /^[\w/`]/.test(words) ? ` ${words}` : words;
}

/** Everything that the decoder says, in Chinese. */
export const CHINESE: DecoderTexts = { rules, evidence, warnings, products, errTypes, verdict };
