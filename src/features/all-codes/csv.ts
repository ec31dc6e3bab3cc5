import { csvFormat } from 'd3-dsv';
import { actionOf } from '../../catalogue/actions.ts';
import type { CodeList } from '../../catalogue/browser-data.ts';
import { FAMILIES } from '../../catalogue/families.ts';
import { element } from '../../components/dom.ts';
import { RETRY_LABELS } from './model.ts';

/** The columns of the file. */
const CSV_COLUMNS = [
  'id',
  'code',
  'other spellings',
  'domain',
  'family',
  'title',
  'action',
  'retry',
  'address',
] as const;

/** One or more printed codes; the first begins with a minus. */
const CODES = /^-\d+(?:~-\d+)?(?:, (?:-?\d+|0x[\da-f]+))*$/;

/** One line of the file. */
export type CsvRow = Record<(typeof CSV_COLUMNS)[number], string>;

/** A row that is exported. */
export interface ExportedRow {
  /** `<domain>/<code as printed>`. */
  id: string;
  /** Its full address. */
  address: string;
}

/**
 * Makes the lines of the file.
 * @param rows in the order in which they are shown
 * @throws Error when a row is not in the list, which is a bug: both are made from one catalogue
 */
export function toCsvRows(rows: readonly ExportedRow[], list: CodeList): CsvRow[] {
  const codes = new Map(list.codes.map((code) => [`${code.domain}/${code.code}`, code]));
  const domains = new Map(list.domains.map((domain) => [domain.id, domain]));
  return rows.map(({ id, address }) => {
    const listed = codes.get(id);
    const domain = listed && domains.get(listed.domain);
    if (!domain) throw new Error(`The list of codes has no ${id}`);
    const { code, forms, title } = listed;
    const { label, retry } = actionOf(listed, list.actions);
    return {
      id,
      code: toCell(code),
      'other spellings': toCell(forms.join(', ')),
      domain: toCell(domain.title),
      family: FAMILIES[domain.family],
      title: toCell(title),
      action: label,
      retry: RETRY_LABELS[retry],
      address,
    };
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

/**
 * Saves rows as a CSV file.
 * @param version version of the catalogue, for the name of the file
 */
export function download(rows: readonly ExportedRow[], list: CodeList, version: string): void {
  // Excel reads a file as UTF-8 only when it begins with this mark.
  const text = `\uFEFF${csvFormat(toCsvRows(rows, list), [...CSV_COLUMNS])}\n`;
  const url = URL.createObjectURL(new Blob([text], { type: 'text/csv;charset=utf-8' }));
  element('a', { href: url, download: `msdk-errors-${version}.csv` }).click();
  URL.revokeObjectURL(url);
}
