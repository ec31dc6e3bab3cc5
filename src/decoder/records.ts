import type { SourceText, Span } from './source-text.ts';
import { KeyReader, LONGEST_TEXT } from './keys.ts';
import type { Token } from './lex.ts';
import { CODE_KINDS, type KeyKind } from './vocabulary.ts';

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
}

/** What a text holds. */
export interface Parsed {
  records: ParsedRecord[];
  /** Numbers that no key announces. */
  numbers: SourceText[];
  source: SourceText;
}

/** How deep brackets and strings are followed. */
const MOST_DEEP = 60;

/** What a text has that announces a value: a sign between the two, a label that stands in front of its number. */
const CAN_ANNOUNCE = /[:=：＝|﹕<{[]|->|ret|err|code|码|碼|号|報|报|错|回/i;

/** Reads the records of a text. */
export function parse(source: SourceText, depth = 0): Parsed {
  return new Parser(source, depth).parse();
}

/** Puts keys with their values together. */
class Parser extends KeyReader {
  private readonly parsed: Parsed;
  private readonly depth: number;

  constructor(source: SourceText, depth: number) {
    super(source);
    this.depth = depth;
    this.parsed = { records: [], numbers: [], source };
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
      const made: ParsedRecord = { fields: [], wrapped: [], isObject: closing === '}', span: [0, 0] };
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
          // Beside a success it tells of a failure that is over, or of one that can be.
          const isOver = nested.length > 0 && PAST.test(key.name) && current.fields.some(isZeroCode);
          if (nested.length > 0 && !isOver) {
            current.wrapped.push(...nested);
            widen(current, nested);
          }
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

  /** Adds a field; a second code of a kind begins another record, where no brackets say otherwise. */
  private add(to: ParsedRecord, field: Field, make: () => ParsedRecord, started: (record: ParsedRecord) => void): void {
    let record = to;
    const same = record.fields.some(({ kind }) => kind === field.kind);
    // Of several texts in an object the first counts, and those that hold a record.
    if (same && record.isObject && !field.inside.some(holdsCode)) return;
    if (
      (same && !record.isObject) ||
      (CODE_KINDS.has(field.kind) && hasCode(record) && !belongTogether(record, field))
    ) {
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

  /** A message: a string, an object, or words up to where they end. */
  private textField(kind: KeyKind, key: SourceText, depth: number): Field | null {
    const { tokens, text } = this;
    let token = tokens[this.at];
    const string = this.typedString(this.at);
    if (string >= 0) {
      this.at = string;
      token = tokens[string];
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

/** Keys of what was returned before, or is an example. */
const PAST = /^(?:last|prev|hist|earlier|former|old[_A-Z]|example|sample|doc)/i;

/** Whether a field is a code that reports a success. */
function isZeroCode({ kind, value }: Field): boolean {
  return CODE_KINDS.has(kind) && /^0+$/.test(value.text);
}

/** Whether a record has a code. */
export function hasCode({ fields }: ParsedRecord): boolean {
  return fields.some(({ kind }) => CODE_KINDS.has(kind));
}

/** Whether a record has a code, or one inside of it. */
export function holdsCode(record: ParsedRecord): boolean {
  return hasCode(record) || record.wrapped.some(holdsCode);
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
