import { entryFault, type EntrySource } from '../content.ts';
import type { Fault } from '../fault.ts';
import type { Rule } from './rule.ts';

/** A title stands once in a domain, unless a group says why its titles repeat. */
export const titleUnique: Rule = {
  name: 'title-unique',
  description: 'A title repeats in a domain only inside a group that says why.',
  scope: 'domain',
  check: ({ entries }) => {
    const first = new Map<string, EntrySource>();
    return entries.flatMap((entry): Fault[] => {
      const key = `${entry.domain.id}/${entry.data.title.toLowerCase()}`;
      const before = first.get(key);
      if (!before) {
        first.set(key, entry);
        return [];
      }
      if (before.group === entry.group && entry.group.repeats !== undefined) return [];
      return [
        entryFault(entry, ['title'], {
          rule: 'title-unique',
          found: `the title of ${before.id} again: ${JSON.stringify(entry.data.title)}`,
          expected: 'a title of its own',
          mend: 'Say in the title what differs; where nothing is known to differ, put both codes into one group with `repeats`, the reason.',
        }),
      ];
    });
  },
};
