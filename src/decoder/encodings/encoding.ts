import type { SourceText } from '../source-text.ts';

/** A way in which a text is written for transport. Each encoding is one file. */
export interface Encoding {
  /** Name, for tests. */
  name: string;
  /** Undoes the encoding; null when the text does not use it. */
  undo: (source: SourceText) => SourceText | null;
}
