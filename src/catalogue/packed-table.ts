import type { Table, TableAction, TableDomain, TableEntry } from '../decoder/index.ts';

/** Fields that few entries have. */
type Special = Pick<TableEntry, 'owns'> & { carries?: number[] };

/**
 * The decoder's table as it is sent to the browser: what decides, in a form that compresses well. The texts that only a
 * verdict shows come in a part of their own.
 */
export interface PackedTable {
  version: string;
  domains: Omit<TableDomain, 'title'>[];
  /** How many entries each domain has. */
  counts: number[];
  /**
   * The entries field by field, as similar texts compress best next to each other; the texts of a field are joined, as quotes
   * and commas between them weigh more.
   */
  columns: {
    /** A decimal code is stored as the difference from the one before. */
    code: (string | number)[];
    /** Null when they are exactly the other spellings of a byte. */
    forms: (readonly string[] | null)[];
    /** The place of the action among all. */
    action: number[];
    /** Those of an entry joined as well. */
    messages: string;
    title: string;
    also: string;
  };
  /** The other fields of an entry, by its index. Domains are named by their index. */
  special: Record<number, Special>;
  actions: Record<string, Pick<TableAction, 'retryable' | 'errTypes'>>;
  /** The domains of each path. */
  interfaces: Record<string, number[]>;
}

/** What joins the texts of a field, and those of an entry. YAML allows the one in no text, and JSON needs no sign to escape it. */
const BETWEEN = '\x7f';
const WITHIN = '\n';

/** Packs a table whose entries are in the order of their domains. */
export function packTable({ entries, actions, version, domains, interfaces }: Table): PackedTable {
  const actionIds = Object.keys(actions);
  const places = (ids: readonly string[]) => ids.map((id) => domains.findIndex((domain) => domain.id === id));
  let last = 0;
  const packCode = (code: string) => {
    if (String(Number(code)) !== code) return code;
    const distance = Number(code) - last;
    last += distance;
    return distance;
  };
  const specials = entries.map(({ owns, carries }, place): [number, Special] => [
    place,
    { ...(owns ? { owns } : {}), ...(carries ? { carries: places(carries) } : {}) },
  ]);
  return {
    version,
    domains: domains.map(({ id, family, decoder }) => ({ id, family, decoder })),
    counts: domains.map(({ id }) => entries.filter(({ domain }) => domain === id).length),
    special: Object.fromEntries(specials.filter(([, special]) => Object.keys(special).length > 0)),
    columns: {
      code: entries.map(({ code }) => packCode(code)),
      forms: entries.map(({ code, forms }) => (byteForms(code).join() === forms.join() ? null : forms)),
      action: entries.map(({ action }) => actionIds.indexOf(action)),
      messages: entries.map(({ messages }) => messages.join(WITHIN)).join(BETWEEN),
      title: entries.map(({ title }) => title).join(BETWEEN),
      also: entries.map(({ also }) => also).join(BETWEEN),
    },
    actions: Object.fromEntries(
      Object.entries(actions).map(([id, { retryable, errTypes }]) => [id, { retryable, errTypes }]),
    ),
    interfaces: Object.fromEntries(interfaces.map((each) => [each.path, places(each.domains)])),
  };
}

/** Restores a table without its texts: it decides the same, and says nothing. */
export function unpackTable({ version, domains, counts, columns, special, actions, interfaces }: PackedTable): Table {
  const actionIds = Object.keys(actions);
  let last = 0;
  const codes = columns.code.map((code) => (typeof code === 'string' ? code : String((last += code))));
  const [messages, titles, also] = [columns.messages, columns.title, columns.also].map((texts) => texts.split(BETWEEN));
  const ids = (places: readonly number[]) => places.map((place) => domains[place]?.id ?? '');
  const owners = domains.flatMap(({ id }, place) => Array<string>(counts[place] ?? 0).fill(id));
  const entries = owners.map((domain, place): TableEntry => {
    const { carries, ...rest } = special[place] ?? {};
    const code = codes[place] ?? '';
    const id = `${domain}/${code}`;
    return {
      code,
      forms: columns.forms[place] ?? byteForms(code),
      action: actionIds[columns.action[place] ?? 0] ?? '',
      messages: messages?.[place]?.split(WITHIN).filter(Boolean) ?? [],
      title: titles?.[place] ?? '',
      also: also?.[place] ?? '',
      steps: [],
      ...rest,
      ...(carries ? { carries: ids(carries) } : {}),
      id,
      domain,
    };
  });
  const bare = Object.entries(actions).map(([id, action]): [string, TableAction] => [
    id,
    { ...action, label: '', icon: '', advice: '', retryText: '', steps: [] },
  ]);
  return {
    version,
    domains: domains.map((domain) => ({ ...domain, title: '' })),
    entries,
    actions: Object.fromEntries(bare),
    interfaces: Object.entries(interfaces).map(([path, places]) => ({ path, name: '', domains: ids(places) })),
  };
}

/** The other spellings of a byte: hexadecimal, and without a sign. */
function byteForms(code: string): string[] {
  const byte = Number(code) & 255;
  return [`0x${byte.toString(16)}`, String(byte)].filter((form) => form !== code);
}
