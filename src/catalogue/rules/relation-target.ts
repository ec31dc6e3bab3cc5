import { entryFault } from '../content.ts';
import type { Fault } from '../fault.ts';
import { proposeEntry } from './propose-entry.ts';
import type { Rule } from './rule.ts';

/** A relation leads to another entry that exists. */
export const relationTarget: Rule = {
  name: 'relation-target',
  description: 'A relation leads to another entry that exists.',
  scope: 'whole',
  check: ({ entries }) => {
    const known = new Set(entries.map(({ id }) => id));
    return entries.flatMap((entry) =>
      (entry.data.related ?? []).flatMap(({ id }, index): Fault[] => {
        if (id !== entry.id && known.has(id)) return [];
        return [
          entryFault(entry, ['related', index, 'id'], {
            rule: 'relation-target',
            found: id === entry.id ? 'a relation of the entry to itself' : `${id}, which does not exist`,
            expected: 'the id of another entry: <domain>/<code as printed>',
            mend: id === entry.id ? 'Remove the relation.' : proposeEntry(id, entries),
          }),
        ];
      }),
    );
  },
};
