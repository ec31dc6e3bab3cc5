import type { Actions } from './actions.ts';
import type { FamilyId } from './families.ts';
import type {
  ComputedData,
  ContactData,
  DomainData,
  EntryData,
  EventData,
  InterfaceData,
  ReleaseData,
} from './schema.ts';

/** A relation as an entry shows it. */
export type Link = ComputedData['related'][number];

/** A kind of relation as seen from either end. */
export type LinkKind = Link['kind'];

/** The numbers of a range or of a class; `to` is null for a class without an end. */
export type NumberRange = NonNullable<ComputedData['range']>;

/** Fields of which none is left out: an empty list or null stands for nothing. */
type Filled<T> = {
  [K in keyof T]-?: undefined extends T[K]
    ? NonNullable<T[K]> extends readonly unknown[]
      ? NonNullable<T[K]>
      : NonNullable<T[K]> | null
    : T[K];
};

/** The fields of an entry that are passed on as they are written. */
export type WrittenFields = Filled<Omit<EntryData, keyof ComputedData | 'formerly'>>;

/** One code, complete: what is written, what follows from it, and where it is written. */
export interface Entry extends WrittenFields, ComputedData {
  /** Id of the group within the domain. */
  group: string;
  /** Ids of the interfaces that can answer with it. */
  interfaces: string[];
  /** Section of the source document. */
  section: string;
  /** Address from the site's root. */
  url: string;
  /** The file in which it is written. */
  file: string;
  /** Line in that file, from 1. */
  line: number;
}

/** A named group of a domain. */
export interface Group {
  /** Its anchor; permanent. */
  id: string;
  /** One to five words. */
  title: string;
  /** Why titles repeat in it, or null. */
  repeats: string | null;
  /** Its codes, in the order of the page. */
  entries: Entry[];
}

/** A domain: one table of the source document, one page. */
export interface Domain {
  /** Name of its file; permanent. */
  id: string;
  /** Its name. */
  title: string;
  /** Where its codes appear. */
  decoder: DomainData['decoder'];
  /** Whose servers own the codes. */
  family: FamilyId;
  /** Section of the source document. */
  section: string;
  /** What the domain is: one sentence. */
  summary: string;
  /** Paragraphs above the codes. */
  intro: string[];
  /** An answer that brings one of its codes, and how to read it. */
  example: { answer: string; note: string };
  /** Its codes, in named groups. */
  groups: Group[];
  /** The interfaces that can answer with its codes. */
  interfaces: InterfaceData[];
  /** How many entries it has. */
  count: number;
  /** Address from the site's root. */
  url: string;
  /** Where it is written. */
  file: string;
}

/** All that the content says, related and complete. Plain data: it can be printed as JSON. */
export interface Catalogue {
  domains: Domain[];
  /** Every entry, domain after domain, in the order of the pages. */
  entries: Entry[];
  /** Every action by its id, and what stands in its place for a pass-through code. */
  actions: Actions;
  contacts: ContactData[];
  interfaces: InterfaceData[];
  /** The events that several tables report, in the order of their file. */
  events: EventData[];
  /** What each version changed, the newest first. */
  releases: ReleaseData[];
}

/**
 * What each spelling can mean, in the order of the site: what MSDK answers itself comes before what arrives inside, a
 * retired code behind those that are sent.
 * @param entries all entries, in the order of the pages
 * @returns the entries of each spelling of each code
 */
export function meaningsBySpelling(entries: readonly Entry[]): Map<string, Entry[]> {
  const meanings = new Map<string, Entry[]>();
  for (const entry of entries.toSorted((a, b) => Number(a.retired !== null) - Number(b.retired !== null))) {
    for (const spelling of [entry.code, ...entry.forms])
      meanings.set(spelling, [...(meanings.get(spelling) ?? []), entry]);
  }
  return meanings;
}

/**
 * The title of an entry where nothing else says that its code is not sent any more: in the search and in the decoder.
 */
export function listedTitle({ title, retired }: Pick<Entry, 'title' | 'retired'>): string {
  return retired ? `${title} (retired)` : title;
}
