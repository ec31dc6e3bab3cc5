import { entryFault } from '../content.ts';
import type { Rule } from './rule.ts';

/** Spellings that are written out are the ones that the code has: 0x71, -140, 116 do not agree. */
export const formsAgree: Rule = {
  name: 'forms-agree',
  description: 'Written hexadecimal, signed and unsigned spellings are those of the code.',
  scope: 'domain',
  check: ({ entries }) =>
    entries.flatMap((entry) =>
      (entry.data.forms ?? []).flatMap((form, index) => {
        // A code that cannot be read has no spellings to compare with; code-form reports it.
        if (entry.code === null || form === entry.data.code || entry.forms.includes(form)) return [];
        return entryFault(entry, ['forms', index], {
          rule: 'forms-agree',
          found: `the spelling ${form}`,
          expected:
            entry.forms.length > 0
              ? `one of ${entry.forms.join(', ')}, the spellings of ${entry.data.code}`
              : `no other spelling: ${entry.data.code} has none`,
          mend: 'Correct the code or the spelling; an OIDB code is unsigned = signed modulo 256. Spellings are computed and can be left out.',
        });
      }),
    ),
};
