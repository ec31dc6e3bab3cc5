import type { TriageTexts } from './texts.ts';

/** Which part has to be read before the time left is told. */
const LEAST = 0.02;

/**
 * How far the reading is, in words: `42 of 100 MB, 3 s left`.
 * @param done bytes that were read
 * @param all how many there are
 * @param ms since the beginning, in milliseconds; null when it does not go on
 */
export function progressOf(done: number, all: number, ms: number | null, texts: TriageTexts): string {
  const part = Math.min(1, done / all);
  const left = part < LEAST || ms === null ? null : Math.round((ms / 1000) * (1 / part - 1));
  return texts.progress(megabytes(done), `${megabytes(all)} MB`, left);
}

function megabytes(bytes: number): string {
  return (bytes / 1e6).toFixed(bytes < 1e7 ? 1 : 0);
}
