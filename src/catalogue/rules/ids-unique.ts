import { RELATION_SECTIONS } from '../../addresses.ts';
import type { Content, DomainSource, EntrySource, Sourced } from '../content.ts';
import type { Fault } from '../fault.ts';
import type { YamlPath } from '../yaml.ts';
import type { Rule } from './rule.ts';

/** Ids of groups, actions, contacts, interfaces and causes stand once in their file. */
export const idsUnique: Rule = {
  name: 'ids-unique',
  description: 'Ids of groups, actions, contacts, interfaces and causes stand once in their file.',
  scope: 'domain',
  check: (content: Content) => [
    ...content.domains.flatMap((domain) => twice(domain, domain.value.groups, ['groups'])),
    ...content.domains.flatMap((domain) => likeCodes(domain, content.entries)),
    ...twice(content.actions, content.actions.value.actions, ['actions']),
    ...twice(content.contacts, content.contacts.value, []),
    ...twice(content.interfaces, content.interfaces.value, []),
    ...twice(content.causes, content.causes.value, []),
    ...likeSections(content),
  ],
};

/** The faults of groups that are called like a code: both would be the same anchor. */
function likeCodes(domain: DomainSource, entries: readonly EntrySource[]): Fault[] {
  return domain.value.groups.flatMap(({ id }, index) => {
    const same = entries.find(
      (entry) => entry.domain.id === domain.id && [entry.data.code, ...entry.forms].includes(id),
    );
    if (!same) return [];
    return [
      {
        ...domain.yaml.locate(['groups', index, 'id']),
        rule: 'ids-unique',
        subject: id,
        found: `the id ${JSON.stringify(id)}, which is a spelling of ${same.id}`,
        expected: 'an id that is no code of the domain: both are anchors of its page',
        mend: 'Name the group in words.',
      },
    ];
  });
}

/** The faults of events that are called like a section of the page of relations: both would be the same anchor. */
function likeSections({ causes }: Content): Fault[] {
  return causes.value.flatMap(({ id }, index) =>
    RELATION_SECTIONS.includes(id)
      ? [
          {
            ...causes.yaml.locate([index, 'id']),
            rule: 'ids-unique',
            subject: id,
            found: `the id ${JSON.stringify(id)}, which is a section of the page of relations`,
            expected: `an id other than ${RELATION_SECTIONS.join(', ')}`,
            mend: 'Name the event by what happened.',
          },
        ]
      : [],
  );
}

/** The faults of ids that stand a second time in a list. */
function twice({ yaml }: Sourced<unknown>, list: readonly { id: string }[], path: YamlPath): Fault[] {
  return list.flatMap(({ id }, index) =>
    list.findIndex((other) => other.id === id) === index
      ? []
      : [
          {
            ...yaml.locate([...path, index, 'id']),
            rule: 'ids-unique',
            subject: id,
            found: `the id ${JSON.stringify(id)} a second time`,
            expected: 'each id once in the file',
            mend: 'Rename or remove one of the two.',
          },
        ],
  );
}
