import { entryFault } from '../content.ts';
import { proposeFrom } from '../near.ts';
import type { Rule } from './rule.ts';

/** A pass-through code carries codes of domains that exist. */
export const carriesKnown: Rule = {
  name: 'carries-known',
  description: 'A pass-through code names domains that exist.',
  scope: 'whole',
  check: ({ entries, domains }) => {
    const known = domains.map(({ id }) => id);
    return entries.flatMap((entry) =>
      (entry.data.carries ?? []).flatMap((domain, index) =>
        known.includes(domain)
          ? []
          : entryFault(entry, ['carries', index], {
              rule: 'carries-known',
              found: JSON.stringify(domain),
              expected: 'the id of a domain',
              mend: proposeFrom(domain, known, 'Use the id of a domain: the name of a file in content/errors.'),
            }),
      ),
    );
  },
};
