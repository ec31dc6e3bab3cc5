import { entryFault } from '../content.ts';
import type { Fault } from '../fault.ts';
import type { Rule } from './rule.ts';

/** Two entries are related at most once in one way, whichever end it is written at. */
export const relationOnce: Rule = {
  name: 'relation-once',
  description: 'A relation is written once, from one end.',
  scope: 'whole',
  check: ({ entries }) => {
    const first = new Map<string, string>();
    return entries.flatMap((entry) =>
      (entry.data.related ?? []).flatMap(({ id, kind }, index): Fault[] => {
        const key = [kind, ...[entry.id, id].sort()].join(' ');
        const before = first.get(key);
        if (before === undefined) {
          first.set(key, entry.id);
          return [];
        }
        return [
          entryFault(entry, ['related', index], {
            rule: 'relation-once',
            found: `${kind} ${id} again`,
            expected: `the relation once; it stands at ${before}`,
            mend: 'Remove one of the two: the reverse of a relation is derived.',
          }),
        ];
      }),
    );
  },
};
