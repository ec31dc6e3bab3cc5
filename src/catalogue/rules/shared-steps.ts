import { actionIdOf, byId, type Actions } from '../actions.ts';
import { entryFault, type Rule } from './rule.ts';

/** The share of common words from which two steps say the same. */
const SAME = 0.8;

/** An entry has only steps of its own: those of its action and the contact are added to it. */
export const sharedSteps: Rule = {
  name: 'shared-steps',
  scope: 'domain',
  check: ({ entries, actions }) => {
    // An action is missing when the file of the actions has faults itself.
    const known: Partial<Actions> = byId(actions.value);
    return entries.flatMap((entry) => {
      const { steps = [], escalateTo } = entry.data;
      const action = known[actionIdOf(entry.data)];
      const shared = [...(action?.before ?? []), ...(action?.after ?? [])];
      const faults = steps.flatMap((step, index) => {
        if (/\bcontact\b(?! list)/i.test(step)) {
          return entryFault(entry, ['steps', index], {
            found: 'a step that contacts a team',
            expected: 'only what is specific to this code',
            fix: `${escalateTo === undefined ? 'Add `escalateTo` with the team, and remove' : 'Remove'} the step: the catalogue adds the contact.`,
          });
        }
        const same = shared.find((other) => saysTheSame(step, other));
        if (same === undefined) return [];
        return entryFault(entry, ['steps', index], {
          found: `a step that says the same as ${JSON.stringify(same.length > 60 ? `${same.slice(0, 59)}…` : same)}`,
          expected: 'only what is specific to this code',
          fix: `Remove the step: the catalogue adds it for the action ${action?.id ?? ''}.`,
        });
      });
      if (entry.data.action === 'contact' && escalateTo === undefined) {
        return [
          ...faults,
          entryFault(entry, ['action'], {
            found: 'the action contact, but nobody to contact',
            expected: '`escalateTo` with the team',
            fix: 'Add `escalateTo`, or choose another action.',
          }),
        ];
      }
      if (action === undefined || action.id === 'contact' || steps.length + shared.length > 0) return faults;
      return entryFault(entry, ['action'], {
        found: `no steps, and the action ${action.id}, which adds none`,
        expected: 'at least one step',
        fix: 'Add `steps` with what to do about this code.',
      });
    });
  },
};

/** Whether nearly all words of one step are in the other. */
function saysTheSame(a: string, b: string): boolean {
  const [less, more] = [wordsOf(a), wordsOf(b)].sort((one, other) => one.size - other.size);
  if (!less || !more || less.size === 0) return false;
  return [...less].filter((word) => more.has(word)).length / less.size >= SAME;
}

/** The words of a step in lower case. */
function wordsOf(step: string): Set<string> {
  return new Set(step.toLowerCase().match(/[a-z0-9]+/g));
}
