import type { Table, TableAction, TableEntry } from '../decoder/index.ts';

/** Fields that few entries have. */
type Special = Pick<TableEntry, 'owns' | 'carries'>;

/**
 * The decoder's table as it is sent to the browser: what decides, in a form that compresses well. The texts that only a
 * verdict shows come in a part of their own.
 */
export interface PackedTable extends Omit<Table, 'entries' | 'actions' | 'texts'> {
  /** How many entries each domain has. */
  counts: number[];
  /** The entries field by field: similar texts compress best next to each other. */
  columns: {
    /** A decimal code is stored as the difference from the one before. */
    code: (string | number)[];
    /** Null when they are exactly the other spellings of a byte. */
    forms: (readonly string[] | null)[];
    /** The place of the action among all. */
    action: number[];
    messages: string[][];
    title: string[];
  };
  /** The other fields of an entry, by its index. */
  special: Record<number, Special>;
  actions: Record<string, Pick<TableAction, 'label' | 'retryable' | 'errTypes'>>;
}

/** Packs a table whose entries are in the order of their domains. */
export function packTable({ entries, actions, version, domains, interfaces }: Table): PackedTable {
  const rest = { version, domains, interfaces };
  const actionIds = Object.keys(actions);
  let last = 0;
  const packCode = (code: string) => {
    if (String(Number(code)) !== code) return code;
    const distance = Number(code) - last;
    last += distance;
    return distance;
  };
  const specials = entries.map(({ owns, carries }, place): [number, Special] => [
    place,
    { ...(owns ? { owns } : {}), ...(carries ? { carries } : {}) },
  ]);
  return {
    counts: rest.domains.map(({ id }) => entries.filter(({ domain }) => domain === id).length),
    special: Object.fromEntries(specials.filter(([, special]) => Object.keys(special).length > 0)),
    columns: {
      code: entries.map(({ code }) => packCode(code)),
      forms: entries.map(({ code, forms }) => (byteForms(code).join() === forms.join() ? null : forms)),
      action: entries.map(({ action }) => actionIds.indexOf(action)),
      messages: entries.map(({ messages }) => messages),
      title: entries.map(({ title }) => title),
    },
    actions: Object.fromEntries(
      Object.entries(actions).map(([id, { label, retryable, errTypes }]) => [id, { label, retryable, errTypes }]),
    ),
    ...rest,
  };
}

/** Restores a table without its texts: it decides the same, and says nothing. */
export function unpackTable({ counts, columns, special, actions, ...rest }: PackedTable): Table {
  const actionIds = Object.keys(actions);
  let last = 0;
  const codes = columns.code.map((code) => (typeof code === 'string' ? code : String((last += code))));
  const domains = rest.domains.flatMap(({ id }, place) => Array<string>(counts[place] ?? 0).fill(id));
  const entries = domains.map((domain, place): TableEntry => {
    const code = codes[place] ?? '';
    const id = `${domain}/${code}`;
    return {
      code,
      forms: columns.forms[place] ?? byteForms(code),
      action: actionIds[columns.action[place] ?? 0] ?? '',
      messages: columns.messages[place] ?? [],
      title: columns.title[place] ?? '',
      steps: [],
      ...special[place],
      id,
      domain,
    };
  });
  const bare = Object.entries(actions).map(([id, action]): [string, TableAction] => [
    id,
    { ...action, icon: '', advice: '', retryText: '', steps: [] },
  ]);
  return { ...rest, entries, actions: Object.fromEntries(bare) };
}

/** The other spellings of a byte: hexadecimal, and without a sign. */
function byteForms(code: string): string[] {
  const byte = Number(code) & 255;
  return [`0x${byte.toString(16)}`, String(byte)].filter((form) => form !== code);
}
