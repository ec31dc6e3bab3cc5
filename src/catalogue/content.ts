import { type Code, MOST_CODES, parseCode, sizeOf, spellingsOf } from './code.ts';
import type { FamilyId } from './families.ts';
import type { ActionsData } from './actions-schema.ts';
import type {
  ContactData,
  DomainData,
  EntryData,
  EventData,
  GroupData,
  InterfaceData,
  PhrasesData,
  ReleaseData,
} from './schema.ts';
import type { YamlFile, YamlPath } from './yaml.ts';

/** Where the content files are, from the project's root, as faults print them. */
export const CONTENT_FILES = {
  /** The order of the domains. */
  order: 'content/domains.yaml',
  /** What each action is, and the steps that its entries share. */
  actions: 'content/actions.yaml',
  contacts: 'content/contacts.yaml',
  interfaces: 'content/interfaces.yaml',
  /** Events that several tables report. */
  events: 'content/events.yaml',
  /** How readers ask for entries and pages. */
  phrases: 'content/phrases.yaml',
  /** What each version changed. */
  releases: 'content/releases.yaml',
  /** The addresses that must keep working. */
  lock: 'content/addresses.lock',
  /** The folder with one file per domain. */
  domains: 'content/errors',
} as const;

/** Path of a domain's file from the project's root. */
export function domainFile(domain: string): string {
  return `${CONTENT_FILES.domains}/${domain}.yaml`;
}

/** A value with the file it was read from. */
export interface Sourced<T> {
  value: T;
  yaml: YamlFile;
}

/** A domain file of the right shape. */
export interface DomainSource extends Sourced<DomainData> {
  /** The domain's id: the name of its file. */
  id: string;
}

/** An entry with its place in its file. */
export interface EntrySource {
  /** `<domain>/<code as printed>`. */
  id: string;
  domain: DomainSource;
  group: GroupData;
  data: EntryData;
  /** The parsed code; null when it cannot be parsed. */
  code: Code | null;
  /** The class that the code names, or null. */
  owns: Code | null;
  /** Every spelling of the code, the printed one first. */
  spellings: string[];
  /** Every spelling but the printed one, including those of former codes. */
  forms: string[];
  /** Its place in its file. */
  path: YamlPath;
}

/** The committed list of addresses that must keep working: its path and lines, including empty ones. */
export interface AddressLock {
  file: string;
  lines: string[];
}

/** All content files, each of the right shape, before the rules are applied. */
export interface Content {
  order: Sourced<string[]>;
  actions: Sourced<ActionsData>;
  contacts: Sourced<ContactData[]>;
  interfaces: Sourced<InterfaceData[]>;
  events: Sourced<EventData[]>;
  /** Empty without their file. */
  phrases: Sourced<PhrasesData>;
  /** The newest first; empty before the first. */
  releases: Sourced<ReleaseData[]>;
  domains: DomainSource[];
  entries: EntrySource[];
  lock: AddressLock;
}

/** One file of content, as read. */
export interface TextFile {
  /** Path from the project's root, with forward slashes. */
  path: string;
  text: string;
}

/** Lists the entries of a domain with their places and spellings. */
export function entriesOf(domain: DomainSource): EntrySource[] {
  return domain.value.groups.flatMap((group, groupIndex) =>
    group.entries.map((data, index): EntrySource => {
      const code = readCode(data.code);
      return {
        id: `${domain.id}/${data.code}`,
        domain,
        group,
        data,
        code,
        owns: data.owns === undefined ? null : readCode(data.owns),
        spellings: spelledOf(data.code, domain.value.family),
        forms: formsOf(data, domain.value.family),
        path: ['groups', groupIndex, 'entries', index],
      };
    }),
  );
}

/** Every spelling of an entry's code but the printed one, then those of its former codes. */
function formsOf({ code, formerly = [] }: EntryData, family: FamilyId): string[] {
  const spelled = [code, ...formerly].flatMap((printed) => spelledOf(printed, family));
  return [...new Set(spelled)].filter((form) => form !== code);
}

/**
 * Every spelling of a code, the printed one first.
 * @param family the family of its domain
 */
export function spelledOf(printed: string, family: FamilyId): string[] {
  const code = readCode(printed);
  return [printed, ...(code === null || sizeOf(code) > MOST_CODES ? [] : spellingsOf(code, family))];
}

/** The parsed code, or null when it cannot be parsed, which the rule `code-form` reports. */
function readCode(printed: string): Code | null {
  const code = parseCode(printed);
  return typeof code === 'string' ? null : code;
}
