import { stringify } from 'yaml';
import type { Content, DomainSource, EntrySource, TextFile } from '#src/catalogue/content.ts';
import { CONTENT_FILES, domainFile } from '#src/catalogue/files.ts';
import type { DomainData, GroupData } from '#src/catalogue/schema/domain.ts';
import type { EntryData, RelationData } from '#src/catalogue/schema/entry.ts';
import { placesOf, type Place } from './layout.ts';
import { mintCode } from './mint.ts';
import { pairOf } from './words.ts';

/** How many codes a group holds at most: as many as today's largest domain. */
const GROUP = 60;

/** A copy of an entry, in its new place. */
interface Copy {
  /** The entry that is copied. */
  source: EntrySource;
  /** Number of the copy; 0 is the entry as it is written. */
  number: number;
  place: Place;
  /** The code of the copy, as printed. */
  code: string;
}

/**
 * Makes a catalogue of many times the size, of the written one: every code in copies with numbers of the same kind, texts with
 * other words, relations and events among the copies of the same number. The same content gives the same files.
 * @param content the content that is written, without a fault
 * @param factor how many times as many codes it gets
 * @returns the files of the new content but for the lock of addresses
 */
export function growContent(content: Content, factor: number): TextFile[] {
  const copies = content.domains.flatMap((domain) => copiesOf(domain, content, factor));
  const ids = new Map(
    copies.map(({ source, number, place, code }) => [`${source.id} ${String(number)}`, `${place.domain}/${code}`]),
  );
  const idOf = (id: string, number: number) => ids.get(`${id} ${String(number)}`) ?? id;
  const domains = Map.groupBy(copies, ({ place }) => place.domain);
  const beside = Map.groupBy(domains.keys(), (id) => domains.get(id)?.[0]?.source.domain.id ?? id);
  const allOf = (names: readonly string[]) => names.flatMap((name) => beside.get(name) ?? []);
  const file = (path: string, data: unknown): TextFile => ({
    path,
    text: stringify(data, { aliasDuplicateObjects: false }),
  });
  const { order, actions, contacts, interfaces, causes, changes } = CONTENT_FILES;
  return [
    file(order, [...domains.keys()]),
    file(actions, content.actions.value),
    file(contacts, content.contacts.value),
    file(
      interfaces,
      content.interfaces.value.map((each) => ({ ...each, domains: allOf(each.domains) })),
    ),
    file(
      causes,
      Array.from({ length: factor }, (_, number) =>
        content.causes.value.map(({ id, title, reason, entries }) => ({
          id: number === 0 ? id : `${id}-${String(number + 1)}`,
          title: number === 0 ? title : `${title}, ${pairOf(number)}`,
          reason,
          entries: entries.map((entry) => idOf(entry, number)),
        })),
      ).flat(),
    ),
    ...(content.changes.value.length > 0 ? [file(changes, content.changes.value)] : []),
    ...[...domains].map(([id, own]) => file(domainFile(id), domainOf(own, idOf, allOf))),
  ];
}

/** Below this a number stands in many tables of the real content, and is what a new table begins with. */
const SMALL = 1000;

/** The copies of a domain's entries, in the order of their pages. */
function copiesOf(domain: DomainSource, { entries }: Content, factor: number): Copy[] {
  const own = entries.filter((entry) => entry.domain === domain);
  const taken = new Set(own.flatMap(({ spellings }) => spellings));
  const begun = new Set<string>();
  return placesOf(domain, own.length, factor).flatMap((place, number) => {
    const isFirst = !begun.has(place.domain);
    begun.add(place.domain);
    return own.map((source): Copy => {
      const isSmall = Math.abs(source.code?.from ?? 0) < SMALL;
      const keeps = number === 0 || (isFirst && isSmall);
      return {
        source,
        number,
        place,
        code: keeps ? source.data.code : mintCode(source.data.code, place.family, taken),
      };
    });
  });
}

/** A domain with its copies, in groups of few. */
function domainOf(
  copies: readonly Copy[],
  idOf: (id: string, number: number) => string,
  allOf: (names: readonly string[]) => string[],
): DomainData {
  const [first] = copies;
  if (!first) throw new Error('A domain has no codes');
  const { value } = first.source.domain;
  const { sibling, family } = first.place;
  const titles = new Set<string>();
  const groups = value.groups.flatMap((group): GroupData[] => {
    const own = copies.filter(({ source }) => source.group === group).map((copy) => entryOf(copy, titles, idOf, allOf));
    return Array.from({ length: Math.ceil(own.length / GROUP) }, (_, part) => ({
      ...group,
      ...(part > 0
        ? { id: `${group.id}-${String(part + 1)}`, title: `${group.title.slice(0, 44)} ${String(part + 1)}` }
        : {}),
      entries: own.slice(part * GROUP, (part + 1) * GROUP),
    }));
  });
  return {
    ...value,
    family,
    title: sibling === 0 ? value.title : `${value.title.slice(0, 36)} ${String(sibling + 1)}`,
    groups,
  };
}

/** A copied entry; the one as written stays as it is but for its relations. */
function entryOf(
  { source, number, code }: Copy,
  titles: Set<string>,
  idOf: (id: string, number: number) => string,
  allOf: (names: readonly string[]) => string[],
): EntryData {
  const { carries, owns, related, ...data } = withoutSpellings(source.data);
  const links = related?.map((link): RelationData => ({ ...link, id: idOf(link.id, number) }));
  const linked = { ...data, code, ...(links ? { related: links } : {}) };
  if (number === 0) {
    titles.add(data.title.toLowerCase());
    return { ...linked, ...(carries ? { carries: allOf(carries) } : {}), ...(owns ? { owns } : {}) };
  }
  const pair = pairOf(number);
  const [quality = '', thing = ''] = pair.split(' ');
  const meaning = `${data.meaning} It concerns the ${pair}, in the field \`${thing}_${quality}\`.`;
  return {
    ...linked,
    title: titleOf(data.title, number, titles),
    meaning: meaning.length > 600 ? data.meaning : meaning,
    ...(data.messages ? { messages: data.messages.map((message) => `${message}, ${thing} ${quality}`) } : {}),
    ...(data.keywords ? { keywords: [...data.keywords.slice(0, 11), pair] } : {}),
  };
}

/** An entry without the spellings that are those of its own code. */
function withoutSpellings(data: EntryData): EntryData {
  const kept = { ...data };
  delete kept.forms;
  delete kept.formerly;
  return kept;
}

/** A title that the domain does not have yet. */
function titleOf(title: string, number: number, titles: Set<string>): string {
  for (let turn = 0; ; turn += 1) {
    const suffix = ` of the ${pairOf(number)}${turn > 0 ? ` ${String(turn + 1)}` : ''}`;
    const made = `${title.slice(0, 90 - suffix.length).replace(/[\s.,:;(/]+$/, '')}${suffix}`;
    if (titles.has(made.toLowerCase())) continue;
    titles.add(made.toLowerCase());
    return made;
  }
}
