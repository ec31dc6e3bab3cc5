import { entryPath } from '../addresses.ts';
import type { Fault } from '../fault.ts';
import type { Content } from '../content.ts';
import type { Rule } from './rule.ts';

/** An address that once worked keeps working: every line of the lock is still made. */
export const anchorKept: Rule = {
  name: 'anchor-kept',
  description: 'No address of the anchor lock disappears, and each new address is in the lock.',
  scope: 'whole',
  check: (content) => {
    const { lock } = content;
    const made = new Set(anchorsOf(content));
    const locked = new Set(lock.lines);
    const gone = lock.lines.flatMap((address, index): Fault[] =>
      address === '' || made.has(address)
        ? []
        : [
            {
              file: lock.file,
              line: index + 1,
              column: 1,
              rule: 'anchor-kept',
              subject: '',
              found: `${address}, which no entry answers to any more`,
              expected: 'every address that was ever published',
              mend: 'Restore the code in its YAML file. Tickets point at this address.',
            },
          ],
    );
    const fresh = [...made].filter((address) => !locked.has(address));
    if (fresh.length === 0) return gone;
    const more = fresh.length > 1 ? ` and ${String(fresh.length - 1)} more` : '';
    return [
      ...gone,
      {
        file: lock.file,
        line: Math.max(lock.lines.findLastIndex(Boolean) + 1, 1),
        column: 1,
        rule: 'anchor-kept',
        subject: '',
        found: `no line for ${fresh[0] ?? ''}${more}`,
        expected: 'a line for each address',
        mend: 'Run "npm run lock" and commit the file.',
      },
    ];
  },
};

/**
 * Every address of an entry, in each spelling.
 * @param content the content of the right shape
 * @returns addresses from the site's root, sorted
 */
export function anchorsOf({ entries }: Pick<Content, 'entries'>): string[] {
  return entries
    .flatMap((entry) => [entry.data.code, ...entry.forms].map((form) => entryPath(entry.domain.id, form)))
    .sort();
}
