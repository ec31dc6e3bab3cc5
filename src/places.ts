import type { Group } from './decoder/index.ts';

/**
 * Where the responses of a group are, as part of a sentence: `lines 2 to 590, 2026-11-02 10:22:31 to 10:24:07`.
 */
export function placesOf({ first, last }: Pick<Group, 'first' | 'last'>): string {
  const lines =
    first.line === last.line ? `line ${String(first.line)}` : `lines ${String(first.line)} to ${String(last.line)}`;
  return [lines, timesOf(first, last)].filter((part) => part !== '').join(', ');
}

/** From when to when, naming a shared day once; empty when no line has a time. */
function timesOf(first: Group['first'], last: Group['last']): string {
  const from = first.time?.replace('T', ' ') ?? '';
  const to = last.time?.replace('T', ' ') ?? '';
  if (from === '' || to === '' || from === to) return from === '' ? to : from;
  const day = /^\S+ /.exec(from)?.[0] ?? '';
  return `${from} to ${to.startsWith(day) ? to.slice(day.length) : to}`;
}
