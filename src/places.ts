import type { Group } from './decoder/index.ts';

/** The words between the numbers and times. */
export interface PlaceWords {
  line: (line: number) => string;
  lines: (from: number, to: number) => string;
  times: (from: string, to: string) => string;
  comma: string;
}

const ENGLISH: PlaceWords = {
  line: (line) => `line ${String(line)}`,
  lines: (from, to) => `lines ${String(from)} to ${String(to)}`,
  times: (from, to) => `${from} to ${to}`,
  comma: ', ',
};

/**
 * Where the responses of a group are, as part of a sentence: `lines 2 to 590, 2026-11-02 10:22:31 to 10:24:07`.
 */
export function placesOf({ first, last }: Pick<Group, 'first' | 'last'>, words = ENGLISH): string {
  const lines = first.line === last.line ? words.line(first.line) : words.lines(first.line, last.line);
  return [lines, timesOf(first, last, words)].filter((part) => part !== '').join(words.comma);
}

/** From when to when, naming a shared day once; empty when no line has a time. */
function timesOf(first: Group['first'], last: Group['last'], words: PlaceWords): string {
  const from = first.time?.replace('T', ' ') ?? '';
  const to = last.time?.replace('T', ' ') ?? '';
  if (from === '' || to === '' || from === to) return from === '' ? to : from;
  const day = /^\S+ /.exec(from)?.[0] ?? '';
  return words.times(from, to.startsWith(day) ? to.slice(day.length) : to);
}
