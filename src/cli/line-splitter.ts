/** A line of a stream. */
export interface Line {
  /** Its number, from 1. */
  number: number;
  /** Without the line break; null for a line that is too long. */
  text: string | null;
}

/** Cuts a stream of text into lines. Holds no more than the longest line that it lets pass. */
export class LineSplitter {
  readonly #longest: number;
  #number = 0;
  #pieces: string[] = [];
  #length = 0;

  /** @param longest how many characters a line may have */
  constructor(longest: number) {
    this.#longest = longest;
  }

  /**
   * Takes the next piece of the stream in.
   * @param piece text, cut anywhere
   * @returns the lines that it ends
   */
  *push(piece: string): Generator<Line> {
    let from = 0;
    for (let end = piece.indexOf('\n'); end >= 0; end = piece.indexOf('\n', from)) {
      this.#add(piece.slice(from, end));
      yield this.#take();
      from = end + 1;
    }
    this.#add(piece.slice(from));
  }

  /** The last line, when the stream does not end in a line break. */
  *end(): Generator<Line> {
    if (this.#length > 0) yield this.#take();
  }

  /** Keeps a part of a line, as long as the line is not too long. */
  #add(part: string): void {
    this.#length += part.length;
    if (this.#length > this.#longest) this.#pieces = [];
    else if (part !== '') this.#pieces.push(part);
  }

  /** The line that is complete now. */
  #take(): Line {
    const text = this.#length > this.#longest ? null : this.#pieces.join('').replace(/\r$/, '');
    this.#pieces = [];
    this.#length = 0;
    this.#number += 1;
    return { number: this.#number, text };
  }
}
