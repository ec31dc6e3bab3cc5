import type { Encoding } from './encoding.ts';

/** The named entities that logs and web pages put around data. */
const NAMED: ReadonlyMap<string, string> = new Map([
  ['quot', '"'],
  ['apos', "'"],
  ['amp', '&'],
  ['lt', '<'],
  ['gt', '>'],
  ['nbsp', ' '],
  ['colon', ':'],
  ['comma', ','],
]);

const ENTITY = /&(?:#\d{1,6}|#x[0-9a-f]{1,5}|quot|apos|amp|lt|gt|nbsp|colon|comma);/gi;

/** HTML entities: `{&quot;ret&quot;:-10000}`. */
export const entities: Encoding = {
  name: 'entities',
  undo: (source) => {
    const undone = source.rewrite(ENTITY, (match) => character(match.slice(1, -1).toLowerCase()));
    return undone === source ? null : undone;
  },
};

/** The character of an entity, or null when there is none. */
function character(name: string): string | null {
  if (!name.startsWith('#')) return NAMED.get(name) ?? null;
  const point = name.startsWith('#x') ? parseInt(name.slice(2), 16) : Number(name.slice(1));
  return point <= 0x10ffff ? String.fromCodePoint(point) : null;
}
