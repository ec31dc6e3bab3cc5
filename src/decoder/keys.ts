import { lex, type Token } from './lex.ts';
import type { SourceText } from './source-text.ts';
import { CODE_KINDS, denseLabel, isForeign, type KeyKind, kindOf, MOST_WORDS } from './vocabulary.ts';

/** Types that languages print in front of a value: `int(40029)`, `string(12) "invalid code"`. */
const TYPES = new Set(
  'int int32 int64 integer string str float double long number numberlong numberint unicode bool u b'.split(' '),
);

/** How much of a text a message without quotes has at most, in characters. */
export const LONGEST_TEXT = 2000;

/** How long the labels of a measure are at most, in characters. */
const LONGEST_LABELS = 300;

/** Goes through the tokens of a text, and reads keys, numbers and words where it stands. */
export class KeyReader {
  protected readonly text: string;
  protected readonly tokens: Token[];
  protected readonly source: SourceText;
  /** The place among the tokens. */
  protected at = 0;

  constructor(source: SourceText) {
    this.source = source;
    this.text = source.text;
    this.tokens = lex(source);
  }

  /** Whether a name and the bracket that closes it stand at the current place. */
  protected isBracketedKey(): boolean {
    const [name, closing] = [this.tokens[this.at], this.tokens[this.at + 1]];
    return (
      (name?.kind === 'string' || name?.kind === 'word') &&
      closing?.kind === 'sign' &&
      this.text.charAt(closing.from) === ']'
    );
  }

  /** The key at the current place with what stands between it and its value, which is passed. */
  protected key(): { kind: KeyKind | undefined; name: string; at: SourceText } | null {
    const { tokens, text } = this;
    const token = tokens[this.at];
    if (!token || (token.kind !== 'word' && token.kind !== 'string')) return null;
    if (token.kind === 'string') {
      const [from, to] = token.inner ?? [token.from, token.to];
      if (to - from > 60) return null;
      const name = this.content(token).text;
      const behind = this.separator(this.at + 1, true, false);
      if (behind === null || !/^[\p{L}\p{N}\s_.$-]*$/u.test(name)) return null;
      this.at = behind;
      return { kind: kindOf(name.trim()), name, at: this.source.slice(from, to) };
    }
    if (token.dense) {
      const label = denseLabel(text.slice(token.from, token.to));
      if (label) {
        const behind = this.separator(this.at + 1, false, true);
        if (behind !== null) {
          this.at = behind;
          const from = token.from + label.at;
          return { kind: label.kind, name: label.name, at: this.source.slice(from, from + label.name.length) };
        }
      }
    }
    const metric = this.metric(token);
    if (metric) return metric;
    // The longest label first: `error code` before `error`.
    for (let count = MOST_WORDS; count > 0; count -= 1) {
      const last = tokens[this.at + count - 1];
      if (!last || !this.areOneLabel(this.at, count)) continue;
      const name = text.slice(token.from, last.to);
      let kind = kindOf(name);
      if (kind === undefined && count > 1) continue;
      const behind = this.separator(this.at + count, false, kind !== undefined && kind !== 'message');
      if (behind === null) continue;
      // `error -73` is a word that says little, `error: -73` a key; `errcode 40029` is how people speak of one.
      if (!/[:=：＝|>]/.test(text.slice(last.to, tokens[behind]?.from)))
        kind = kind === 'error' ? 'word' : kind === 'errcode' || kind === 'ret' ? 'label' : kind;
      const before = text.slice(Math.max(0, token.from - 20), token.from);
      if (kind === 'word' && /[?&.$_-]$/.test(before)) continue;
      if ((kind === 'word' || kind === 'label') && isForeign(before)) continue;
      // Behind its level a line of Spring has the number of the process: `ERROR 1 --- [main]`.
      if (kind === 'word' && /^ +\d+ +--- /.test(text.slice(last.to, last.to + 16))) continue;
      this.at = behind;
      return { kind, name, at: this.source.slice(token.from, last.to) };
    }
    return this.glued(token);
  }

