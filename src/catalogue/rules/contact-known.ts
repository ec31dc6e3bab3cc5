import { entryFault } from '../content.ts';
import type { Fault } from '../fault.ts';
import { proposeFrom } from '../near.ts';
import type { Rule } from './rule.ts';

/** `escalateTo` names a team of content/contacts.yaml. */
export const contactKnown: Rule = {
  name: 'contact-known',
  description: 'An entry escalates to a team of content/contacts.yaml, and a team is reached through one.',
  scope: 'whole',
  check: ({ entries, contacts }) => {
    const known = contacts.value.map(({ id }) => id);
    const routes = contacts.value.flatMap(({ id, through }, index): Fault[] =>
      through === undefined || (through !== id && known.includes(through))
        ? []
        : [
            {
              ...contacts.yaml.locate([index, 'through']),
              rule: 'contact-known',
              subject: id,
              found: JSON.stringify(through),
              expected: 'another team of the file',
              mend: proposeFrom(
                through,
                known.filter((other) => other !== id),
                'Use the id of another team.',
              ),
            },
          ],
    );
    const teams = entries.flatMap((entry) => {
      const { escalateTo } = entry.data;
      if (escalateTo === undefined || known.includes(escalateTo)) return [];
      return entryFault(entry, ['escalateTo'], {
        rule: 'contact-known',
        found: JSON.stringify(escalateTo),
        expected: `one of ${known.join(', ')}`,
        mend: proposeFrom(escalateTo, known, 'Use a team of content/contacts.yaml, or add the team there.'),
      });
    });
    return [...routes, ...teams];
  },
};
