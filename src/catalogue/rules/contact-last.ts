import { entryFault } from '../content.ts';
import type { Rule } from './rule.ts';

/** Support comes after the steps: a step that contacts a team is the last, and the entry says which team. */
export const contactLast: Rule = {
  name: 'contact-last',
  description:
    'Only the last step contacts a team, and then `escalateTo` names it; the action `contact` names one always.',
  scope: 'domain',
  check: ({ entries }) =>
    entries.flatMap((entry) => {
      const { steps, escalateTo, action } = entry.data;
      const early = steps.findIndex(
        (step, index) => index < steps.length - 1 && /^contact\b|\bcontact MSDK support\b/i.test(step),
      );
      if (early >= 0) {
        return entryFault(entry, ['steps', early], {
          rule: 'contact-last',
          found: 'a team contacted before the last step',
          expected: 'the contact in the last step',
          mend: 'Move the step to the end.',
        });
      }
      const contacts = /\bcontact\b(?! list)/i.test(steps.at(-1) ?? '');
      if (escalateTo !== undefined || (!contacts && action !== 'contact')) return [];
      return entryFault(entry, ['steps', steps.length - 1], {
        rule: 'contact-last',
        found:
          action === 'contact'
            ? 'the action contact, and nobody to contact'
            : 'a step that contacts a team, and no `escalateTo`',
        expected: '`escalateTo` with the team',
        mend: 'Add `escalateTo`, or take the contact out of the step.',
      });
    }),
};
