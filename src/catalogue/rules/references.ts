import { domainPath } from '../../addresses.ts';
import { ACTION_IDS } from '../actions.ts';
import type { Content, EntrySource } from '../content.ts';
import { proposeFrom } from '../near.ts';
import type { EntryData } from '../schema.ts';
import type { YamlPath } from '../yaml.ts';
import { entryFault, type Finding, type Rule } from './rule.ts';

/** A name as written, and where. */
interface Written extends Pick<Finding, 'file' | 'line' | 'column' | 'subject'> {
  name: string;
  /** What else is wrong with it, whether or not it exists: a repeat in its list, say. */
  wrong?: (Pick<Finding, 'found' | 'fix'> & Partial<Finding>) | undefined;
}

/** One kind of name that has to exist. */
interface Reference {
  rule: string;
  written: (content: Content) => Written[];
  /** The names that exist. */
  known: (content: Content) => string[];
  found: (name: string) => string;
  expected: (known: readonly string[]) => string;
  fix: (name: string, known: readonly string[], content: Content) => string;
}

const aDomain = {
  known: ({ domains }: Content) => idsOf(domains),
  expected: () => 'the id of a domain',
  fix: (name: string, known: readonly string[]) =>
    proposeFrom(name, known, 'Use the id of a domain: the name of a file in content/errors.'),
};

const anEntry = {
  known: ({ entries }: Content) => idsOf(entries),
  found: (id: string) => `${id}, which does not exist`,
  expected: () => 'ids of entries, each once',
  fix: (id: string, known: readonly string[], { entries }: Content) =>
    proposeEntry(
      id,
      entries.filter((entry) => known.includes(entry.id)),
    ),
};

/** Every name that has to exist. */
const REFERENCES: readonly Reference[] = [
  {
    rule: 'domain-listed',
    written: ({ order: { value, yaml } }) =>
      value.map((id, index) => ({
        ...yaml.locate([index]),
        name: id,
        subject: id,
        wrong:
          value.indexOf(id) === index
            ? undefined
            : { found: 'the domain a second time', expected: 'each domain once', fix: 'Remove one of the two lines.' },
      })),
    known: ({ domains }) => idsOf(domains),
    found: (id) => `no file content/errors/${id}.yaml`,
    expected: () => 'a file for each listed domain',
    fix: (id, _, { lock }) =>
      lock.lines.includes(domainPath(id))
        ? 'Restore the file from the history; the addresses of a domain are permanent.'
        : `Write content/errors/${id}.yaml, following another file in the folder, or remove the line.`,
  },
  {
    rule: 'contact-known',
    written: (content) => [
      ...inEntries(({ escalateTo }) => (escalateTo === undefined ? [] : [{ path: ['escalateTo'], name: escalateTo }]))(
        content,
      ),
      ...throughTeams(content),
    ],
    known: ({ contacts }) => idsOf(contacts.value),
    found: (name) => JSON.stringify(name),
    expected: (known) => `one of ${known.join(', ')}`,
    fix: (name, known) => proposeFrom(name, known, 'Use a team of content/contacts.yaml, or add the team there.'),
  },
  {
    ...aDomain,
    rule: 'carries-known',
    written: inEntries(({ carries = [] }) => carries.map((name, index) => ({ path: ['carries', index], name }))),
    found: (name) => JSON.stringify(name),
  },
  {
    rule: 'interface-known',
    written: inEntries(({ interfaces = [] }) =>
      interfaces.map((name, index) => ({ path: ['interfaces', index], name })),
    ),
    known: ({ interfaces }) => interfaces.value.flatMap(({ path }) => path ?? []),
    found: (name) => JSON.stringify(name),
    expected: () => 'a path of content/interfaces.yaml',
    fix: (name, known) => proposeFrom(name, known, 'Use a path of content/interfaces.yaml, or add the API there.'),
  },
  {
    ...aDomain,
    rule: 'interface-known',
    written: ({ interfaces: { value, yaml } }) =>
      value.flatMap(({ id, domains }, index) =>
        domains.map((name, position) => ({ ...yaml.locate([index, 'domains', position]), name, subject: id })),
      ),
    found: (name) => `the domain ${JSON.stringify(name)}`,
  },
  {
    ...anEntry,
    rule: 'relation-target',
    written: inEntries(({ related = [] }, self) =>
      related.map(({ id }, index) => ({
        path: ['related', index, 'id'],
        name: id,
        wrong: id === self ? { found: 'a relation of the entry to itself', fix: 'Remove the relation.' } : undefined,
      })),
    ),
    expected: () => 'the id of another entry: <domain>/<code as printed>',
  },
  {
    ...anEntry,
    rule: 'event-members',
    written: ({ events: { value, yaml } }) =>
      value.flatMap(({ id, entries }, index) =>
        entries.map((name, position) => ({
          ...yaml.locate([index, 'entries', position]),
          name,
          subject: id,
          wrong:
            entries.indexOf(name) === position
              ? undefined
              : { found: `${name} a second time`, fix: 'Remove one of the two.' },
        })),
      ),
  },
  {
    ...anEntry,
    rule: 'successor-known',
    written: inEntries(({ retired }, _, { entries }) => {
      const use = retired?.use;
      if (use === undefined) return [];
      const wrong = entries.some(({ id, data }) => id === use && data.retired)
        ? { found: `${use}, which is retired itself`, fix: 'Name the entry that is in use now, or leave "use" out.' }
        : undefined;
      return [{ path: ['retired', 'use'], name: use, wrong }];
    }),
    known: ({ entries }) => idsOf(entries.filter(({ data }) => !data.retired)),
    expected: () => 'the id of an entry that is in use: <domain>/<code as printed>',
  },
];

