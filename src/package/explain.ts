import { explainTyped, findTyped, printExplained } from '../cli/explain.ts';
import type { CliTexts } from '../cli/texts.ts';
import { PLAIN, quoted } from '../cli/visible.ts';
import type { Table } from '../decoder/index.ts';
import { SITE } from './made.ts';
import type { Catalogue, Entry } from './types.ts';

/** Where the pages are. */
export interface Place {
  /** Full address of the site; addresses begin with it. */
  site?: string;
}

/** What a code is explained with, in a language. */
interface Edition {
  published: Catalogue;
  table: Table;
  texts: CliTexts;
}

/** Every entry that a code can stand for, or the one with an id. */
export function findIn(published: Catalogue, code: string | number): readonly Entry[] {
  return findTyped(String(code), published) ?? [];
}

/** A code in words. */
export function explainIn({ published, table, texts }: Edition, code: string | number, { site = SITE }: Place): string {
  const explained = explainTyped(String(code), published, table, site);
  if (!explained) return `${texts.usage.notACode(quoted(String(code)))}\n`;
  return printExplained(explained, published, table, texts, PLAIN);
}
