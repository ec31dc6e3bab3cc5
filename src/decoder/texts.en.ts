import type { DecoderTexts } from './texts.ts';

/** How a code was announced. */
const rules: DecoderTexts['rules'] = {
  ret: 'the value of ret',
  errcode: 'the value of errcode',
  error: 'the value of error',
  label: 'the number behind a label such as “error code”',
  word: 'the number behind a word such as “code”',
  third: 'the channel’s own code',
  'platform-code': 'the platform’s own code',
  'before-comma': 'the number in front of the comma',
  'beside-text': 'the number beside a text that speaks for it',
  'known-text': 'a text that is documented with this code, as the input has no number',
  bare: 'the whole input, which is one code',
  'entry-id': 'the table and the code, as the address of an entry has them',
  oidb: 'the ret inside the OIDB text',
  implied: 'what must stand around it: MSDK sends the platform’s code inside this one',
  tokens: 'tokens without a code',
};

/** Evidence by its id. */
const evidence: DecoderTexts['evidence'] = {
  key: (key) => `It stands as ${key}, where codes of this table are found.`,
  'key-other': (key) => `It stands as ${key}, where codes of this table are not found.`,
  carried: (code) => `${code} passes codes of this table through.`,
  'not-carried': (code) => `${code} does not pass codes of this table through.`,
  oidb: (command) => (command === '' ? 'The text speaks of OIDB.' : `OIDB command ${command} uses this table.`),
  'oidb-other': (command) => `OIDB command ${command} uses another table.`,
  printed: () => 'The table prints the number so.',
  spelled: (code) => `It is another spelling of ${code}.`,
  interface: (path) => `${path} returns codes of this table.`,
  'interface-other': (path) => `${path} does not return codes of this table.`,
  platform: () => 'It belongs to the platform that you chose.',
  'platform-other': () => 'It belongs to another platform than the one that you chose.',
  named: () => 'The platform is named beside it.',
  service: () => 'The service of this table is named beside it.',
  'named-other': () => 'Another platform is named beside it.',
  foreign: (product) => `${product} is named beside it, which has codes of its own.`,
  client: () => 'A flag of the client SDK stands beside it: then the number is the client’s.',
  source: () => 'The line looks like source code, which lists codes that nobody has received.',
  unreceived: () => 'The words around it speak of a rule, a plan, an example, or of what is over.',
  listed: () => 'Several codes stand here with their texts, as a manual lists them.',
  'text-exact': (text) => `The text “${text}” is documented with this code.`,
  'text-begun': (text) => `The text begins like “${text}”, which is documented with this code.`,
  'text-words': () => 'The text and this entry speak of the same.',
  'text-part': () => 'The documented text stands in a longer one, which is of something else.',
  'text-few': () => 'The text shares a word with this entry, and speaks of more.',
  'text-success': () => 'The text reports a success.',
  'text-failure': () => 'The text reports a failure.',
  'text-fits': () => 'The text reports a success.',
  'text-other': () => 'The text speaks of something else.',
  'interface-called': (path) => `${path} was called.`,
  'text-unread': () => 'The text is in a language that is not compared.',
  'text-contradicts': () => 'The text speaks of something else.',
  common: () => 'Programs of every kind use this number.',
  rare: () => 'Few programs use this number.',
  'err-type': () => 'err_type agrees with what to do.',
  'class-owner': (code) => `${code} lies in this class and has no entry of its own.`,
};

/** Warnings by their id. */
const warnings: DecoderTexts['warnings'] = {
  'text-contradicts': (entry) =>
    `The text that came with it does not fit ${entry}. It may come from another product that uses the same number.`,
  'text-success': (entry) => `The text reports a success, which does not fit ${entry}.`,
  'text-failure': (entry) => `The text reports a failure, which does not fit ${entry}.`,
  foreign: (product) =>
    `${product} is named beside it. It uses the same numbers with meanings of its own: look there first.`,
  client: () =>
    'A flag of the client SDK stands beside it. Flags and their codes are the client’s own, and not in these tables.',
  source: () => 'The line looks like source code: it lists the code, and does not say that it was received.',
  unreceived: () =>
    'The words around it speak of a rule, a plan, an example, or of what is over: they do not say that it was received.',
  listed: () => 'The input lists several codes with their texts: it does not say that this one was received.',
  'interface-other': (path) => `${path} is not known to return this code.`,
  'platform-other': () => 'The code belongs to another platform than the one that you chose.',
  'err-type': (about) => `err_type ${about} The code is more exact.`,
  'err-type-undefined': (value) => `err_type ${value} is not defined; the code decides.`,
};

/** What other products are called in a sentence. */
const products: DecoderTexts['products'] = {
  dingtalk: 'DingTalk',
  wecom: 'WeCom',
  alipay: 'Alipay',
  facebook: 'Facebook',
  weibo: 'Weibo',
  'qq-bot': 'QQ’s bot platform',
  'tencent-cloud': 'Tencent Cloud',
  mta: 'MTA',
  feishu: 'Feishu',
  database: 'a database',
  network: 'a network library',
  platform: 'another platform',
  'gift-code': 'a service for codes of gifts or texts',
  program: 'another program',
  tencent: 'another service of Tencent',
};

/** What the values of `err_type` ask for (the document, chapter 1, point 6). */
const errTypes: DecoderTexts['errTypes'] = {
  0: 'normal',
  1: 'try again later',
  2: 'sign in again',
  3: 'refresh the access token',
};

/** Titles and steps of a verdict about a code that has no entry. */
const verdict: DecoderTexts['verdict'] = {
  undocumented: (code) => `${code} is not documented`,
  owned: (code, known, title) => `${code} has no entry of its own; it lies in the class of ${known}: ${title}`,
  arrives: (code, known, title) => `${code} is not documented; it arrives as ${known}: ${title}`,
  byErrType: (code, errType, words) => `${code} does not say what to do; err_type ${String(errType)} asks to ${words}`,
  disagrees: (errType, words, label) =>
    `${String(errType)} (${words}) does not agree with the code (${label.toLowerCase()}).`,
  checkOrigin: 'Find out which service sent this response: other products use the same keys with codes of their own.',
  readText: 'Read the text behind the code: it may name what the platform refuses, and then that can be corrected.',
  nearest: (codes) => `Compare it with the nearest documented codes, in case it was misread: ${codes}.`,
  noRefresh: 'On Mobile QQ, for which no refresh is documented, have the player sign in again instead.',
};

/** An entry in a sentence. */
const entry: DecoderTexts['entry'] = (code, title) => `${code} “${title}”`;

/** Everything that the decoder says, in English. A language is one file like this one. */
export const ENGLISH: DecoderTexts = { rules, evidence, warnings, products, errTypes, verdict, entry };
