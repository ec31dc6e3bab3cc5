/** First and last offset in the input, the last one exclusive. */
export type Span = [number, number];

/** A part of a text with what stands for it. */
export interface Edit {
  from: number;
  /** Behind its last character. */
  to: number;
  text: string;
}

/**
 * A piece of the input that remembers where each of its characters stood, also after escapes were resolved: what is
 * read in a string inside a string can still be underlined in what was pasted.
 */
export class SourceText {
  readonly text: string;
  /** The offset in the input of each character and of the end; null where characters follow each other from `start`. */
  private readonly offsets: Uint32Array | null;
  private readonly start: number;

  /**
   * @param text the piece, escapes resolved
   * @param start offset of its first character, or of its first place in `offsets`
   * @param offsets where each character stood; null when none was escaped
   */
  constructor(text: string, start = 0, offsets: Uint32Array | null = null) {
    this.text = text;
    this.start = start;
    this.offsets = offsets;
  }

  /**
   * The offset in the input of a character.
   * @param index from 0 to the length of the text
   */
  at(index: number): number {
    return this.offsets ? (this.offsets[this.start + index] ?? 0) : this.start + index;
  }

  /**
   * The index of the first character that stood at an offset of the input or behind it.
   * @param offset an offset in the input
   * @returns an index from 0 to the length of the text
   */
  indexAt(offset: number): number {
    let low = 0;
    let high = this.text.length;
    while (low < high) {
      const middle = (low + high) >>> 1;
      if (this.at(middle) < offset) low = middle + 1;
      else high = middle;
    }
    return low;
  }

  /**
   * A part of the piece.
   * @param to behind the last character
   */
  slice(from: number, to = this.text.length): SourceText {
    return new SourceText(this.text.slice(from, to), this.start + from, this.offsets);
  }

  /** Where the piece stood in the input. */
  get span(): Span {
    return [this.at(0), this.at(this.text.length)];
  }

  /** The piece without white space at its ends. */
  trim(): SourceText {
    const from = this.text.length - this.text.trimStart().length;
    return this.slice(from, Math.max(from, this.text.trimEnd().length));
  }

  /**
   * The piece with every match of a pattern replaced; what replaces it is placed where the match began.
   * @param pattern a global regular expression that never matches nothing
   * @param replace gives the replacement, or null to leave the match as it stands; it is told the character in front, too
   * @returns the piece itself when nothing was replaced
   */
  rewrite(pattern: RegExp, replace: (match: string, before: string) => string | null): SourceText {
    const { text } = this;
    if (text.search(pattern) < 0) return this;
    const edits: Edit[] = [];
    for (const { 0: match, index } of text.matchAll(pattern)) {
      const replacement = replace(match, text.slice(Math.max(0, index - 2), index));
      if (replacement !== null) edits.push({ from: index, to: index + match.length, text: replacement });
    }
    return this.edited(edits);
  }

  /**
   * The piece with some of its parts replaced; what replaces a part is placed where the part began.
   * @param edits in the order of the text
   * @returns the piece itself when there are none
   */
  edited(edits: readonly Edit[]): SourceText {
    if (edits.length === 0) return this;
    const { text } = this;
    const parts: string[] = [];
    const offsets = new Uint32Array(edits.reduce((sum, edit) => sum + edit.text.length, text.length) + 1);
    let length = 0;
    let from = 0;
    const copy = (to: number) => {
      parts.push(text.slice(from, to));
      for (; from < to; from += 1, length += 1) offsets[length] = this.at(from);
    };
    for (const edit of edits) {
      copy(edit.from);
      parts.push(edit.text);
      offsets.fill(this.at(edit.from), length, length + edit.text.length);
      length += edit.text.length;
      from = edit.to;
    }
    copy(text.length);
    return new SourceText(parts.join(''), 0, this.ended(offsets, length));
  }

  /** The places of as many characters, with that of the end behind them. */
  private ended(offsets: Uint32Array, length: number): Uint32Array {
    offsets[length] = this.at(this.text.length);
    return length + 1 < offsets.length / 2 ? offsets.slice(0, length + 1) : offsets.subarray(0, length + 1);
  }

  /** The piece with the escapes of a JSON string resolved; an escape that is none stays as it stands. */
  unescape(): SourceText {
    const { text } = this;
    if (!text.includes('\\')) return this;
    const parts: string[] = [];
    const offsets = new Uint32Array(text.length + 1);
    let length = 0;
    for (let index = 0; index < text.length;) {
      const next = text.indexOf('\\', index);
      const plain = next < 0 ? text.length : next;
      if (plain > index) parts.push(text.slice(index, plain));
      for (; index < plain; index += 1, length += 1) offsets[length] = this.at(index);
      if (index === text.length) break;
      const [character, width] = readEscape(text, index);
      parts.push(character);
      offsets[length] = this.at(index);
      length += 1;
      index += width;
    }
    return new SourceText(parts.join(''), 0, this.ended(offsets, length));
  }
}

const ESCAPES: Readonly<Record<string, string>> = {
  b: '\b',
  f: '\f',
  n: '\n',
  r: '\r',
  t: '\t',
  '"': '"',
  '\\': '\\',
  '/': '/',
};

/** The character that an escape stands for, and how many characters the escape takes. */
function readEscape(text: string, index: number): [string, number] {
  const letter = text.charAt(index + 1);
  const hex = letter === 'u' ? /^[0-9a-f]{4}/i.exec(text.slice(index + 2, index + 6))?.[0] : undefined;
  if (hex) return [String.fromCharCode(parseInt(hex, 16)), 6];
  const character = ESCAPES[letter];
  return character === undefined ? ['\\', 1] : [character, 2];
}
