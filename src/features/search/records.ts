import type { Catalogue, Domain, Entry } from '../../catalogue/catalogue.ts';
import type { PhrasesData } from '../../catalogue/schema.ts';
import { FAMILIES } from '../../catalogue/families.ts';
import { toPlain } from '../../components/inline.ts';
import { HIDDEN } from './rank.ts';
import { numbersIn } from '../../decoder/index.ts';
import { SYNONYMS } from './synonyms.ts';

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

/** The records of the catalogue: one an entry, one a domain. */
export function catalogueRecords(catalogue: Catalogue): SearchRecord[] {
  return catalogue.domains.flatMap((domain) => [
    domainRecord(domain),
    ...domain.groups.flatMap(({ entries }) => entries.map((entry) => entryRecord(entry, domain, catalogue))),
  ]);
}

/** The record of a domain. */
function domainRecord({ url, title, summary, intro }: Domain): SearchRecord {
  const text = toPlain([summary, ...intro].join(' '));
  return { url, title, parts: [{ text, weight: 0.5 }] };
}

/** The record of an entry. Related entries and the same number elsewhere stay out: they would flood every search. */
function entryRecord(entry: Entry, domain: Domain, { actions, phrases }: Catalogue): SearchRecord {
  const meaning = toPlain(entry.meaning);
  // The steps of an action stand in a hundred records and would tell none of them apart.
  const steps = toPlain(entry.ownSteps.join(' '));
  const headline = [entry.title, ...entry.messages, ...entry.keywords, domain.title].join(' ');
  return {
    url: entry.url,
    title: entry.title,
    parts: [
      { text: entry.messages.join(' · '), weight: 8 },
      { text: meaning, weight: 2 },
      { text: steps, weight: 1 },
      hidden([domain.title, FAMILIES[domain.family]], 5),
      hidden([...entry.keywords, actions[entry.action].label], 8),
      hidden(phrasesOf(phrases[entry.id]), 1),
      hidden(synonymsOf(headline), 1),
      hidden(synonymsOf(meaning), 0.3),
    ],
  };
}

/** All phrases that find a record. */
export function phrasesOf(phrases: PhrasesData[string] | undefined): string[] {
  return phrases ? [phrases.printed ?? '', phrases.asked] : [];
}

/** Words that find a record and are never shown. */
export function hidden(words: readonly string[], weight: number): SearchPart {
  return { text: `${HIDDEN} ${words.join(' ')}`, weight };
}

/** Writes a record as a page for Pagefind, which takes weights in no other way. */
export function toHtml({ title, parts }: SearchRecord): string {
  const body = parts
    .filter(({ text }) => text !== '')
    .map(({ text, weight }) => `<p data-pagefind-weight="${String(weight)}">${escape(text)}</p>`);
  return `<!doctype html><html lang="en"><body data-pagefind-body><h1>${escape(title)}</h1>${body.join('')}</body></html>`;
}

/** Text that is not taken for markup. */
function escape(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}

/**
 * The codes that a text mentions: below zero, hexadecimal, or of three digits and more. They are not left to the index,
 * which drops punctuation: `-73` and `73` are one word to it.
 * @returns each once
 */
export function mentionsIn(text: string): string[] {
  const codes = numbersIn(text).map(({ code }) => code);
  return [...new Set(codes.filter((code) => /^-|^0x|^\d{3}/.test(code)))];
}

/**
 * The words that find a text beside its own.
 * @param text what a record says
 * @returns every synonym of what stands in the text, each once
 */
export function synonymsOf(text: string): string[] {
  const plain = text.toLowerCase();
  const found = SYNONYMS.filter((line) => line.some((word) => holds(plain, word)));
  return [...new Set(found.flat())].filter((word) => !holds(plain, word));
}

/** Whether a text holds a word, or words in a row. */
function holds(text: string, words: string): boolean {
  return new RegExp(`(?<![\\p{L}\\p{N}])${words.toLowerCase()}(?![\\p{L}\\p{N}])`, 'u').test(text);
}
