import { GUIDE_IDS, guidePath } from '../../catalogue/addresses.ts';
import type { Catalogue, Domain, Entry } from '../../catalogue/catalogue.ts';
import { actionOf } from '../lib/entry-action.ts';

/** One thing that the full-text search finds. */
export interface SearchRecord {
  /** Address from the site's root; an entry's has its anchor. */
  url: string;
  /** Title of the hit. */
  title: string;
  /** All words that find it. */
  content: string;
}

/**
 * The records of the catalogue: one an entry, one a domain.
 * @param catalogue the catalogue
 */
export function catalogueRecords(catalogue: Catalogue): SearchRecord[] {
  return catalogue.domains.flatMap((domain) => [
    { url: domain.url, title: domain.title, content: plain([domain.summary, ...domain.intro].join(' ')) },
    ...domain.groups.flatMap(({ entries }) => entries.map((entry) => entryRecord(entry, domain))),
  ]);
}

/** The record of an entry. Related entries and the same number elsewhere stay out: they would flood every search. */
function entryRecord(entry: Entry, domain: Domain): SearchRecord {
  const { label } = actionOf(entry);
  const words = [
    entry.meaning,
    `${label}.`,
    ...entry.messages.map((message) => `“${message}”.`),
    ...entry.steps,
    domain.title,
  ];
  return { url: entry.url, title: `${entry.code} ${entry.title}`, content: plain(words.join(' ')) };
}

/** Takes the backticks out. */
function plain(text: string): string {
  return text.replaceAll('`', '');
}

/** The pages that are indexed as built, beside the records. */
export const INDEXED_GUIDES = GUIDE_IDS.map((guide) => guidePath(guide));
