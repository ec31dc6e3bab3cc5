/** First and last offset in the input, the last one exclusive. */
export type Span = [number, number];

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
   * A part of the piece.
   * @param from first character
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
    offsets[length] = this.at(text.length);
    return new SourceText(parts.join(''), 0, offsets.slice(0, length + 1));
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
