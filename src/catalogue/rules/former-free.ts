import { entryFault, spelledOf } from '../content.ts';
import type { Rule } from './rule.ts';

/** A former code is not in use any more: no entry of the domain has it, or the address would lead to two. */
export const formerFree: Rule = {
  name: 'former-free',
  description: 'A former code is the code of no entry of its domain, and the former code of one alone.',
  scope: 'domain',
  check: ({ entries }) =>
    entries.flatMap((entry) =>
      (entry.data.formerly ?? []).flatMap((printed, index) => {
        const former = spelledOf(printed, entry.domain.value.family);
        const sharing = entries.find((other) =>
          // A range that has grown holds the numbers of the shorter one.
          other === entry
            ? other.spellings.includes(printed)
            : other.domain.id === entry.domain.id &&
              other.forms.concat(other.data.code).some((form) => former.includes(form)),
        );
        if (!sharing) return [];
        return entryFault(entry, ['formerly', index], {
          rule: 'former-free',
          found: `${printed}, which is ${sharing === entry ? 'the code of the entry itself' : `a code of ${sharing.id}`}`,
          expected: 'a code that no entry of the domain has',
          mend: 'Remove it: its address leads to the entry that has the code.',
        });
      }),
    ),
};
