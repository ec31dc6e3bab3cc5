import type { Fault } from '../fault.ts';
import { proposeEntry } from './propose-entry.ts';
import type { Rule } from './rule.ts';

/** The members of an event exist and stand in it once. */
export const causeMembers: Rule = {
  name: 'cause-members',
  description: 'The codes of an event in content/causes.yaml exist, each once.',
  scope: 'whole',
  check: ({ causes, entries }) => {
    const ids = new Set(entries.map(({ id }) => id));
    return causes.value.flatMap((cause, index) =>
      cause.entries.flatMap((id, position): Fault[] => {
        const repeated = cause.entries.indexOf(id) !== position;
        if (!repeated && ids.has(id)) return [];
        return [
          {
            ...causes.yaml.locate([index, 'entries', position]),
            rule: 'cause-members',
            subject: cause.id,
            found: repeated ? `${id} a second time` : `${id}, which does not exist`,
            expected: 'ids of entries, each once',
            mend: repeated ? 'Remove one of the two.' : proposeEntry(id, entries),
          },
        ];
      }),
    );
  },
};
