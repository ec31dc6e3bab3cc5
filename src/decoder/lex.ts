import type { SourceText } from './source-text.ts';

/** What a stretch of text is: `noise` looks like a number and is none that can be a code, such as a time or an address. */
export type TokenKind = 'word' | 'number' | 'noise' | 'string' | 'sign' | 'end';

/** A stretch of a text, by its places in it. */
export interface Token {
  kind: TokenKind;
  from: number;
  /** Behind its last character. */
  to: number;
  /** Of a string: where its content begins and ends. */
  inner?: readonly [number, number];
  /** Of a word: whether it is written in characters that stand without blanks, as Chinese is. */
  dense?: boolean;
}

const C = {
  Newline: 10,
  Space: 32,
  Quote: 34,
  Percent: 37,
  Apostrophe: 39,
  Comma: 44,
  Minus: 45,
  Dot: 46,
  Slash: 47,
  Zero: 48,
  Nine: 57,
  Colon: 58,
  Backslash: 92,
  Low: 95,
  Backtick: 96,
} as const;

/** Quotes that open, with those that close them. */
const CLOSING: Readonly<Record<string, string>> = {
  '"': '"',
  "'": "'",
  '`': '`',
  '“': '”"“',
  '‘': "’'",
  '「': '」',
  '『': '』',
  '«': '»',
  '„': '“”',
};

/** Letters that make a number a measure when they stand right behind it: `31ms`, `5120B`, `3rd`. */
const UNITS = /^(?:[a-zA-Z_$]|°|[个個次条條元页頁位种項项行秒分天年月日号號岁毫])/;

/** Over how many lines a string goes at most. */
const MOST_LINES = 4;

/** How many digits a code has at most; longer numbers are ids. */
const MOST_DIGITS = 10;

/**
 * Cuts a text into tokens, in one pass. White space but the end of a line is left out.
 * @param source a text with characters of one width
 */
export function lex({ text }: SourceText): Token[] {
  const tokens: Token[] = [];
  const strings = new Strings(text);
  let at = 0;
  while (at < text.length) {
    const code = text.charCodeAt(at);
    if (code === C.Newline) tokens.push({ kind: 'end', from: at, to: (at += 1) });
    else if (code <= C.Space || code === 0xa0 || code === 0x3000) at += 1;
    else {
      const token = strings.read(at, tokens) ?? readNumber(text, at) ?? readWord(text, at) ?? readSign(text, at);
      tokens.push(token);
      at = token.to;
    }
  }
  return tokens;
}

/** Reads strings: a quote, with as many backslashes in front as the one that closes it, on one line. */
class Strings {
  /** Up to where each closing quote was looked for and not found. */
  private readonly missing = new Map<string, number>();
  /** Behind the last run of backslashes that was read. */
  private slashesTo = 0;
  private readonly text: string;

  constructor(text: string) {
    this.text = text;
  }

