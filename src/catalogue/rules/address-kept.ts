import { isWrittenByHand } from '../../addresses.ts';
import type { AddressLock } from '../content.ts';
import type { Fault } from '../fault.ts';
import { madeAddresses } from '../lock.ts';
import type { Rule } from './rule.ts';

/** An address that once worked keeps working: every line of the lock is still made. */
export const addressKept: Rule = {
  name: 'address-kept',
  description: 'No address of the lock disappears, and each new address is in the lock.',
  scope: 'whole',
  check: (content) => {
    const { lock } = content;
    const made = new Set(madeAddresses(content));
    const locked = new Set(lock.lines);
    const gone = lock.lines.flatMap((address, index): Fault[] =>
      // Pages that are written by hand are compared with the lock on the built site.
      address === '' || made.has(address) || isWrittenByHand(address)
        ? []
        : [
            {
              ...placeOf(lock, index + 1),
              found: `${address}, which nothing answers to any more`,
              expected: 'every address that was ever published',
              mend: 'Restore what had it: tickets point at it. A retired code keeps its entry with "retired", a renamed one lists its old name under "formerly".',
            },
          ],
    );
    const [first, ...more] = [...made].filter((address) => !locked.has(address));
    if (first === undefined) return gone;
    return [
      ...gone,
      {
        ...placeOf(lock, Math.max(lock.lines.findLastIndex(Boolean) + 1, 1)),
        found: `no line for ${first}${more.length > 0 ? ` and ${String(more.length)} more` : ''}`,
        expected: 'a line for each address',
        mend: 'Run "npm run lock" and commit the file.',
      },
    ];
  },
};

/** A line of the lock. */
function placeOf({ file }: AddressLock, line: number) {
  return { file, line, column: 1, rule: 'address-kept', subject: '' };
}
