import { entryFault } from '../content.ts';
import type { Rule } from './rule.ts';

/** Whoever has to sign in again learns where else the same event is reported: each such code is part of an event. */
export const signInLinked: Rule = {
  name: 'sign-in-linked',
  description:
    'A code whose action is to sign in again or to refresh the token belongs to an event of content/causes.yaml.',
  scope: 'whole',
  check: ({ entries, causes }) => {
    const members = new Set(causes.value.flatMap((cause) => cause.entries));
    return entries.flatMap((entry) => {
      const { action } = entry.data;
      if ((action !== 'reauthorize' && action !== 'refresh-token') || members.has(entry.id)) return [];
      return entryFault(entry, ['action'], {
        rule: 'sign-in-linked',
        found: `the action ${action} in an entry that belongs to no event`,
        expected: `${entry.id} in an event of content/causes.yaml`,
        mend: 'Add the entry to the event that it reports, beside the codes of the other platforms.',
      });
    });
  },
};
