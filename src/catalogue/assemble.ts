import { z } from 'zod';
import { actionIdOf, allSteps, byId, isRetryable, teamOf } from './actions.ts';
import { domainPath, entryPath } from '../addresses.ts';
import type { Catalogue, Domain, Entry, Link, LinkKind, NumberRange, WrittenFields } from './catalogue.ts';
import type { Code } from './code.ts';
import type { Content, EntrySource } from './content.ts';
import { FIRST_LANGUAGE, type Language } from './languages.ts';
import {
  computedSchema,
  entrySchema,
  type EntryData,
  type EventData,
  type InterfaceData,
  type RelationData,
  type RelationKind,
} from './schema.ts';

/**
 * Makes the catalogue from content that has passed every check.
 * @param language the language of its texts
 * @param isTranslated whether the texts of an entry, given by its id, are in that language
 */
export function assemble(
  content: Content,
  language: Language = FIRST_LANGUAGE,
  isTranslated: (id: string) => boolean = () => true,
): Catalogue {
  const byDomain = content.domains.map(({ id }) => content.entries.filter(({ domain }) => domain.id === id));
  const sources = byDomain.flat();
  const links = relate(
    sources.map(({ id, data }) => ({ id, related: data.related ?? [] })),
    content.events.value,
  );
  const sameNumbers = findSameNumbers(
    sources.map(({ id, domain, data, forms }) => ({ id, domain: domain.id, spellings: [data.code, ...forms] })),
  );
  const actions = byId(content.actions.value);
  const entries = sources.map((source): Entry => {
    const { id, data, domain } = source;
    const action = actions[actionIdOf(data)];
    const { line } = domain.yaml.locate(source.path);
    const interfaces = interfacesOf(source, content);
    const writes = interfaces.some(({ effect }) => effect === 'write');
    return {
      id,
      domain: domain.id,
      group: source.group.id,
      ...writtenIn(data),
      action: action.id,
      title: data.title.replaceAll('`', ''),
      markedTitle: data.title,
      forms: source.forms,
      range: source.code && source.code.from !== source.code.to ? toRange(source.code) : null,
      owns: source.owns ? toRange(source.owns) : null,
      retryable: isRetryable(action),
      ownSteps: data.steps ?? [],
      steps: allSteps(data.steps ?? [], action, teamOf(data.escalateTo, content.contacts.value, language), writes),
      related: links.get(id) ?? [],
      sameNumber: sameNumbers.get(id) ?? [],
      interfaces: interfaces.map((called) => called.id),
      retired: data.retired ? { note: data.retired.note, use: data.retired.use ?? null } : null,
      section: domain.value.section,
      url: entryPath(domain.id, data.code),
      file: domain.yaml.file,
      line,
      untranslated: !isTranslated(id),
    };
  });
  const domains = content.domains.map(({ id, value, yaml }): Domain => {
    const own = entries.filter(({ domain }) => domain === id);
    return {
      id,
      title: value.title,
      family: value.family,
      section: value.section,
      decoder: value.decoder,
      summary: value.summary,
      intro: value.intro,
      example: value.example,
      groups: value.groups.map((group) => ({
        id: group.id,
        title: group.title,
        repeats: group.repeats ?? null,
        entries: own.filter((entry) => entry.group === group.id),
      })),
      interfaces: content.interfaces.value.filter((candidate) => candidate.domains.includes(id)),
      count: own.length,
      url: domainPath(id),
      file: yaml.file,
    };
  });
  return {
    language,
    domains,
    entries,
    actions,
    report: content.actions.value.report,
    contacts: content.contacts.value,
    interfaces: content.interfaces.value,
    events: content.events.value,
    phrases: content.phrases.value,
    releases: content.releases.value,
  };
}

/** The fields that are passed on as written; one that is left out becomes an empty list or null. */
function writtenIn(data: EntryData): WrittenFields {
  const fields = Object.entries(entrySchema.shape).filter(
    ([key]) => key !== 'formerly' && !(key in computedSchema.shape),
  );
  return Object.fromEntries(
    fields.map(([key, field]) => {
      const isList = field instanceof z.ZodOptional && field.unwrap() instanceof z.ZodArray;
      return [key, data[key as keyof EntryData] ?? (isList ? [] : null)];
    }),
  ) as WrittenFields;
}

/** The interfaces that can return an entry's code: those it names, else those of its domain. */
function interfacesOf({ data, domain }: EntrySource, { interfaces }: Content): InterfaceData[] {
  const { interfaces: named } = data;
  return interfaces.value.filter(({ path, domains }) =>
    named ? path !== null && named.includes(path) : domains.includes(domain.id),
  );
}

/** The first and last number of a code. */
function toRange({ from, to }: Code): NumberRange {
  return { from, to };
}

/** What a relation is called at its other end. */
const REVERSE: Readonly<Record<RelationKind, LinkKind>> = {
  carries: 'carried-by',
  'detail-of': 'has-detail',
  'same-cause': 'same-cause',
  'leads-to': 'follows-from',
  'confused-with': 'confused-with',
};

/** The order in which an entry shows its relations: what to read next comes first. */
const ORDER: readonly LinkKind[] = [
  'leads-to',
  'follows-from',
  'has-detail',
  'detail-of',
  'carries',
  'carried-by',
  'same-cause',
  'confused-with',
];

/**
 * Relates entries: written relations at both ends, and every pair of an event's codes. An event adds nothing where two
 * entries are already related, in writing or by an earlier event.
 * @param entries the entries with their written relations
 * @returns the links of each id, in the order in which they are shown
 */
export function relate(
  entries: readonly { id: string; related: readonly RelationData[] }[],
  events: readonly EventData[],
): Map<string, Link[]> {
  const links = new Map<string, Link[]>(entries.map(({ id }) => [id, []]));
  const add = (from: string, link: Link) => {
    const list = links.get(from);
    if (list && !list.some(({ id, kind }) => id === link.id && kind === link.kind)) list.push(link);
  };
  for (const { id, related } of entries) {
    for (const relation of related) {
      add(id, relation);
      add(relation.id, { id, kind: REVERSE[relation.kind], reason: relation.reason });
    }
  }
  const related = (from: string, id: string) => links.get(from)?.some((link) => link.id === id) ?? false;
  for (const { reason, entries: members } of events) {
    for (const from of members)
      for (const id of members) if (id !== from && !related(from, id)) add(from, { id, kind: 'same-cause', reason });
  }
  for (const list of links.values()) list.sort((a, b) => ORDER.indexOf(a.kind) - ORDER.indexOf(b.kind));
  return links;
}

/**
 * Finds the entries of other domains that share a spelling.
 * @param entries each with every spelling of its code, including the printed one
 * @returns the ids of the others by id, in the order of the entries
 */
export function findSameNumbers(
  entries: readonly { id: string; domain: string; spellings: readonly string[] }[],
): Map<string, string[]> {
  const owners = new Map<string, { id: string; domain: string }[]>();
  for (const entry of entries) {
    for (const spelling of entry.spellings) owners.set(spelling, [...(owners.get(spelling) ?? []), entry]);
  }
  return new Map(
    entries.map(({ id, domain, spellings }) => {
      const others = spellings
        .flatMap((spelling) => owners.get(spelling) ?? [])
        .filter((other) => other.domain !== domain);
      return [id, [...new Set(others.map((other) => other.id))]];
    }),
  );
}
