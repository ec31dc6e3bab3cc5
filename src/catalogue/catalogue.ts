import type { ActionId, Actions } from './actions.ts';
import type { FamilyId } from './families.ts';
import type { ReleaseData } from './schema/changes.ts';
import type { ContactData } from './schema/contacts.ts';
import type { RelationKind } from './schema/entry.ts';
import type { InterfaceData } from './schema/interfaces.ts';

/** A kind of relation as seen from either end: the written ones and their derived reverses. */
export type LinkKind = RelationKind | 'carried-by' | 'has-detail' | 'follows-from';

/** A relation as an entry shows it. */
export interface Link {
  /** The other entry. */
  id: string;
  /** How this entry is related to the other one. */
  kind: LinkKind;
  /** Why: one sentence. */
  reason: string;
}

/** What is said of a code that is not sent any more. */
export interface Retired {
  /** Since when, and why: one sentence. */
  note: string;
  /** Id of the entry that took its place, or null. */
  use: string | null;
}

/** The numbers of a range or of a class; `to` is null for a class without an end. */
export interface NumberRange {
  from: number;
  to: number | null;
}

/** One code, complete: what is written and what follows from it. */
export interface Entry {
  /** `<domain>/<code as printed>`; permanent. */
  id: string;
  /** Id of the domain. */
  domain: string;
  /** Id of the group within the domain. */
  group: string;
  /** The code as printed. */
  code: string;
  /** Every other spelling. */
  forms: string[];
  /** The numbers of a range, null for a single code. */
  range: NumberRange | null;
  /** The class that the code names and owns, or null. */
  owns: NumberRange | null;
  /** For a pass-through code: the domains whose codes stand in `msg`. */
  carries: string[];
  /** What happened: a headline. */
  title: string;
  /** What it means; backticks mark names and values. */
  meaning: string;
  /** The one thing to do. */
  action: ActionId;
  /** Whether repeating the same request can succeed, now or later. */
  retryable: boolean;
  /** What to do, in this order. */
  steps: string[];
  /** Id of the team to contact when the steps fail, or null. */
  escalateTo: string | null;
  /** Texts known to come with the code, as sent. */
  messages: string[];
  /** Words that find the entry beside those of its texts. */
  keywords: string[];
  /** Written relations, reverses, and codes of the same event. */
  related: Link[];
  /** Entries of other domains that share a spelling with this one. */
  sameNumber: string[];
  /** Ids of the interfaces that can answer with it. */
  interfaces: string[];
  /** For a code that is not sent any more, else null. */
  retired: Retired | null;
  /** Where the source document is wrong or unclear, or null. */
  sourceNote: string | null;
  /** Section of the source document. */
  section: string;
  /** Address from the site's root. */
  url: string;
  /** Where it is written. */
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

/** An event that several tables report, each with a code of its own. */
export interface Cause {
  /** Permanent id. */
  id: string;
  /** The event, in a few words. */
  title: string;
  /** What its codes share: one sentence. */
  reason: string;
  /** Ids of the entries that report it. */
  entries: string[];
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
  causes: Cause[];
  /** What each version changed, the newest first. */
  changes: ReleaseData[];
}
