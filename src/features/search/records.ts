import { GUIDE_IDS, guidePath } from '../../addresses.ts';
import type { Catalogue, Domain, Entry } from '../../catalogue/catalogue.ts';
import { FAMILIES } from '../../catalogue/families.ts';
import { actionOf } from '../../catalogue/actions.ts';
import { HIDDEN } from './excerpt.ts';
import { synonymsOf } from './synonyms.ts';

/** One thing that the full-text search finds. */
export interface SearchRecord {
  /** Address from the site's root; an entry's has its anchor. */
  url: string;
  /** Title of the hit. */
  title: string;
  /** Its words. */
  parts: SearchPart[];
}

/** Words of a record that weigh the same. */
export interface SearchPart {
  text: string;
  /** How much a match counts, above 0 to 10; Pagefind gives a title 7 and plain text 1. */
  weight: number;
}

/**
 * The records of the catalogue: one an entry, one a domain.
 * @param catalogue the catalogue
 */
export function catalogueRecords(catalogue: Catalogue): SearchRecord[] {
  return catalogue.domains.flatMap((domain) => [
    domainRecord(domain),
    ...domain.groups.flatMap(({ entries }) => entries.map((entry) => entryRecord(entry, domain, catalogue))),
  ]);
}

/** The record of a domain. */
function domainRecord({ url, title, summary, intro }: Domain): SearchRecord {
  const text = plain([summary, ...intro].join(' '));
  return { url, title, parts: [{ text, weight: 0.5 }] };
}

/** The record of an entry. Related entries and the same number elsewhere stay out: they would flood every search. */
function entryRecord(entry: Entry, domain: Domain, { actions }: Catalogue): SearchRecord {
  const meaning = plain(entry.meaning);
  const steps = plain(entry.steps.join(' '));
  const headline = [entry.title, ...entry.messages, ...entry.keywords, domain.title].join(' ');
  return {
    url: entry.url,
    title: entry.title,
    parts: [
      { text: entry.messages.join(' · '), weight: 8 },
      { text: meaning, weight: 2 },
      { text: steps, weight: 1 },
      hidden([domain.title, FAMILIES[domain.family]], 5),
      hidden([...entry.keywords, actionOf(entry, actions).label], 8),
      hidden(synonymsOf(headline), 3),
      hidden(synonymsOf(meaning), 1),
    ],
  };
}

/** Words that find a record and are never shown. */
function hidden(words: readonly string[], weight: number): SearchPart {
  return { text: `${HIDDEN} ${words.join(' ')}`, weight };
}

/** Takes the backticks out. */
function plain(text: string): string {
  return text.replaceAll('`', '');
}

/** The pages that are indexed as built, beside the records. */
export const INDEXED_GUIDES = GUIDE_IDS.map((guide) => guidePath(guide));
