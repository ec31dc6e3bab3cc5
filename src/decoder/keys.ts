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

/** Labels that stand in prose only, with blanks or in Chinese. */
const PROSE: Readonly<Record<'label' | 'text', readonly string[]>> = {
  label: [
    'error code',
    'error-code',
    'err code',
    'return code',
    'result code',
    '错误代码',
    '错误代号',
    '错误码',
    '返回码',
    '代码',
  ],
  text: ['错误信息', '错误原因', '说明', '原因'],
};

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

/** Every spelling that can stand in a text, the longest first, as the alternatives of a regular expression. */
export const KEY_ALTERNATIVES = [...BY_LABEL.keys()].sort((a, b) => b.length - a.length).join('|');

/** The labels that a code may follow without any separator: 返回码 103. */
export const LABEL_ALTERNATIVES = PROSE.label.toSorted((a, b) => b.length - a.length).join('|');

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
