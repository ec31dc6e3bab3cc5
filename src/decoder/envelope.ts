import { readOidb } from './oidb.ts';
import { type Field, fieldOf, type Reading } from './reading.ts';
import { RULES, type RuleText } from './result.ts';
import type { SourceText } from './source-text.ts';
import { type CodeText, fieldCode, leadingCode, plainCode } from './typed-code.ts';

/** An answer as its keys describe it: which code stands in front, and the text beside it. */
export type Envelope =
  | { kind: 'msdk'; code: CodeText; message: SourceText | null; platCode: CodeText | null }
  | { kind: 'wechat'; code: CodeText; message: SourceText | null; rule: RuleText }
  | { kind: 'qq-connect' | 'code' | 'label' | 'beside'; code: CodeText; message: SourceText | null }
  | { kind: 'entry'; code: CodeText; domain: string; message: null }
  | { kind: 'message' | 'line' | 'known'; message: SourceText };

/**
 * Recognizes the answer in a reading.
 * @param reading the fields that were found together
 * @returns null when the fields hold no code, e.g. a `msg` without a number
 */
export function recognize(reading: Reading): Envelope | null {
  const value = (key: Field['key']) => fieldOf(reading, key)?.value ?? null;
  const code = (key: Field['key']) => {
    const at = value(key);
    return at ? fieldCode(at) : null;
  };
  return withKey(value, code) ?? named(reading, code) ?? withoutKey(value, code);
}

/** Looks a field up. */
type Look<T> = (key: Field['key']) => T | null;

/** An answer whose code has a key. */
function withKey(value: Look<SourceText>, code: Look<CodeText>): Envelope | null {
  const message = value('msg') ?? value('errmsg') ?? value('error_description') ?? value('text');
  const ret = code('ret');
  const errcode = code('errcode');
  if (errcode && (!ret || errcode.code !== '0')) {
    return { kind: 'wechat', code: errcode, message: value('errmsg') ?? message, rule: RULES.errcode };
  }
  // Beside errcode and errmsg, `ret` is no answer of MSDK: `ret=-2 errcode=None errmsg=rate limited`.
  if (ret && value('errcode') && value('errmsg') && !errcode)
    return { kind: 'wechat', code: ret, message, rule: RULES.ret };
  if (ret) return { kind: 'msdk', code: ret, message, platCode: code('platCode') };
  const error = code('error');
  if (error) return { kind: 'qq-connect', code: error, message: value('error_description') ?? message };
  const label = code('label');
  if (label && value('errmsg')) return { kind: 'wechat', code: label, message, rule: RULES.label };
  return label ? { kind: 'label', code: label, message } : null;
}

/** A code that stands behind the id of its table. */
function named(reading: Reading, code: Look<CodeText>): Envelope | null {
  const domain = fieldOf(reading, 'entry')?.keyAt.text.toLowerCase();
  // A range is a code as well, and no number.
  const value = fieldOf(reading, 'entry')?.value;
  if (domain === undefined || !value) return null;
  return { kind: 'entry', code: code('entry') ?? { code: plainCode(value.text), at: value }, domain, message: null };
}

/** An answer whose code was found without a key. */
function withoutKey(value: Look<SourceText>, code: Look<CodeText>): Envelope | null {
  const bare = value('code');
  if (bare) return { kind: 'code', code: { code: plainCode(bare.text), at: bare }, message: null };
  const beside = code('beside');
  if (beside) return { kind: 'beside', code: beside, message: value('text') };
  for (const kind of ['line', 'known'] as const) {
    const text = value(kind);
    if (text) return { kind, message: text };
  }
  const message = value('msg');
  return message && (leadingCode(message) ?? readOidb(message)) ? { kind: 'message', message } : null;
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
  const code = field ? fieldCode(field.value) : null;
  return code && /^\d+$/.test(code.code) ? Number(code.code) : null;
}
