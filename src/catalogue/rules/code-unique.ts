import { entryFault, type EntrySource } from '../content.ts';
import type { Fault } from '../fault.ts';
import type { Rule } from './rule.ts';

/** In a domain no spelling leads to two entries: no code twice, no ranges that overlap. */
export const codeUnique: Rule = {
  name: 'code-unique',
  description: 'In a domain each spelling of a code belongs to one entry.',
  scope: 'domain',
  check: ({ entries }) => {
    const owners = new Map<string, EntrySource>();
    return entries.flatMap((entry): Fault[] => {
      const { spellings } = entry;
      const clash = spellings.find((spelling) => owners.has(`${entry.domain.id}/${spelling}`));
      const owner = clash === undefined ? undefined : owners.get(`${entry.domain.id}/${clash}`);
      for (const spelling of spellings)
        if (!owners.has(`${entry.domain.id}/${spelling}`)) owners.set(`${entry.domain.id}/${spelling}`, entry);
      if (!owner || clash === undefined) return [];
      const { line } = owner.domain.yaml.locate(owner.path);
      return [
        entryFault(entry, ['code'], {
          rule: 'code-unique',
          found:
            clash === entry.data.code && clash === owner.data.code
              ? `the code ${clash} a second time`
              : `${entry.data.code}, which shares the spelling ${clash} with ${owner.data.code}`,
          expected: `${clash} once in ${entry.domain.id}; it stands in line ${String(line)}`,
          mend: 'Merge the two entries, or correct one of the codes.',
        }),
      ];
    });
  },
};
