import { entryFault } from '../content.ts';
import { proposeFrom } from '../near.ts';
import type { Rule } from './rule.ts';

/** `escalateTo` names a team of content/contacts.yaml. */
export const contactKnown: Rule = {
  name: 'contact-known',
  description: 'An entry escalates to a team of content/contacts.yaml.',
  scope: 'whole',
  check: ({ entries, contacts }) => {
    const known = contacts.value.map(({ id }) => id);
    return entries.flatMap((entry) => {
      const { escalateTo } = entry.data;
      if (escalateTo === undefined || known.includes(escalateTo)) return [];
      return entryFault(entry, ['escalateTo'], {
        rule: 'contact-known',
        found: JSON.stringify(escalateTo),
        expected: `one of ${known.join(', ')}`,
        mend: proposeFrom(escalateTo, known, 'Use a team of content/contacts.yaml, or add the team there.'),
      });
    });
  },
};
