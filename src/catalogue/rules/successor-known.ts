import { entryFault } from '../content.ts';
import { proposeEntry } from './propose-entry.ts';
import type { Rule } from './rule.ts';

/** What took the place of a retired code is another entry that exists and is not retired itself. */
export const successorKnown: Rule = {
  name: 'successor-known',
  description: 'A retired code is replaced by another entry that is in use.',
  scope: 'whole',
  check: ({ entries }) => {
    const inUse = entries.filter(({ data }) => !data.retired);
    return entries.flatMap((entry) => {
      const use = entry.data.retired?.use;
      if (use === undefined || inUse.some(({ id }) => id === use)) return [];
      const retired = entries.some(({ id }) => id === use);
      return entryFault(entry, ['retired', 'use'], {
        rule: 'successor-known',
        found: retired ? `${use}, which is retired itself` : `${use}, which does not exist`,
        expected: 'the id of an entry that is in use: <domain>/<code as printed>',
        mend: retired ? 'Name the entry that is in use now, or leave "use" out.' : proposeEntry(use, inUse),
      });
    });
  },
};
