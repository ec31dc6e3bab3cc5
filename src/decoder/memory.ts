/** How many values are kept in each half. */
const MOST = 1000;

/** Keeps the latest values under their texts, at least `MOST` and at most twice as many: of two halves the older one goes. */
export class Memory<T> {
  #young = new Map<string, T>();
  #old = new Map<string, T>();

  /**
   * The value that was kept under a text.
   * @param text the text
   * @returns undefined when none was, or it is gone
   */
  get(text: string): T | undefined {
    const young = this.#young.get(text);
    if (young !== undefined) return young;
    const old = this.#old.get(text);
    if (old !== undefined) this.set(text, old);
    return old;
  }

  /**
   * Keeps a value.
   * @param text the text
   * @param value the value
   */
  set(text: string, value: T): void {
    if (this.#young.size >= MOST) {
      this.#old = this.#young;
      this.#young = new Map();
    }
    this.#young.set(text, value);
  }
}
