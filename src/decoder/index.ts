/** The decoder: text in, data out. No DOM, no files, no clock; the page, the command line and the tests call the same function. */
export { decide, decode } from './decode.ts';
export { addedIn } from './agreement.ts';
export { lineFilter } from './log.ts';
export type { Options } from './surroundings.ts';
export { namedInterface } from './surroundings.ts';
export { ANNOUNCEMENTS, deciding, isUndocumented, RULES } from './result.ts';
export type { Candidate, Group, Layer, Result, Verdict } from './result.ts';
export { familiesIn } from './products.ts';
export { inWords } from './tell.ts';
export type { DecoderTexts } from './texts.ts';
export { ENGLISH } from './texts.en.ts';
export { CHINESE } from './texts.zh-cn.ts';
export { fileKind } from './file-kind.ts';
export type { Span } from './source-text.ts';
export { type FreeNumber, numbersIn, readTypedCode, type TypedCode } from './typed-code.ts';
export { redact, toShareable } from './shareable.ts';
export { bySpelling, lookUp, lostMinus, nearestCodes, otherSign, ownerOf, type Documented } from './documented.ts';
export type { Table, TableAction, TableDomain, TableEntry } from './table.ts';