  /** The name of a measure whose value is a code, with the labels behind it: `msdk_last_ret{api="/share/qq"} -502`. */
  private metric(name: Token): { kind: KeyKind; name: string; at: SourceText } | null {
    if (this.text.charAt(name.to) !== '{') return null;
    const word = /(?:^|_)((?:[a-z]+_)?[a-z]+)$/.exec(this.text.slice(name.from, name.to))?.[1] ?? '';
    const kind = kindOf(word) ?? kindOf(word.replace(/^.*_/, ''));
    if (kind !== 'ret' && kind !== 'errcode' && kind !== 'label') return null;
    const labels = /^\{[^{}\n]*\} +(?=-?\d)/.exec(this.text.slice(name.to, name.to + LONGEST_LABELS));
    if (!labels) return null;
    while ((this.tokens[this.at]?.to ?? Infinity) <= name.to + labels[0].length) this.at += 1;
    return { kind, name: word, at: this.source.slice(name.from, name.to) };
  }

  /** A label with its number behind it without a sign: `errcode40029`. */
  protected glued(token: Token): { kind: KeyKind; name: string; at: SourceText } | null {
    const match = /^([a-z_]+)(\d{1,8})$/i.exec(this.text.slice(token.from, token.to));
    const kind = match?.[1] === undefined ? undefined : kindOf(match[1]);
    if (!match?.[1] || kind === undefined || kind === 'word' || !CODE_KINDS.has(kind)) return null;
    const middle = token.from + match[1].length;
    this.tokens.splice(
      this.at,
      1,
      { kind: 'word', from: token.from, to: middle },
      { kind: 'number', from: middle, to: token.to },
    );
    this.at += 1;
    return { kind, name: match[1], at: this.source.slice(token.from, middle) };
  }

  /** Whether some tokens are the words of one label: on one line, with a blank or a dash between. */
  protected areOneLabel(from: number, count: number): boolean {
    for (let at = from; at < from + count; at += 1) {
      const token = this.tokens[at];
      if (token?.kind !== 'word') return false;
      if (at > from && !/^[ .-]$/.test(this.text.slice(this.tokens[at - 1]?.to ?? 0, token.from))) return false;
    }
    return true;
  }

