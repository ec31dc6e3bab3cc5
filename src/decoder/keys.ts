/** The keys that carry codes and messages, and how people and languages spell them. */

/** A key as the decoder names it. `flag` is a client's own number and not among them. */
export type Key =
  | 'ret'
  | 'msg'
  | 'errcode'
  | 'errmsg'
  | 'error'
  | 'error_description'
  | 'err_type'
  | 'platCode'
  /** A label that names no platform: "error code", 错误码. */
  | 'label'
  /** The text beside such a label. */
  | 'text';

/** The spellings of each key, in lower case. */
const SPELLINGS: Readonly<Record<Key, readonly string[]>> = {
  ret: ['ret'],
  msg: ['msg'],
  errcode: ['errcode'],
  errmsg: ['errmsg'],
  error: ['error'],
  error_description: ['error_description'],
  err_type: ['err_type', 'errtype'],
  platCode: ['platcode'],
  label: ['errorcode', 'error_code', 'err_code'],
  text: ['message', 'errormsg', 'error_msg', 'err_msg', 'errormessage', 'error_message'],
};

/** Labels that stand in prose only, with blanks or in the language of the person. */
const PROSE: Readonly<Record<'label' | 'text', readonly string[]>> = {
  label: [
    'error code',
    'error-code',
    'error no',
    'err code',
    'return code',
    'result code',
    '错误代码',
    '错误代号',
    '错误码',
    '错误号',
    '返回码',
    '返回代码',
    '代码',
    '錯誤代碼',
    '錯誤碼',
    '回傳代碼',
    '回傳碼',
    'エラーコード',
    'エラー番号',
    '에러코드',
    '에러 코드',
    '오류코드',
    '오류 코드',
    'код ошибки',
    'mã lỗi',
    'código de error',
    'código de erro',
    'code erreur',
    "code d'erreur",
    'code d’erreur',
    'fehlercode',
    'kode error',
    'kode kesalahan',
  ],
  text: [
    '错误信息',
    '错误消息',
    '错误描述',
    '错误原因',
    '返回信息',
    '返回消息',
    '说明',
    '原因',
    '錯誤訊息',
    '錯誤描述',
    'エラーメッセージ',
    '에러 메시지',
    '오류 메시지',
  ],
};

/** Words that may announce a code, and far more often announce something else. */
const WEAK = [
  'code',
  'error',
  'err',
  '报错',
  '错误',
  '返回',
  '提示',
  '錯誤',
  'エラー',
  '에러',
  '오류',
  'lỗi',
  'ошибка',
];

/** A label that other words end with: 邮政代码 is a postal code. */
export const WHOLE_WORD = '代码';

const BY_SPELLING: ReadonlyMap<string, Key> = new Map(
  Object.entries(SPELLINGS).flatMap(([key, spellings]) =>
    spellings.map((spelling): [string, Key] => [spelling, key as Key]),
  ),
);

const BY_LABEL: ReadonlyMap<string, Key> = new Map([
  ...BY_SPELLING,
  ...PROSE.label.map((spelling): [string, Key] => [spelling, 'label']),
  ...PROSE.text.map((spelling): [string, Key] => [spelling, 'text']),
]);

/** Every spelling that can stand in a text. */
export const KEY_ALTERNATIVES = alternatives(BY_LABEL.keys());

/** The labels that a code may follow without any separator: 返回码 103. */
export const LABEL_ALTERNATIVES = alternatives(PROSE.label);

/** The words that announce a code only when it is documented and can hardly be anything else. */
export const WEAK_ALTERNATIVES = alternatives(WEAK);

/** Those of them that speak of an error, as a player does: `error -1`. */
export const ERROR_ALTERNATIVES = alternatives(WEAK.filter((word) => !['code', '返回', '提示'].includes(word)));

/** Spellings as the alternatives of a regular expression, the longest first. */
function alternatives(spellings: Iterable<string>): string {
  return [...spellings].sort((a, b) => b.length - a.length).join('|');
}

/**
 * The key of a field in data.
 * @param name as it stands in the input
 * @returns undefined for a key that carries nothing of ours
 */
export function knownKey(name: string): Key | undefined {
  return BY_SPELLING.get(name.toLowerCase());
}

/**
 * The key of a label in a text.
 * @param name as it stands in the input, a spelling that `KEY_ALTERNATIVES` matches
 */
export function labelKey(name: string): Key | undefined {
  return BY_LABEL.get(name.toLowerCase());
}
