import { isWrittenByHand, RELATION_SECTIONS, splitLanguage } from '../../addresses.ts';
import type { AddressLock, Content, DomainSource, EntrySource, Sourced } from '../content.ts';
import { madeAddresses } from '../lock.ts';
import type { YamlPath } from '../yaml.ts';
import type { Finding, Rule } from './rule.ts';

/** Ids of groups, actions, contacts, interfaces and events are unique in their file. */
export const idsUnique: Rule = {
  name: 'ids-unique',
  scope: 'domain',
  check: (content: Content) => [
    ...content.domains.flatMap((domain) => twice(domain, domain.value.groups, ['groups'])),
    ...content.domains.flatMap((domain) => likeCodes(domain, content.entries)),
    ...twice(content.actions, content.actions.value.actions, ['actions']),
    ...twice(content.contacts, content.contacts.value, []),
    ...twice(content.interfaces, content.interfaces.value, []),
    ...twice(content.events, content.events.value, []),
    ...likeSections(content),
  ],
};

/** Groups whose id is the spelling of a code: both would be the same anchor. */
function likeCodes(domain: DomainSource, entries: readonly EntrySource[]): Finding[] {
  return domain.value.groups.flatMap(({ id }, index) => {
    const same = entries.find(
      (entry) => entry.domain.id === domain.id && [entry.data.code, ...entry.forms].includes(id),
    );
    if (!same) return [];
    return [
      {
        ...domain.yaml.locate(['groups', index, 'id']),
        subject: id,
        found: `the id ${JSON.stringify(id)}, which is a spelling of ${same.id}`,
        expected: 'an id that is not a code of the domain: both are anchors on its page',
        fix: 'Name the group in words.',
      },
    ];
  });
}

/** Events whose id is that of a section on the page of relations: both would be the same anchor. */
function likeSections({ events }: Content): Finding[] {
  return events.value.flatMap(({ id }, index) =>
    RELATION_SECTIONS.includes(id)
      ? [
          {
            ...events.yaml.locate([index, 'id']),
            subject: id,
            found: `the id ${JSON.stringify(id)}, which is a section on the page of relations`,
            expected: `an id other than ${RELATION_SECTIONS.join(', ')}`,
            fix: 'Name the event by what happened.',
          },
        ]
      : [],
  );
}

/** Ids that are in a list a second time. */
function twice({ yaml }: Sourced<unknown>, list: readonly { id: string }[], path: YamlPath): Finding[] {
  return list.flatMap(({ id }, index) =>
    list.findIndex((other) => other.id === id) === index
      ? []
      : [
          {
            ...yaml.locate([...path, index, 'id']),
            subject: id,
            found: `the id ${JSON.stringify(id)} a second time`,
            expected: 'each id once in the file',
            fix: 'Rename or remove one of the two.',
          },
        ],
  );
}

/**
 * An address that once worked keeps working: the content still makes every line of the lock. What is wrong with a page in each
 * language is reported once.
 */
export const addressKept: Rule = {
  name: 'address-kept',
  scope: 'whole',
  check: (content) => {
    const { lock } = content;
    const made = new Set(madeAddresses(content));
    const locked = new Set(lock.lines);
    const isTold = (address: string, among: (root: string) => boolean) => {
      const { path } = splitLanguage(address);
      return path !== address && among(path);
    };
    const gone = lock.lines.flatMap((address, index): Finding[] =>
      // Pages written by hand are compared with the lock on the built site.
      address === '' ||
      made.has(address) ||
      isWrittenByHand(address) ||
      isTold(address, (root) => locked.has(root) && !made.has(root))
        ? []
        : [
            {
              ...placeOf(lock, index + 1),
              found: `${address}, which no longer exists`,
              expected: 'every address ever published',
              fix: 'Restore what had it: tickets link to it. A retired code keeps its entry with "retired", a renamed one lists its old name under "formerly".',
            },
          ],
    );
    const [first, ...more] = [...made].filter(
      (address) => !locked.has(address) && !isTold(address, (root) => !locked.has(root)),
    );
    if (first === undefined) return gone;
    return [
      ...gone,
      {
        ...placeOf(lock, Math.max(lock.lines.findLastIndex(Boolean) + 1, 1)),
        found: `no line for ${first}${more.length > 0 ? ` and ${String(more.length)} more` : ''}`,
        expected: 'a line for each address',
        fix: 'Run "npm run lock" and commit the file.',
      },
    ];
  },
};

/** A line of the lock. */
function placeOf({ file }: AddressLock, line: number) {
  return { file, line, column: 1, subject: '' };
}
