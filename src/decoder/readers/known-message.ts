import type { Reader } from '../reading.ts';
import { messageIn, toLower } from '../words.ts';

/** How long an input may be to be taken for a message alone. */
const MOST_LENGTH = 2000;

/** A message that is known to come with a code, in an input without any number that could be one. */
export const knownMessageReader: Reader = {
  name: 'known-message',
  read: (source, { table }) => {
    if (source.text.length > MOST_LENGTH) return [];
    const lower = toLower(source.text);
    const found = table.entries
      .filter(({ action }) => action !== 'none')
      .map((entry) => messageIn(entry, lower))
      .filter((place) => place !== null)
      .sort((a, b) => b.to - b.from - (a.to - a.from))[0];
    if (!found) return [];
    const value = source.slice(found.from, found.to);
    return [{ fields: [{ key: 'known', keyAt: value, value }], span: value.span, inside: [] }];
  },
};
