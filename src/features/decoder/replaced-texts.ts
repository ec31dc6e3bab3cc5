/** The texts that a person had in the box and something else replaced, so that none of them is lost. */
export class ReplacedTexts {
  /** The newest comes last. */
  private texts: string[] = [];

  /** Whether there is nothing to bring back. */
  get isEmpty(): boolean {
    return this.texts.length === 0;
  }

  /**
   * Keeps a text that is being replaced; an empty one is none.
   * @param text what stood in the box
   */
  keep(text: string): void {
    if (text.trim() !== '') this.texts = [...this.texts.filter((kept) => kept !== text), text];
  }

  /**
   * Brings the newest back. What it replaces waits behind all others, so that one gets around to every text.
   * @param current what stands in the box, null when it need not be kept
   * @returns null when there is nothing to bring back
   */
  bringBack(current: string | null): string | null {
    const text = this.texts.pop() ?? null;
    if (text !== null && current !== null && current.trim() !== '') this.texts.unshift(current);
    return text;
  }
}
