/** How often a process runs over its log. */
export const PASSES = 5;

/** What a process took. */
export interface Passes {
  /** Lines of the log. */
  lines: number;
  /** Lines in which something was found. */
  done: number;
  /** How long each pass took; empty for a log that was read as a stream. */
  seconds: number[];
  /** The most memory that the process had, in bytes. */
  peak: number;
}
