import { entryFault, type Rule } from './rule.ts';

/** Support comes after the steps: a step that contacts a team is the last, and the entry says which team. */
export const contactLast: Rule = {
  name: 'contact-last',
  scope: 'domain',
  check: ({ entries }) =>
    entries.flatMap((entry) => {
      const { steps, escalateTo, action } = entry.data;
      const early = steps.slice(0, -1).findIndex(contacts);
      if (early >= 0) {
        return entryFault(entry, ['steps', early], {
          found: 'a team contacted before the last step',
          expected: 'the contact in the last step',
          mend: 'Move the step to the end.',
        });
      }
      if (escalateTo !== undefined) return [];
      if (action === 'contact') {
        return entryFault(entry, ['action'], {
          found: 'the action contact, and nobody to contact',
          expected: '`escalateTo` with the team',
          mend: 'Add `escalateTo`, or choose another action.',
        });
      }
      if (!steps.some(contacts)) return [];
      return entryFault(entry, ['steps', steps.length - 1], {
        found: 'a step that contacts a team, and no `escalateTo`',
        expected: '`escalateTo` with the team',
        mend: 'Add `escalateTo`, or take the contact out of the step.',
      });
    }),
};

/** Whether a step contacts a team. */
function contacts(step: string): boolean {
  return /\bcontact\b(?! list)/i.test(step);
}
