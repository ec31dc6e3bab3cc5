import { holds, type Code } from '../code.ts';
import { entryFault, type EntrySource } from '../content.ts';
import type { Rule } from './rule.ts';

/** A class holds the code that names it, and no two classes of a domain hold the same code. */
export const classOwner: Rule = {
  name: 'class-owner',
  description: 'A class begins at the code that names it, and classes of a domain do not overlap.',
  scope: 'domain',
  check: ({ entries }) => {
    const classes = entries.filter((entry): entry is EntrySource & { owns: Code } => entry.owns !== null);
    return classes.flatMap((entry, index) => {
      if (entry.code !== null && entry.owns.from !== entry.code.from) {
        return entryFault(entry, ['owns'], {
          rule: 'class-owner',
          found: `${entry.owns.printed}, a class that does not begin at its own code`,
          expected: `a class that begins at ${entry.data.code}`,
          mend: `Let the class begin at ${entry.data.code}.`,
        });
      }
      const other = classes
        .slice(0, index)
        .find((before) => before.domain === entry.domain && overlaps(before.owns, entry.owns));
      if (!other) return [];
      return entryFault(entry, ['owns'], {
        rule: 'class-owner',
        found: `${entry.owns.printed}, which overlaps ${other.owns.printed} of ${other.id}`,
        expected: 'classes that share no code',
        mend: 'End the one class before the other begins.',
      });
    });
  },
};

/** Whether two classes share a code. */
function overlaps(a: Code, b: Code): boolean {
  return holds(a, b.from) || holds(b, a.from);
}
