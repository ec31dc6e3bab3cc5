/** Numbers that look random and are the same in every run. */
export class Random {
  #state: number;

  /** @param seed where the numbers begin */
  constructor(seed: number) {
    this.#state = seed;
  }

  /** A number from 0 to 1, 1 excluded (mulberry32). */
  next(): number {
    this.#state = (this.#state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(this.#state ^ (this.#state >>> 15), 1 | this.#state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  }

  /**
   * A whole number.
   * @param below the first that is too large
   */
  whole(below: number): number {
    return Math.floor(this.next() * below);
  }

  /** The same as it is written. */
  upTo(below: number): string {
    return String(this.whole(below));
  }

  /**
   * One of some.
   * @param all at least one
   */
  pick<T>(all: readonly [T, ...T[]] | readonly T[]): T {
    return all[this.whole(all.length)] as T;
  }

  /** Hexadecimal digits. */
  hex(length: number): string {
    return this.text('0123456789abcdef', length);
  }

  /** A text of the given letters. */
  text(letters: string, length: number): string {
    return Array.from({ length }, () => letters[this.whole(letters.length)]).join('');
  }
}
