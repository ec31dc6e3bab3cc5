import { SHOWN_ACTION_IDS } from '../actions.ts';
import type { Fault } from '../fault.ts';
import type { Rule } from './rule.ts';

/** content/actions.yaml leaves no action out. */
export const actionListed: Rule = {
  name: 'action-listed',
  description: 'content/actions.yaml has every action, and `inner`.',
  scope: 'whole',
  check: ({ actions }) =>
    SHOWN_ACTION_IDS.filter((id) => !actions.value.actions.some((action) => action.id === id)).map((id): Fault => ({
      ...actions.yaml.locate(['actions']),
      rule: 'action-listed',
      subject: id,
      found: `no action ${id}`,
      expected: `each of ${SHOWN_ACTION_IDS.join(', ')}`,
      mend: 'Restore it from the history; the ids of actions are permanent.',
    })),
};
