import { withBase } from '../addresses.ts';
import { meaningsBySpelling } from '../catalogue/catalogue.ts';
import type { ErrorsJson, PublicEntry } from '../catalogue/public-json.ts';
import { bySpelling, decode, readTypedCode, type Result, type Table } from '../decoder/index.ts';
import { printEntries, printUndocumented } from './print.ts';
import type { CliTexts } from './texts.ts';
import type { Styles } from './visible.ts';

/** A code that was asked for. */
export interface ExplainedCode {
  /** As it was typed. */
  typed: string;
  /** What it can stand for, or the one entry that an id names. */
  entries: readonly PublicEntry[];
  /** What the decoder finds in it. */
  result: Result;
}

/**
 * The entries of a typed code or id.
 * @returns null for what is no code
 */
export function findTyped(typed: string, { errors }: Pick<ErrorsJson, 'errors'>): readonly PublicEntry[] | null {
  const code = readTypedCode(typed);
  if (code === null) return null;
  const { code: spelling, domain } = code;
  if (domain !== null) return errors.filter(({ id }) => id === `${domain}/${spelling}`);
  return bySpelling(spelling, meaningsBySpelling(errors));
}

/**
 * Looks a typed code up.
 * @param site full address of the site; those of the entries are made full
 * @returns null for what is no code
 */
export function explainTyped(typed: string, catalogue: ErrorsJson, table: Table, site: string): ExplainedCode | null {
  const entries = findTyped(typed, catalogue)?.map((entry) => ({ ...entry, url: withBase(site, entry.url) }));
  return entries ? { typed, entries, result: decode(readTypedCode(typed)?.code ?? '', table) } : null;
}

/** A code in words: every meaning of it, or that it is not documented. */
export function printExplained(
  { typed, entries, result }: ExplainedCode,
  catalogue: ErrorsJson,
  table: Table,
  texts: CliTexts,
  styles: Styles,
): string {
  return entries.length > 0
    ? printEntries(entries, catalogue, texts, styles)
    : printUndocumented(typed, result, table, texts, styles);
}

/** A code as data: its entries, and the ids near to a code that has none. */
export function explainedData({ typed, entries, result }: ExplainedCode): object {
  const layer = result.groups[0]?.layers[0];
  const near = layer ? [...layer.candidates.map(({ id }) => id), ...layer.near] : [];
  return { code: typed, entries, near: entries.length > 0 ? [] : near };
}
