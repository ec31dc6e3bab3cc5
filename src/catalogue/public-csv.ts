import { csvFormat } from 'd3-dsv';
import type { RETRY_HELPS } from './actions.ts';
import type { FamilyId } from './families.ts';
import type { ErrorsJson } from './public-json.ts';

/** The columns of the file. Columns may be added within v1; none is removed. */
const CSV_COLUMNS = [
  'id',
  'code',
  'other spellings',
  'domain',
  'family',
  'title',
  'action',
  'retry',
  'meaning',
  'steps',
  'messages',
  'address',
  'player',
] as const;

/** One or more printed codes; the first begins with a minus. */
const CODES = /^-\d+(?:~-\d+)?(?:, (?:-?\d+|0x[\da-f]+))*$/;

/** What the file takes from the published catalogue. */
export type CsvSource = Pick<ErrorsJson, 'domains' | 'actions' | 'errors'>;

/** Says what a family or a retry is called, in the language of the file. */
export type CsvWords = (key: `family.${FamilyId}` | `retry.${(typeof RETRY_HELPS)[number]}`) => string;

/** One line of the file. */
export type CsvRow = Record<(typeof CSV_COLUMNS)[number], string>;

/**
 * Makes a CSV file of entries.
 * @param ids the entries, in order
 * @param site full address of the site or of a file on it, if known; the addresses of the entries are made full
 */
export function toCsv(ids: readonly string[], source: CsvSource, site: string | undefined, t: CsvWords): string {
  // Excel reads a file as UTF-8 only when it begins with this mark.
  return `\uFEFF${csvFormat(toCsvRows(ids, source, site, t), [...CSV_COLUMNS])}\n`;
}

/**
 * Makes the lines of the file.
 * @throws Error when an entry does not exist, which is a bug: pages and JSON are made from one catalogue
 */
export function toCsvRows(ids: readonly string[], source: CsvSource, site: string | undefined, t: CsvWords): CsvRow[] {
  const entries = new Map(source.errors.map((entry) => [entry.id, entry]));
  const domains = new Map(source.domains.map((domain) => [domain.id, domain]));
  const actions = new Map(source.actions.map((action) => [action.id, action]));
  return ids.map((id) => {
    const entry = entries.get(id);
    const domain = entry && domains.get(entry.domain);
    const action = entry && actions.get(entry.action);
    if (!entry || !domain || !action) throw new Error(`The catalogue has no ${id}`);
    const row: CsvRow = {
      id,
      code: entry.code,
      'other spellings': entry.forms.join(', '),
      domain: domain.title,
      family: t(`family.${domain.family}`),
      title: entry.title,
      action: action.label,
      retry: t(`retry.${action.retry}`),
      meaning: entry.meaning,
      steps: entry.steps.map((step, place) => `${String(place + 1)}. ${step}`).join('\n'),
      messages: entry.messages.join('\n'),
      address: site === undefined ? entry.url : new URL(entry.url, site).href,
      player: entry.player ?? action.player ?? '',
    };
    return Object.fromEntries(Object.entries(row).map(([column, text]) => [column, toCell(text)])) as CsvRow;
  });
}

/**
 * Makes a text safe for spreadsheets, which evaluate cells that begin like a formula: a quote before it makes it text. Codes
 * begin with a minus and stay as they are. Some spreadsheets split at semicolons, so what follows one begins a cell as well.
 */
export function toCell(text: string): string {
  const apart = text.replace(/;(?=[=+@-])/g, '; ');
  return /^[=+@\t\r-]/.test(apart) && !CODES.test(apart) ? `'${apart}` : apart;
}
