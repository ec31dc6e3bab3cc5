import type { ActionId, Actions } from './actions.ts';
import type { FamilyId } from './families.ts';
import type { Language } from './languages.ts';
import type {
  ComputedData,
  ContactData,
  DomainData,
  EntryData,
  EventData,
  InterfaceData,
  ReleaseData,
  PhrasesData,
} from './schema.ts';
import { WORDS } from './words.ts';

/** A relation as an entry shows it. */
export type Link = ComputedData['related'][number];

/** A kind of relation as seen from either end. */
export type LinkKind = Link['kind'];

/** The numbers of a range or of a class; `to` is null for a class without an end. */
export type NumberRange = NonNullable<ComputedData['range']>;

/** Every field is present: an optional one becomes an empty list or null. */
type Filled<T> = {
  [K in keyof T]-?: undefined extends T[K]
    ? NonNullable<T[K]> extends readonly unknown[]
      ? NonNullable<T[K]>
      : NonNullable<T[K]> | null
    : T[K];
};

/** The fields of an entry that are passed on as written. */
export type WrittenFields = Filled<Omit<EntryData, keyof ComputedData | 'action' | 'formerly'>>;

/** One code with everything known about it: the written fields, the computed ones, and its place in the files. */
export interface Entry extends WrittenFields, ComputedData {
  /** The one thing to do; `inner` for every code that carries others. */
  action: ActionId;
  /** The title with backticks around names and values; `title` has none. */
  markedTitle: string;
  /** The steps that are its own, without those of its action. */
  ownSteps: string[];
  /** Id of the group within the domain. */
  group: string;
  /** Ids of the interfaces that can return it. */
  interfaces: string[];
  /** Section of the source document. */
  section: string;
  /** Address from the site's root. */
  url: string;
  /** Path of its file from the project's root. */
  file: string;
  /** Its line in that file, from 1. */
  line: number;
  /** Whether its texts are still English, in the catalogue of another language. */
  untranslated: boolean;
}

/** A named group of a domain. */
export interface Group {
  /** Its anchor on the page; permanent. */
  id: string;
  title: string;
  /** Why titles repeat inside it, or null. */
  repeats: string | null;
  /** In the order of the page. */
  entries: Entry[];
}

/** A domain: one table of the source document, one page. */
export interface Domain {
  /** Name of its file; permanent. */
  id: string;
  title: string;
  /** Where its codes appear, for the decoder. */
  decoder: DomainData['decoder'];
  /** Whose servers own the codes. */
  family: FamilyId;
  /** Section of the source document. */
  section: string;
  /** What the domain is: one sentence. */
  summary: string;
  /** Paragraphs above the codes. */
  intro: string[];
  /** A response that carries one of its codes, and how to read it. */
  example: { response: string; note: string };
  groups: Group[];
  /** The interfaces that can return its codes. */
  interfaces: InterfaceData[];
  /** How many entries it has. */
  count: number;
  /** Address from the site's root. */
  url: string;
  /** Path of its file from the project's root. */
  file: string;
}

/** Everything the content says, with relations resolved. Plain data, so it can be printed as JSON. */
export interface Catalogue {
  /** The language of its texts. */
  language: Language;
  domains: Domain[];
  /** Every entry, domain after domain, in the order of the pages. */
  entries: Entry[];
  /** Every action by id. */
  actions: Actions;
  /** What a message to a team includes: the end of every step that contacts one. */
  report: string;
  contacts: ContactData[];
  interfaces: InterfaceData[];
  /** In the order of their file. */
  events: EventData[];
  /** How readers ask for an entry, by its id, or for a page, by its address. */
  phrases: PhrasesData;
  /** The newest first. */
  releases: ReleaseData[];
}

/**
 * What each spelling can mean. MSDK's own codes come before those that arrive inside a response, retired ones last.
 * @param entries all entries, in the order of the pages
 */
export function meaningsBySpelling<T extends Pick<Entry, 'code' | 'forms' | 'retired'>>(
  entries: readonly T[],
): Map<string, T[]> {
  const meanings = new Map<string, T[]>();
  for (const entry of [...entries].sort((a, b) => Number(a.retired !== null) - Number(b.retired !== null))) {
    for (const spelling of [entry.code, ...entry.forms])
      meanings.set(spelling, [...(meanings.get(spelling) ?? []), entry]);
  }
  return meanings;
}

/**
 * The title for places where nothing else says that a code is no longer sent: the search and the decoder.
 */
export function listedTitle({ title, retired }: Pick<Entry, 'title' | 'retired'>, language: Language): string {
  return retired ? WORDS[language].retired(title) : title;
}
