import { leadingCode, wholeCode, type CodeText } from './code-text.ts';
import { readOidb } from './oidb.ts';
import { fieldOf, type Reading } from './reading.ts';
import type { SourceText } from './source-text.ts';

/** An answer as its keys describe it: which code stands in front, and the text beside it. */
export type Envelope =
  | { kind: 'msdk'; code: CodeText; message: SourceText | null; platCode: CodeText | null }
  | { kind: 'wechat' | 'qq-connect' | 'code'; code: CodeText; message: SourceText | null }
  | { kind: 'message' | 'line'; message: SourceText };

/**
 * Recognizes the answer in a reading.
 * @param reading the fields that were found together
 * @returns null when the fields hold no code, e.g. a `msg` without a number
 */
export function recognize(reading: Reading): Envelope | null {
  const value = (key: string) => fieldOf(reading, key)?.value ?? null;
  const code = (key: string) => {
    const at = value(key);
    return at ? wholeCode(at) : null;
  };
  const ret = code('ret');
  const errcode = code('errcode');
  if (ret && (!errcode || errcode.code === '0'))
    return { kind: 'msdk', code: ret, message: value('msg') ?? value('errmsg'), platCode: code('platCode') };
  if (errcode) return { kind: 'wechat', code: errcode, message: value('errmsg') ?? value('msg') };
  const error = code('error');
  if (error) return { kind: 'qq-connect', code: error, message: value('error_description') ?? value('msg') };
  const bare = code('code');
  if (bare) return { kind: 'code', code: bare, message: null };
  const line = value('line');
  if (line) return { kind: 'line', message: line };
  const message = value('msg');
  if (message && (leadingCode(message) ?? readOidb(message))) return { kind: 'message', message };
  return null;
}

/**
 * The readings that hold an answer, in the order of the input; for one that holds none, the answers inside its message.
 * @param readings what was read, nested to any depth
 */
export function answersAmong(readings: readonly Reading[]): Reading[] {
  const answers: Reading[] = [];
  const ahead = [...readings];
  for (let reading = ahead.pop(); reading; reading = ahead.pop()) {
    if (recognize(reading)) answers.push(reading);
    else for (const inner of reading.inside) ahead.push(inner);
  }
  return answers.sort((a, b) => a.span[0] - b.span[0] || b.span[1] - a.span[1]);
}

/**
 * The `err_type` of a reading.
 * @param reading the fields that were found together
 */
export function errTypeOf(reading: Reading): number | null {
  const field = fieldOf(reading, 'err_type');
  const code = field ? wholeCode(field.value) : null;
  return code && /^\d+$/.test(code.code) ? Number(code.code) : null;
}
