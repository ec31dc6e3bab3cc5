import { bySpelling, type Documented, spellingsOf } from './documented.ts';
import { remembered } from './remembered.ts';
import type { Rule } from './result.ts';
import type { DecoderTexts } from './texts.ts';

/** What the decoder knows of the catalogue. It is handed in as data: the decoder reads no files. */
export interface Table {
  /** Version of the catalogue. */
  version: string;
  domains: TableDomain[];
  entries: TableEntry[];
  /** Actions by id. */
  actions: Record<string, TableAction>;
  interfaces: TableInterface[];
  /** What the decoder itself says, in the language of the table; without it, results have ids in the place of words. */
  texts?: DecoderTexts;
}

/** A domain: one table of codes. */
export interface TableDomain {
  id: string;
  title: string;
  /** Whose servers own the codes: `msdk`, `qq`, `wechat`, `oidb`, `apple`. */
  family: string;
  /** Where its codes appear. */
  decoder: {
    /** How much it speaks for the table that a code is announced so, by the rule. */
    keys: Partial<Record<Rule, number>>;
    /** How much any other way counts. */
    otherwise: number;
    /** The OIDB commands that use the table; `*` for all. */
    commands: readonly string[];
    /** What people call the service. */
    names: readonly string[];
  };
}

/** One documented code. */
export interface TableEntry extends Documented {
  /** `<domain>/<code as printed>`. */
  id: string;
  title: string;
  /** Its titles in other languages, which texts are compared with as well. */
  also: string;
  /** Id of the action. */
  action: string;
  steps: string[];
  /** Texts known to come with the code, as sent. */
  messages: string[];
  /** For a pass-through code: the domains whose codes stand in `msg`. */
  carries?: string[];
  /** What to tell the player, where the sentence of the action does not fit. */
  player?: string;
}

/** What the decoder has to know of an action. */
export interface TableAction {
  /** Two or three words for a person. */
  label: string;
  /** Whether a retry can help: one sentence. */
  retryText: string;
  /** Whether repeating the same request can succeed, now or later. */
  retryable: boolean;
  /** The values of `err_type` that agree with the action. */
  errTypes: readonly number[];
  /** Path of its icon in a square of 16. */
  icon: string;
  /** What to do now: one sentence. */
  advice: string;
  /** The steps for a code without an entry. */
  steps: readonly string[];
  /** What to tell the player, or why there is nothing to tell. */
  player?: string;
  untold?: string;
  /** How it is done in code, when it is a pattern. */
  code?: { summary: string; lines: string };
}

/** An API, as a hint to the domains whose codes it can return. */
export interface TableInterface {
  /** Path, or host and path; the id of one whose path no source prints, which only a person can name. */
  path: string;
  name: string;
  /**
   * Whether a call only reads, or changes, delivers or uses up something. Nothing is decided by it here, so a
   * packed table lacks it.
   */
  effect?: 'read' | 'write';
  domains: string[];
}

/** The table, ready for looking things up. */
export interface TableIndex {
  table: Table;
  /** Entries by each spelling of their code. */
  bySpelling: ReadonlyMap<string, readonly TableEntry[]>;
  byId: ReadonlyMap<string, TableEntry>;
  domains: ReadonlyMap<string, TableDomain>;
}

/**
 * The entries that a code can mean, in every table.
 * @param code plain spelling; a hexadecimal number may be padded
 */
export function entriesOf(code: string, index: TableIndex): readonly TableEntry[] {
  return bySpelling(code, index.bySpelling);
}

/** Indexes a table, once for each table. */
export const indexOf = remembered((table: Table): TableIndex => ({
  table,
  bySpelling: spellingsOf(table.entries),
  byId: new Map(table.entries.map((entry) => [entry.id, entry])),
  domains: new Map(table.domains.map((domain) => [domain.id, domain])),
}));
