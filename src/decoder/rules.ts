/** The rules by which a code is read, as a layer names them. */
export const RULES = {
  ret: 'the value of ret',
  errcode: 'the value of errcode',
  error: 'the value of error',
  platCode: 'the value of platCode',
  code: 'the whole input, which is one code',
  label: 'the number behind a label such as “error code”',
  comma: 'the integer before the first comma of msg',
  line: 'the integer before the first comma of the line',
  oidb: 'the ret inside the OIDB text',
  entry: 'the table and the code, as the address of an entry has them',
  implied: 'what must stand around it: msg begins with a platform code, which MSDK sends inside this code',
  beside: 'the number beside a text that is known to come with it',
  message: 'a text that is known to come with this code, as the input has no number',
} as const;

/** One of the rules. */
export type RuleText = (typeof RULES)[keyof typeof RULES];