/** A rule for one kind of name. */
function ruleOf({ rule, written, known, found, expected, fix }: Reference): Rule {
  return {
    name: rule,
    scope: 'whole',
    check: (content) => {
      const names = known(content);
      const existing = new Set(names);
      return written(content).flatMap(({ name, wrong, ...place }): Finding[] => {
        if (wrong === undefined && existing.has(name)) return [];
        const missing = wrong ?? { found: found(name), fix: fix(name, names, content) };
        return [{ ...place, expected: expected(names), ...missing }];
      });
    },
  };
}

/** What readers are said to ask for exists. */
export const phrasesKnown = ruleOf({
  ...anEntry,
  rule: 'phrases-known',
  written: ({ phrases: { value, yaml } }) =>
    Object.keys(value).map((id) => ({ ...yaml.locate([id], true), name: id, subject: id })),
  known: ({ entries, lock }) => [...idsOf(entries), ...lock.lines],
  expected: () => 'the id of an entry, <domain>/<code as printed>, or the address of a page',
});

/** Names of domains, teams, interfaces and entries name what exists. */
export const referenceRules: readonly Rule[] = [...REFERENCES.map(ruleOf), phrasesKnown];

/** Each file in content/errors is listed in content/domains.yaml. */
export const domainInOrder: Rule = {
  name: 'domain-listed',
  scope: 'whole',
  check: ({ order, domains }) =>
    domains
      .filter(({ id }) => !order.value.includes(id))
      .map(({ id, yaml }) => ({
        ...yaml.locate([]),
        subject: id,
        found: 'a domain that content/domains.yaml does not list',
        expected: 'each domain in the list',
        fix: `Add "- ${id}" to content/domains.yaml where it should appear.`,
      })),
};

/** Two entries are related at most once in each way, whichever end it is written at. */
export const relationOnce: Rule = {
  name: 'relation-once',
  scope: 'whole',
  check: ({ entries }) => {
    const first = new Map<string, string>();
    return entries.flatMap((entry) =>
      (entry.data.related ?? []).flatMap(({ id, kind }, index): Finding[] => {
        const key = [kind, ...[entry.id, id].sort()].join(' ');
        const before = first.get(key);
        if (before === undefined) {
          first.set(key, entry.id);
          return [];
        }
        return [
          entryFault(entry, ['related', index], {
            found: `${kind} ${id} again`,
            expected: `the relation once; it is at ${before}`,
            fix: 'Remove one of the two: the reverse of a relation is derived.',
          }),
        ];
      }),
    );
  },
};

/** Every code that asks for a new sign-in belongs to an event, which shows where else the same thing is reported. */
export const signInLinked: Rule = {
  name: 'sign-in-linked',
  scope: 'whole',
  check: ({ entries, events }) => {
    const members = new Set(events.value.flatMap((event) => event.entries));
    return entries.flatMap((entry) => {
      const { action } = entry.data;
      if ((action !== 'reauthorize' && action !== 'refresh-token') || members.has(entry.id)) return [];
      return entryFault(entry, ['action'], {
        found: `the action ${action} in an entry that belongs to no event`,
        expected: `${entry.id} in an event of content/events.yaml`,
        fix: 'Add the entry to the event that it reports, next to the codes of the other platforms.',
      });
    });
  },
};

/** A sentence that suggests which entry a mistyped id was meant to name. */
function proposeEntry(id: string, entries: readonly EntrySource[]): string {
  const spelled = entries.find(({ domain, forms }) => forms.some((form) => `${domain.id}/${form}` === id));
  if (spelled) return `Write the code as it is printed: "${spelled.id}".`;
  const ids = entries.map((entry) => entry.id);
  return proposeFrom(id, ids, 'Use the id of an entry that exists.');
}

/** The names written in entries, with their places. */
function inEntries(
  namesIn: (
    data: EntryData,
    id: string,
    content: Content,
  ) => readonly (Pick<Written, 'name' | 'wrong'> & { path: YamlPath })[],
): Reference['written'] {
  return (content) =>
    content.entries.flatMap(({ id, data, domain, path }) =>
      namesIn(data, id, content).map(({ path: part, ...name }) => ({
        ...domain.yaml.locate([...path, ...part]),
        ...name,
        subject: id,
      })),
    );
}

function idsOf(list: readonly { id: string }[]): string[] {
  return list.map(({ id }) => id);
}

/** content/actions.yaml leaves no action out. */
export const actionListed: Rule = {
  name: 'action-listed',
  scope: 'whole',
  check: ({ actions }) =>
    ACTION_IDS.filter((id) => !actions.value.actions.some((action) => action.id === id)).map((id) => ({
      ...actions.yaml.locate(['actions']),
      subject: id,
      found: `no action ${id}`,
      expected: `each of ${ACTION_IDS.join(', ')}`,
      fix: 'Restore it from the history; the ids of actions are permanent.',
    })),
};

/** The teams through which others are reached; none is reached through itself. */
function throughTeams({ contacts: { value, yaml } }: Content): Written[] {
  return value.flatMap(({ id, through }, index) =>
    through === undefined
      ? []
      : [
          {
            ...yaml.locate([index, 'through']),
            subject: id,
            name: through,
            wrong:
              through === id
                ? {
                    found: JSON.stringify(through),
                    expected: 'another team of the file',
                    fix: 'Use the id of another team.',
                  }
                : undefined,
          },
        ],
  );
}