  /**
   * Where the value begins behind a key, or null when what follows is none.
   * @param isQuoted whether the key was a string, which needs a sign
   * @param isLabel whether a number may follow without one
   */
  protected separator(from: number, isQuoted: boolean, isLabel: boolean): number | null {
    const { tokens, text } = this;
    const sign = (at: number) => {
      const token = tokens[at];
      return token?.kind === 'sign' ? text.slice(token.from, token.to) : '';
    };
    let at = from;
    if (!isQuoted && sign(at) === '>' && sign(from - 2) === '<') return at + 1;
    if (isQuoted && sign(at) === ',') return sign(from - 2) === '(' ? at + 1 : null;
    if (isQuoted && sign(this.overLines(at)) === ':') at = this.overLines(at);
    for (let closers = 0; closers < 3 && /^[\])】」>*'"`”’]$/.test(sign(at)); closers += 1) at += 1;
    if (/^(?:[:=：＝|﹕]|=>|->)$/.test(sign(at))) {
      at += 1;
      const isArrow = sign(at - 1) === '=>';
      // A comparison in source code is no value.
      if ((sign(at) === '=' && sign(at - 1) === '=') || (sign(at) === '=' && sign(at - 1) === ':' && !isQuoted))
        return null;
      if (/^[=>:]$/.test(sign(at))) at += 1;
      // PHP prints the value on the next line, and some print JSON so.
      const behind = isArrow || isQuoted ? this.overLines(at) : at;
      const kind = tokens[behind]?.kind;
      return isArrow || kind === 'number' || (kind === 'string' && sign(behind + 1) !== ':') ? behind : at;
    }
    const word = tokens[at];
    if (word?.kind === 'word' && /^[是为為]$/.test(text.slice(word.from, word.to))) return at + 1;
    if (!isLabel) return null;
    if (word?.kind === 'word' && /^(?:is|was|of)$/i.test(text.slice(word.from, word.to))) at += 1;
    if (/^[[(（【「#“"'`]$/.test(sign(at))) at += 1;
    const next = tokens[at];
    const isNumber =
      next?.kind === 'number' ||
      (next?.kind === 'string' && /^\s*-?\d{1,10}\s*$/.test(text.slice(...(next.inner ?? [0, 0]))));
    return isNumber && !text.slice(tokens[from - 1]?.to ?? 0, next.from).includes('\n') ? at : null;
  }

  /** The first place from one on where no line ends. */
  private overLines(from: number): number {
    let at = from;
    while (this.tokens[at]?.kind === 'end') at += 1;
    return at;
  }

  /** The place of a string behind its type and its length: `string(1) "0"`, `u'text'`; -1 for anything else. */
  protected typedString(at: number): number {
    const [type, sign] = [this.tokens[at], this.tokens[at + 1]];
    if (type?.kind !== 'word' || !TYPES.has(this.text.slice(type.from, type.to).toLowerCase())) return -1;
    const string = sign && this.text.charAt(sign.from) === '(' ? at + 4 : at + 1;
    return this.tokens[string]?.kind === 'string' ? string : -1;
  }

  /** The number at the current place, with what languages put around it. */
  protected number(): SourceText | null {
    const { tokens, text } = this;
    let at = this.at;
    for (let skipped = 0; skipped < 4; skipped += 1) {
      const token = tokens[at];
      if (!token) return null;
      const string = this.typedString(at);
      if (string > at) {
        at = string;
        continue;
      }
      if (token.kind === 'number') {
        this.at = at + 1;
        return this.source.slice(token.from, token.to);
      }
      if (token.kind === 'string') {
        const trimmed = this.content(token).trim();
        const match = /^[-+−]?(?:\d{1,10}(?=\.0+$|$)|0x[0-9a-f]{1,8}$)/i.exec(trimmed.text);
        if (!match) return null;
        this.at = at + 1;
        return trimmed.slice(0, match[0].length);
      }
      if (text.startsWith('<![CDATA[', token.from)) {
        at += 5;
        continue;
      }
      // `40029errmsg`: nothing parts the value from the next key.
      const glued =
        token.kind === 'noise' ? /^[-+−]?\d{1,10}(?=(?:err)?msg)/i.exec(text.slice(token.from, token.to)) : null;
      if (glued) {
        const middle = token.from + glued[0].length;
        this.tokens.splice(
          at,
          1,
          { kind: 'number', from: token.from, to: middle },
          { kind: 'word', from: middle, to: token.to },
        );
        continue;
      }
      const skip =
        (token.kind === 'word' && TYPES.has(text.slice(token.from, token.to).toLowerCase())) ||
        (token.kind === 'sign' && /[(（[【@<!“"'`]/.test(text.charAt(token.from)));
      if (!skip) return null;
      at += 1;
    }
    return null;
  }

  /**
   * A text without quotes: up to the end of the line, the next key, or the bracket that closes what is around.
   * @param isSentence whether a semicolon ends it as well
   */
  protected words(isSentence = false): SourceText {
    const { tokens, text } = this;
    const first = tokens[this.at];
    const start = first?.from ?? text.length;
    if (text.startsWith('<![CDATA[', start)) {
      const end = text.indexOf(']]>', start);
      const to = end < 0 ? text.length : end;
      while ((tokens[this.at]?.from ?? Infinity) < to) this.at += 1;
      return this.source.slice(start + 9, to).trim();
    }
    let open = 0;
    let end = start;
    for (
      let token = first;
      token && token.kind !== 'end' && token.from - start < LONGEST_TEXT;
      token = tokens[this.at]
    ) {
      const char = token.kind === 'sign' ? text.charAt(token.from) : '';
      if (char === '&' || (char === '<' && text.charAt(token.to) === '/')) break;
      if (isSentence && open === 0 && /^[;；]$/.test(char)) break;
      if (/^[([{（【]$/.test(char)) open += 1;
      if (/^[)\]}）】]$/.test(char) && (open -= 1) < 0) break;
      if (token.from > start && open === 0 && this.isKeyHere() && !/oidb/i.test(text.slice(start, token.from))) break;
      end = token.to;
      this.at += 1;
    }
    return this.source.slice(start, end).trim();
  }

  /**
   * Whether a known key with its sign stands at the current place.
   * @param isLax whether a word such as `error` counts without a sign
   */
  protected isKeyHere(isLax = false): boolean {
    const { at } = this;
    const token = this.tokens[at];
    if (token?.kind !== 'word' && token?.kind !== 'string') return false;
    const key = this.key();
    // `代码:200003` is a key within a text as well, `error 5` is none.
    const hasSign = token.dense === true && /[:：=＝]\s*$/.test(this.text.slice(token.to, this.tokens[this.at]?.from));
    this.at = at;
    return key?.kind !== undefined && (isLax || key.kind !== 'word' || hasSign);
  }

  /** What a string holds, escapes resolved. */
  protected content({ inner, from, to }: Token): SourceText {
    const slice = this.source.slice(...(inner ?? [from, to]));
    return slice.text.includes('\\') ? slice.unescape() : slice;
  }
}
