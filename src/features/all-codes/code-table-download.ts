import { csvFormat } from 'd3-dsv';
import list from 'virtual:msdk/codes';
import { CSV_COLUMNS, csvName, toCsvRows, type ExportedRow } from './code-table-csv.ts';
import { element } from '../../components/dom.ts';

/**
 * Saves rows as a file that spreadsheets open.
 * @param rows the rows, in the order of the file
 * @param version version of the catalogue, for the name of the file
 */
export function download(rows: readonly ExportedRow[], version: string): void {
  // Excel takes a file for UTF-8 only when it begins with this mark.
  const text = `\uFEFF${csvFormat(toCsvRows(rows, list), [...CSV_COLUMNS])}\n`;
  const url = URL.createObjectURL(new Blob([text], { type: 'text/csv;charset=utf-8' }));
  element('a', { href: url, download: csvName(version) }).click();
  URL.revokeObjectURL(url);
}
