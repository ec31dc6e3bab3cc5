import type { Table, TableEntry } from '../decoder/index.ts';

/** A text, or the index of an earlier one that is equal: gzip finds repeats only within 32 kB. */
type Text = string | number;

/** Fields that few entries have. */
type Special = Pick<TableEntry, 'owns' | 'carries' | 'player'>;

/** The decoder's table as it is sent to the browser: the same data in a form that compresses better. */
export interface PackedTable extends Omit<Table, 'entries'> {
  /** How many entries each domain has. */
  counts: number[];
  /** The entries field by field: similar texts compress best next to each other. */
  columns: {
    /** A decimal code is stored as the difference from the one before. */
    code: (string | number)[];
    /** Null when they are exactly the other spellings of a byte. */
    forms: (readonly string[] | null)[];
    action: Text[];
    messages: string[][];
    title: string[];
    steps: Text[][];
  };
  /** The other fields of an entry, by its index. */
  special: Record<number, Special>;
}

/** Packs a table whose entries are in the order of their domains. */
export function packTable({ entries, ...rest }: Table): PackedTable {
  const places = new Map(textsOf(rest).map((text, place) => [text, place]));
  const pack = (text: string): Text => {
    const place = places.get(text);
    if (place === undefined) places.set(text, places.size);
    return place ?? text;
  };
  let last = 0;
  const packCode = (code: string) => {
    if (String(Number(code)) !== code) return code;
    const distance = Number(code) - last;
    last += distance;
    return distance;
  };
  const specials = entries.map(({ owns, carries, player }, place): [number, Special] => [
    place,
    { ...(owns ? { owns } : {}), ...(carries ? { carries } : {}), ...(player === undefined ? {} : { player }) },
  ]);
  return {
    counts: rest.domains.map(({ id }) => entries.filter(({ domain }) => domain === id).length),
    special: Object.fromEntries(specials.filter(([, special]) => Object.keys(special).length > 0)),
    columns: {
      code: entries.map(({ code }) => packCode(code)),
      forms: entries.map(({ code, forms }) => (byteForms(code).join() === forms.join() ? null : forms)),
      action: entries.map(({ action }) => pack(action)),
      messages: entries.map(({ messages }) => messages),
      title: entries.map(({ title }) => title),
      steps: entries.map(({ steps }) => steps.map(pack)),
    },
    ...rest,
  };
}

/** Restores the table. */
export function unpackTable({ counts, columns, special, ...rest }: PackedTable): Table {
  const texts = textsOf(rest);
  const unpack = (text: Text) => (typeof text === 'string' ? (texts.push(text), text) : texts[text]);
  let last = 0;
  const codes = columns.code.map((code) => (typeof code === 'string' ? code : String((last += code))));
  const fields = Object.entries({
    ...columns,
    code: codes,
    forms: columns.forms.map((forms, place) => forms ?? byteForms(codes[place])),
    action: columns.action.map(unpack),
    steps: columns.steps.map((steps) => steps.map(unpack)),
  });
  const domains = rest.domains.flatMap(({ id }, place) => Array<string>(counts[place] ?? 0).fill(id));
  const entries = domains.map((domain, place) => {
    const entry = Object.fromEntries(fields.map(([name, column]) => [name, column[place]])) as unknown as TableEntry;
    return { ...entry, ...special[place], id: `${domain}/${entry.code}`, domain };
  });
  return { ...rest, entries };
}

/** The other spellings of a byte: hexadecimal, and without a sign. */
function byteForms(code: string | undefined): string[] {
  const byte = Number(code) & 255;
  return [`0x${byte.toString(16)}`, String(byte)].filter((form) => form !== code);
}

/** The texts that an index can refer to before those of the entries, each once. */
function textsOf({ actions }: Pick<Table, 'actions'>): string[] {
  return [...new Set([...Object.keys(actions), ...Object.values(actions).flatMap(({ steps }) => steps)])];
}
