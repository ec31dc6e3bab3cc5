import type { SourceText, Span } from './source-text.ts';
import { lex, type Token } from './lex.ts';
import { CODE_KINDS, denseLabel, isForeign, type KeyKind, kindOf, MOST_WORDS } from './vocabulary.ts';

/** A key of ours with its value. */
export interface Field {
  kind: KeyKind;
  /** The key, where it stands. */
  key: SourceText;
  /** The value, escapes resolved, without quotes. */
  value: SourceText;
  /** Records inside the value. */
  inside: ParsedRecord[];
}

/** Fields that stand together: an object, or what follows each other in a text. */
export interface ParsedRecord {
  fields: Field[];
  /** Records inside the values of other keys, such as `resp` and `data`. */
  wrapped: ParsedRecord[];
  /** Whether brackets hold it together. */
  isObject: boolean;
  /** Where it stands, in places of the input. */
  span: Span;
  /** Names of the other keys. */
  others: string[];
}

/** What a text holds. */
export interface Parsed {
  records: ParsedRecord[];
  /** Numbers that no key announces. */
  numbers: SourceText[];
  tokens: readonly Token[];
  source: SourceText;
}

/** How deep brackets and strings are followed. */
const MOST_DEEP = 60;

/** What a text has that announces a value: a sign between the two, a label that stands in front of its number. */
const CAN_ANNOUNCE = /[:=：＝|﹕<{[]|->|ret|err|code|码|碼|号|報|报|错|回/i;

/** Types that languages print in front of a value: `int(40029)`, `string(12) "invalid code"`. */
const TYPES = new Set(
  'int int32 int64 integer string str float double long number numberlong numberint unicode bool u b'.split(' '),
);

/** How much of a text a message without quotes has at most, in characters. */
const LONGEST_TEXT = 2000;

/** Reads the records of a text. */
export function parse(source: SourceText, depth = 0): Parsed {
  return new Parser(source, depth).parse();
}

class Parser {
  private readonly text: string;
  private readonly tokens: Token[];
  private readonly parsed: Parsed;
  private readonly source: SourceText;
  private readonly depth: number;
  private at = 0;

  constructor(source: SourceText, depth: number) {
    this.source = source;
    this.depth = depth;
    this.text = source.text;
    this.tokens = lex(source);
    this.parsed = { records: [], numbers: [], tokens: this.tokens, source };
  }

  parse(): Parsed {
    while (this.at < this.tokens.length) this.parsed.records.push(...this.sequence(null, this.depth));
    return this.parsed;
  }

  /** Reads up to the bracket that closes, or the end. */
  private sequence(closing: string | null, depth: number): ParsedRecord[] {
    const records: ParsedRecord[] = [];
    const own: ParsedRecord[] = [];
    let current: ParsedRecord | null = null;
    const start = this.tokens[this.at]?.from ?? 0;
    let ends = 0;
    const make = (): ParsedRecord => {
      const made: ParsedRecord = { fields: [], wrapped: [], isObject: closing === '}', span: [0, 0], others: [] };
      records.push(made);
      own.push(made);
      return made;
    };
    for (;;) {
      const token = this.tokens[this.at];
      if (!token) break;
      const char = this.text.charAt(token.from);
      if (token.kind === 'end') {
        this.at += 1;
        ends += 1;
        // Without brackets an empty line ends what belongs together, and so does a line that begins with its time.
        const isOver = ends > 1 || this.tokens[this.at]?.kind === 'noise';
        if (closing === null && current && (current.wrapped.length > 0 || (isOver && hasCode(current)))) current = null;
        continue;
      }
      ends = 0;
      if (token.kind === 'sign' && (char === '{' || char === '[')) {
        this.at += 1;
        // `["ret"] = -73`: the brackets are part of the key.
        if (depth >= MOST_DEEP || (char === '[' && this.isBracketedKey())) continue;
        const inner = this.sequence(char === '{' ? '}' : ']', depth + 1);
        // `[errcode] => 40029` and `[40029]` are no lists of records.
        if (char === '[' && inner.every(({ isObject }) => !isObject)) {
          for (const record of inner)
            for (const field of record.fields)
              this.add(current ?? (current = make()), field, make, (made) => (current = made));
        } else if (current && !current.isObject && closing === null && inner.length > 0 && !hasCode(current)) {
          current.wrapped.push(...inner);
          widen(current, inner);
        } else records.push(...inner);
        continue;
      }
      if (token.kind === 'sign' && (char === '}' || char === ']')) {
        this.at += 1;
        if (char === closing) break;
        if (closing === null && char === '}') current = null;
        continue;
      }
      const key = this.key();
      if (key) {
        current ??= make();
        if (key.kind === undefined) {
          // `such as: "msg": 73`: what follows is a key itself.
          const nested = this.isKeyHere() ? [] : this.wrappedValue(depth);
          if (nested.length > 0) {
            current.wrapped.push(...nested);
            widen(current, nested);
          }
          current.others.push(key.name);
          continue;
        }
        for (const field of this.fields(key.kind, key.at, depth))
          this.add(current, field, make, (made) => (current = made));
        continue;
      }
      if (token.kind === 'number') this.parsed.numbers.push(this.source.slice(token.from, token.to));
      if (token.kind === 'string') this.look(token, depth, records);
      this.at += 1;
    }
    if (closing === '}') {
      const end = this.tokens[this.at - 1]?.to ?? this.text.length;
      for (const record of own) record.span = this.source.slice(Math.max(0, start - 1), end).span;
    }
    return records.filter(({ fields, wrapped }) => fields.length > 0 || wrapped.length > 0);
  }

  /** Whether a name and the bracket that closes it stand at the current place. */
  private isBracketedKey(): boolean {
    const [name, closing] = [this.tokens[this.at], this.tokens[this.at + 1]];
    return (
      (name?.kind === 'string' || name?.kind === 'word') &&
      closing?.kind === 'sign' &&
      this.text.charAt(closing.from) === ']'
    );
  }

  /** Adds a field; a second code of a kind begins another record, where no brackets say otherwise. */
  private add(to: ParsedRecord, field: Field, make: () => ParsedRecord, started: (record: ParsedRecord) => void): void {
    let record = to;
    const same = record.fields.some(({ kind }) => kind === field.kind);
    if (same && record.isObject) return;
    if (same || (CODE_KINDS.has(field.kind) && hasCode(record) && !belongTogether(record, field))) {
      record = make();
      started(record);
    }
    record.fields.push(field);
    const from = field.key.span[0];
    const to_ = field.value.span[1];
    if (!record.isObject)
      record.span =
        record.fields.length === 1 && record.wrapped.length === 0
          ? [from, to_]
          : [Math.min(record.span[0], from), Math.max(record.span[1], to_)];
    // The value of `error` is no text when it holds a record.
    widen(record, field.inside);
  }

  /** The key at the current place with what stands between it and its value, which is passed. */
  private key(): { kind: KeyKind | undefined; name: string; at: SourceText } | null {
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
    // The longest label first: `error code` before `error`.
    for (let count = MOST_WORDS; count > 0; count -= 1) {
      const last = tokens[this.at + count - 1];
      if (!last || !this.areOneLabel(this.at, count)) continue;
      const name = text.slice(token.from, last.to);
      let kind = kindOf(name);
      if (kind === undefined && count > 1) continue;
      const behind = this.separator(this.at + count, false, kind !== undefined && kind !== 'message');
      if (behind === null) continue;
      // `error -73` is a word that says little, `error: -73` a key.
      if (kind === 'error' && !/[:=：＝|>]/.test(text.slice(last.to, tokens[behind]?.from))) kind = 'word';
      const before = text.slice(Math.max(0, token.from - 20), token.from);
      if (kind === 'word' && /[?&.$_-]$/.test(before)) continue;
      if ((kind === 'word' || kind === 'label') && isForeign(before)) continue;
      this.at = behind;
      return { kind, name, at: this.source.slice(token.from, last.to) };
    }
    return this.glued(token);
  }

  /** A label with its number behind it without a sign: `errcode40029`. */
  private glued(token: Token): { kind: KeyKind; name: string; at: SourceText } | null {
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
  private areOneLabel(from: number, count: number): boolean {
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
  private separator(from: number, isQuoted: boolean, isLabel: boolean): number | null {
    const { tokens, text } = this;
    const sign = (at: number) => {
      const token = tokens[at];
      return token?.kind === 'sign' ? text.slice(token.from, token.to) : '';
    };
    let at = from;
    if (!isQuoted && sign(at) === '>' && sign(from - 2) === '<') return at + 1;
    if (isQuoted && sign(at) === ',') return sign(from - 2) === '(' ? at + 1 : null;
    for (let closers = 0; closers < 3 && /^[\])】」>*'"`”’]$/.test(sign(at)); closers += 1) at += 1;
    if (/^(?:[:=：＝|﹕]|=>|->)$/.test(sign(at))) {
      at += 1;
      const isArrow = sign(at - 1) === '=>';
      // A comparison in source code is no value.
      if ((sign(at) === '=' && sign(at - 1) === '=') || (sign(at) === '=' && sign(at - 1) === ':' && !isQuoted))
        return null;
      if (/^[=>:]$/.test(sign(at))) at += 1;
      // PHP prints the value on the next line.
      if (isArrow && tokens[at]?.kind === 'end') at += 1;
      return at;
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

  /** The fields of a key: several for a list of codes behind one label. */
  private fields(kind: KeyKind, key: SourceText, depth: number): Field[] {
    if (kind === 'message' || kind === 'third-message') {
      const field = this.textField(kind, key, depth);
      return field ? [field] : [];
    }
    const fields: Field[] = [];
    for (;;) {
      const value = this.number();
      if (!value) break;
      fields.push({ kind, key, value, inside: [] });
      const between = this.tokens[this.at];
      const next = this.tokens[this.at + 1];
      const isSign = between?.kind === 'sign' && /[、,，/]/.test(this.text.charAt(between.from));
      const joins =
        isSign ||
        (between?.kind === 'word' &&
          /^(?:和|与|與|及|或|还是|and|or)$/i.test(this.text.slice(between.from, between.to)));
      if (!joins || next?.kind !== 'number' || kind === 'err-type' || next.to - next.from < 3) break;
      const last = this.tokens[this.at + 2];
      // `-73,404 items`: the second is the beginning of a text.
      if (isSign && last?.kind === 'word' && this.text.charAt(between.from) === ',') break;
      this.at += 1;
    }
    const text = fields.length > 0 && (kind === 'label' || kind === 'word') ? this.textBehind() : null;
    if (text) fields.push({ kind: 'message', key, value: text, inside: [] });
    if (fields.length === 0 && kind === 'error') {
      const nested = this.wrappedValue(depth);
      if (nested.length > 0) return [{ kind: 'message', key, value: key.slice(0, 0), inside: nested }];
    }
    return fields;
  }

  /** The words behind the number of a label, on its line: `error code: 40001, order not found`. */
  private textBehind(): SourceText | null {
    const { at } = this;
    const sign = this.tokens[at];
    if (sign?.kind === 'sign' && /[,，:：;|)\]】-]/.test(this.text.charAt(sign.from))) this.at += 1;
    const word = this.tokens[this.at];
    const line =
      word?.kind === 'word' ? (/^[^\n]*/.exec(this.text.slice(word.from, word.from + LONGEST_TEXT))?.[0] ?? '') : '{';
    const text = /[{[]/.test(line) || this.isKeyHere(true) ? null : this.words(true);
    if (text === null || text.text === '') this.at = at;
    return text?.text === '' ? null : text;
  }

  /** The number at the current place, with what languages put around it. */
  private number(): SourceText | null {
    const { tokens, text } = this;
    let at = this.at;
    for (let skipped = 0; skipped < 4; skipped += 1) {
      const token = tokens[at];
      if (!token) return null;
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

  /** A message: a string, an object, or words up to where they end. */
  private textField(kind: KeyKind, key: SourceText, depth: number): Field | null {
    const { tokens, text } = this;
    let token = tokens[this.at];
    // `string(12) "text"`, `u'text'`.
    if (token?.kind === 'word' && TYPES.has(text.slice(token.from, token.to).toLowerCase())) {
      const string = [1, 2, 3, 4].map((step) => tokens[this.at + step]).findIndex((each) => each?.kind === 'string');
      if (string >= 0) {
        this.at += string + 1;
        token = tokens[this.at];
      }
    }
    if (!token || token.kind === 'end') return null;
    if (token.kind === 'string') {
      this.at += 1;
      const value = this.content(token);
      return { kind, key, value, inside: this.inside(value, depth) };
    }
    const char = text.charAt(token.from);
    if (token.kind === 'sign' && (char === '{' || (char === '[' && tokens[this.at + 1]?.kind === 'sign'))) {
      const from = token.from;
      const nested = this.wrappedValue(depth);
      return { kind, key, value: this.source.slice(from, this.tokens[this.at - 1]?.to), inside: nested };
    }
    const value = this.words();
    return value.text === '' ? null : { kind, key, value, inside: this.inside(value, depth) };
  }

  /**
   * A text without quotes: up to the end of the line, the next key, or the bracket that closes what is around.
   * @param isSentence whether a semicolon ends it as well
   */
  private words(isSentence = false): SourceText {
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
  private isKeyHere(isLax = false): boolean {
    const { at } = this;
    const token = this.tokens[at];
    if (token?.kind !== 'word' && token?.kind !== 'string') return false;
    const key = this.key();
    // `代码:200003` is a key within a text as well, `error 5` is none.
    const hasSign = token.dense === true && /[:：=＝]\s*$/.test(this.text.slice(token.to, this.tokens[this.at]?.from));
    this.at = at;
    return key?.kind !== undefined && (isLax || key.kind !== 'word' || hasSign);
  }

  /** The records inside the value of a key that is none of ours. */
  private wrappedValue(depth: number): ParsedRecord[] {
    const token = this.tokens[this.at];
    if (!token) return [];
    const char = this.text.charAt(token.from);
    if (token.kind === 'sign' && (char === '{' || char === '[') && depth < MOST_DEEP) {
      this.at += 1;
      return this.sequence(char === '{' ? '}' : ']', depth + 1);
    }
    if (token.kind !== 'string') return [];
    this.at += 1;
    return this.inside(this.content(token), depth);
  }

  /** What a string holds, escapes resolved. */
  private content({ inner, from, to }: Token): SourceText {
    const slice = this.source.slice(...(inner ?? [from, to]));
    return slice.text.includes('\\') ? slice.unescape() : slice;
  }

  /** The records inside a text that a string held. */
  private inside(value: SourceText, depth: number): ParsedRecord[] {
    if (depth >= MOST_DEEP || !/\d/.test(value.text)) return [];
    // The address of an avatar holds numbers of every kind; one that reports an error says so.
    if (/^https?:\/\//.test(value.text) && !/err/i.test(value.text)) return [];
    return CAN_ANNOUNCE.test(value.text) ? parse(value, depth + 1).records : [];
  }

  /** Looks into a string that stands alone. */
  private look(token: Token, depth: number, records: ParsedRecord[]): void {
    const value = this.content(token);
    const found = this.inside(value, depth);
    if (found.length > 0) records.push(...found);
    else {
      const inner = parse(value, MOST_DEEP);
      this.parsed.numbers.push(...inner.numbers);
    }
  }
}

/** Whether a record has a code. */
export function hasCode({ fields }: ParsedRecord): boolean {
  return fields.some(({ kind }) => CODE_KINDS.has(kind));
}

/** Whether a code belongs to a record that has one: `ret` beside `errcode`, a code of the channel, a weak word beside a key. */
function belongTogether({ fields, isObject }: ParsedRecord, { kind }: Field): boolean {
  // `code` beside `ret` says the same.
  const isWeak = fields.every((field) => field.kind === 'word' || !CODE_KINDS.has(field.kind));
  return (
    isObject ||
    isWeak ||
    kind === 'third' ||
    kind === 'platform-code' ||
    !fields.some((field) => field.kind === kind || CODE_KINDS.has(field.kind))
  );
}

/** Widens the span of a record that has none by its brackets. */
function widen(record: ParsedRecord, by: readonly ParsedRecord[]): void {
  if (record.isObject) return;
  for (const { span } of by)
    record.span = record.span[1] === 0 ? span : [Math.min(record.span[0], span[0]), Math.max(record.span[1], span[1])];
}
