import { progressOf, type TriageTexts } from '../triage/index.ts';
import type { Streams } from './output.ts';

/** How wide the bar is, in characters, and how often it is drawn, in milliseconds. */
const WIDTH = 24;
const PAUSE = 100;

/** Draws how far the reading is: on a terminal, on standard error, and not where the size is not known. */
export class Progress {
  private readonly stderr: Streams['stderr'];
  private readonly all: number | null;
  private readonly texts: TriageTexts;
  private readonly now: () => number;
  private readonly start: number;
  private done = 0;
  private drawn = 0;

  /**
   * @param all how many bytes there are; null when that is not known
   * @param now the time, in milliseconds
   */
  constructor(
    { stderr }: Streams,
    all: number | null,
    texts: TriageTexts,
    now: () => number = () => performance.now(),
  ) {
    this.stderr = stderr;
    this.all = stderr.isTTY === true && all !== null && all > 0 ? all : null;
    this.texts = texts;
    this.now = now;
    this.start = this.drawn = now();
  }

  /** Takes note that bytes were read. */
  add(bytes: number): void {
    this.done += bytes;
    const now = this.now();
    if (this.all === null || now - this.drawn < PAUSE) return;
    this.drawn = now;
    const part = Math.min(1, this.done / this.all);
    const filled = Math.round(part * WIDTH);
    const words = progressOf(this.done, this.all, now - this.start, this.texts);
    this.stderr.write(`\r[${'#'.repeat(filled)}${'.'.repeat(WIDTH - filled)}] ${words}\u001b[K`);
  }

  /** Takes the bar away. */
  clear(): void {
    if (this.all !== null && this.drawn > this.start) this.stderr.write('\r\u001b[K');
  }
}
