/** The decoder: text in, data out. No DOM, no files, no clock; the page, the command line and the tests call the same function. */
export { decode, type Options } from './decode.ts';
export type { Answer, Candidate, Layer, Result, Verdict } from './result.ts';
export { fileKind } from './file-kind.ts';
export type { Span } from './source-text.ts';
export { numbersIn, readTypedCode, type TypedCode } from './typed-code.ts';
export { redact, toShareable } from './shareable.ts';
export { MOST_ANSWERS } from './reading.ts';
export { bySpelling, lookUp, nearestCodes, ownerOf, type Documented } from './documented.ts';
export type { Table, TableAction, TableEntry } from './table.ts';
