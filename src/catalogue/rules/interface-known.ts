import { entryFault } from '../content.ts';
import type { Fault } from '../fault.ts';
import { proposeFrom } from '../near.ts';
import type { Rule } from './rule.ts';

/** Interfaces name domains that exist, and entries name interfaces that exist. */
export const interfaceKnown: Rule = {
  name: 'interface-known',
  description: 'Entries name paths of content/interfaces.yaml, and interfaces name domains that exist.',
  scope: 'whole',
  check: ({ entries, interfaces, domains }) => {
    const paths = interfaces.value.flatMap(({ path }) => path ?? []);
    const ids = domains.map(({ id }) => id);
    const fromEntries = entries.flatMap((entry) =>
      (entry.data.interfaces ?? []).flatMap((path, index): Fault[] =>
        paths.includes(path)
          ? []
          : [
              entryFault(entry, ['interfaces', index], {
                rule: 'interface-known',
                found: JSON.stringify(path),
                expected: 'a path of content/interfaces.yaml',
                mend: proposeFrom(path, paths, 'Use a path of content/interfaces.yaml, or add the interface there.'),
              }),
            ],
      ),
    );
    const fromInterfaces = interfaces.value.flatMap(({ id, domains: named }, index) =>
      named.flatMap((domain, position): Fault[] =>
        ids.includes(domain)
          ? []
          : [
              {
                ...interfaces.yaml.locate([index, 'domains', position]),
                rule: 'interface-known',
                subject: id,
                found: `the domain ${JSON.stringify(domain)}`,
                expected: 'the id of a domain',
                mend: proposeFrom(domain, ids, 'Use the id of a domain: the name of a file in content/errors.'),
              },
            ],
      ),
    );
    return [...fromEntries, ...fromInterfaces];
  },
};
