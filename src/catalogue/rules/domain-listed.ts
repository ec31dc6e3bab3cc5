import type { Fault } from '../fault.ts';
import type { Rule } from './rule.ts';

/** Each listed domain has its file, and each file is listed. */
export const domainListed: Rule = {
  name: 'domain-listed',
  description: 'content/domains.yaml lists each file of content/errors once.',
  scope: 'whole',
  check: ({ order, domains }) => {
    const files = domains.map(({ id }) => id);
    const listed = order.value.flatMap((id, index): Fault[] => {
      const repeated = order.value.indexOf(id) !== index;
      if (!repeated && files.includes(id)) return [];
      return [
        {
          ...order.yaml.locate([index]),
          rule: 'domain-listed',
          subject: id,
          found: repeated ? 'the domain a second time' : `no file content/errors/${id}.yaml`,
          expected: repeated ? 'each domain once' : 'a file for each listed domain',
          mend: repeated
            ? 'Remove one of the two lines.'
            : 'Restore the file from the history; the addresses of a domain are permanent.',
        },
      ];
    });
    const unlisted = domains.flatMap(({ id, yaml }): Fault[] =>
      order.value.includes(id)
        ? []
        : [
            {
              ...yaml.locate([]),
              rule: 'domain-listed',
              subject: id,
              found: 'a domain that content/domains.yaml does not list',
              expected: 'each domain in the list',
              mend: `Add "- ${id}" to content/domains.yaml where it should stand.`,
            },
          ],
    );
    return [...listed, ...unlisted];
  },
};