  read(from: number, before: readonly Token[]): Token | null {
    const { text } = this;
    if (from < this.slashesTo) return null;
    let at = from;
    while (text.charCodeAt(at) === C.Backslash) at += 1;
    this.slashesTo = at;
    const closing = CLOSING[text.charAt(at)];
    if (closing === undefined) return null;
    // An apostrophe in a word: `client's`.
    const last = before.at(-1);
    const isAttached = at === from && last?.kind === 'word' && last.to === from;
    const isPrefix = isAttached && last.to - last.from === 1 && /[uUbBrRfFLN]/.test(text.charAt(last.from));
    if (isAttached && !isPrefix && text.charCodeAt(at) === C.Apostrophe) return null;
    // The quote that closes a key whose opening quote was cut off.
    if (isAttached && !isPrefix && /^["']\s*[:,=\]}]/.test(text.slice(at, at + 4))) return null;
    const start = at + 1;
    let end = this.closes(start, at - from, closing);
    if (end < 0 && this.isValue(before)) end = this.closesLater(start, at - from, closing);
    if (end < 0) return null;
    return { kind: 'string', from, to: end + 1, inner: [start, end - (at - from)] };
  }

  /** Whether what follows is the value of a key. */
  private isValue(before: readonly Token[]): boolean {
    let at = before.length - 1;
    while (before[at]?.kind === 'end') at -= 1;
    const last = before[at];
    return last?.kind === 'sign' && this.text.charAt(last.from) === ':';
  }

  /** Where a string ends that goes on over some lines: a comma or a bracket stands behind it. */
  private closesLater(start: number, escapes: number, closing: string): number {
    let line = this.text.indexOf('\n', start);
    for (let lines = 1; lines < MOST_LINES && line >= 0; lines += 1) {
      const end = this.closes(line + 1, escapes, closing);
      if (end >= 0) return /^["'\\]{0,3}\s*[,}\])]/.test(this.text.slice(end, end + 20)) ? end : -1;
      line = this.text.indexOf('\n', line + 1);
    }
    return -1;
  }

  /** Where the quote stands that closes a string, or -1. */
  private closes(start: number, escapes: number, closing: string): number {
    const { text } = this;
    const key = `${String(escapes)}${closing}`;
    if (start < (this.missing.get(key) ?? -1)) return -1;
    let slashes = 0;
    let at = start;
    for (; at < text.length; at += 1) {
      const code = text.charCodeAt(at);
      if (code === C.Newline) break;
      if (code === C.Backslash) slashes += 1;
      else {
        if (slashes === escapes && closing.includes(text.charAt(at)) && !this.isApostrophe(at)) return at;
        // A quote with fewer backslashes ends what is around.
        if (code === C.Quote && slashes < escapes) break;
        slashes = 0;
      }
    }
    this.missing.set(key, at);
    return -1;
  }

  /** Whether a closing apostrophe stands within a word. */
  private isApostrophe(at: number): boolean {
    return this.text.charCodeAt(at) === C.Apostrophe && isLetter(this.text, at - 1) && isLetter(this.text, at + 1);
  }
}

/** Reads a number, or what only looks like one. */
function readNumber(text: string, from: number): Token | null {
  const first = text.charCodeAt(from);
  const signed = first === C.Minus || first === 0x2212 || first === 0x2b;
  const start = signed ? from + 1 : from;
  if (!isDigit(text.charCodeAt(start))) return null;
  // A dash between two parts is no minus: `138-1234`, `utf-8`.
  if (signed && isPart(text.charCodeAt(from - 1))) return null;
  if (text.charCodeAt(start) === C.Zero && /[xX]/.test(text.charAt(start + 1))) {
    const end = endOf(text, start + 2, isHex);
    const isCode = end > start + 2 && end - start <= 10 && !isWordAt(text, end);
    return { kind: isCode ? 'number' : 'noise', from, to: Math.max(endOf(text, end, isName), start + 2) };
  }
  let end = endOf(text, start, isDigit);
  // A terminal that wraps a line in a number: the value of a key has a comma or a bracket behind it.
  if (text.charCodeAt(end) === C.Newline && text.charCodeAt(from - 1) === C.Colon) {
    const wrapped = endOf(text, end + 1, isDigit);
    if (wrapped > end + 1 && /[,}]/.test(text.charAt(wrapped))) end = wrapped;
  }
  const noise = (to: number): Token => ({ kind: 'noise', from, to });
  const next = text.charCodeAt(end);
  const after = text.charCodeAt(end + 1);
  if (next === C.Dot && isDigit(after)) {
    const whole = endOf(text, end, (code) => isDigit(code) || code === C.Dot);
    const zeros = /^\.0+$/.test(text.slice(end, whole)) && !isWordAt(text, whole);
    return zeros && end - start > 1 ? { kind: 'number', from, to: end } : noise(whole);
  }
  // Times, dates, ratios, telephone numbers: `09:15:02`, `2026-11-28`, `3/4`.
  if ((next === C.Colon || next === C.Minus || next === C.Slash) && isDigit(after) && !isPair(text, start, end, next))
    return noise(endOf(text, end, (code) => isDigit(code) || code === next || code === C.Dot || code === C.Colon));
  if (
    next === C.Comma &&
    end - start <= 3 &&
    !signed &&
    /^(?:,\d{3})+(?!\d)(?!,?\p{L})/u.test(text.slice(end, end + 16))
  )
    return noise(endOf(text, end, (code) => isDigit(code) || code === C.Comma));
  if (next === C.Percent) return noise(end + 1);
  if (UNITS.test(text.charAt(end))) return noise(endOf(text, end, isName) || end + 1);
  const before = text.charCodeAt(from - 1);
  if (before === C.Dot || before === 0x40 || before === C.Low) return noise(end);
  return { kind: end - start > MOST_DIGITS ? 'noise' : 'number', from, to: end };
}

/** Whether two numbers with a sign between them are two codes, one beside the other: `100014/100015`. */
function isPair(text: string, start: number, end: number, sign: number): boolean {
  return sign === C.Slash && end - start >= 5 && endOf(text, end + 1, isDigit) - end - 1 >= 5;
}

/** Reads a word: letters, digits and low lines, or a run of characters that are written without blanks. */
function readWord(text: string, from: number): Token | null {
  const code = text.charCodeAt(from);
  if (isName(code)) {
    const to = endOf(text, from, isName);
    return { kind: 'word', from, to };
  }
  if (code < 0x80 || !/[\p{L}\p{N}]/u.test(String.fromCodePoint(text.codePointAt(from) ?? 0))) return null;
  let to = from;
  while (to < text.length && text.charCodeAt(to) >= 0x80 && isLetter(text, to)) to += 1;
  return { kind: 'word', from, to: Math.max(to, from + 1), dense: true };
}

/** Whatever else: one character, or an arrow. */
function readSign(text: string, from: number): Token {
  const two = text.slice(from, from + 2);
  return { kind: 'sign', from, to: from + (two === '=>' || two === '->' ? 2 : 1) };
}

/** The first place from one on whose character does not pass. */
function endOf(text: string, from: number, passes: (code: number) => boolean): number {
  let at = from;
  while (at < text.length && passes(text.charCodeAt(at))) at += 1;
  return at;
}

function isDigit(code: number): boolean {
  return code >= C.Zero && code <= C.Nine;
}

function isHex(code: number): boolean {
  return isDigit(code) || (code >= 65 && code <= 70) || (code >= 97 && code <= 102);
}

/** Whether a character can stand in a name. */
function isName(code: number): boolean {
  if (code < 0x80)
    return (
      isDigit(code) || (code >= 65 && code <= 90) || (code >= 97 && code <= 122) || code === C.Low || code === 0x24
    );
  // Letters of Latin and Cyrillic scripts.
  return (
    (code >= 0xc0 && code <= 0x24f && code !== 0xd7 && code !== 0xf7) ||
    (code >= 0x400 && code <= 0x4ff) ||
    (code >= 0x1e00 && code <= 0x1eff)
  );
}

/** Whether a character is a part of a name or of a number, so that a dash behind it is no minus. */
function isPart(code: number): boolean {
  return isName(code) && code !== 0x24;
}

function isWordAt(text: string, at: number): boolean {
  return isName(text.charCodeAt(at));
}

function isLetter(text: string, at: number): boolean {
  const code = text.charCodeAt(at);
  if (code < 0x80) return (code >= 65 && code <= 90) || (code >= 97 && code <= 122);
  return /\p{L}|\p{Surrogate}/u.test(text.charAt(at));
}
