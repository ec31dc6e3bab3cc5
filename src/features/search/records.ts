import type { Catalogue, Domain, Entry } from '../../catalogue/catalogue.ts';
import { FAMILIES } from '../../catalogue/families.ts';
import type { PhrasesData } from '../../catalogue/schema.ts';
import { toPlain } from '../../components/inline.ts';
import { numbersIn } from '../../decoder/index.ts';
import type { SearchedPage } from './pages.ts';
import type { IndexedText, Kind } from './word-index.ts';

/** One thing that the full-text search finds. */
export interface SearchRecord {
  /** Address from the site's root; an entry's has its anchor. */
  path: string;
  /** Title of the hit. */
  title: string;
  /** What it is found by. */
  texts: IndexedText[];
  /** What it says below its title, as far as it is shown. */
  shown: string;
}

/**
 * The records of the catalogue: one an entry, one a domain.
 * @param first the same catalogue in the first language: what it is called there is looked for in every language
 */
export function catalogueRecords(catalogue: Catalogue, first = catalogue): SearchRecord[] {
  const others = first.language === catalogue.language ? [] : first.entries;
  const written = new Map(others.map(({ id, title }) => [id, [title, first.phrases[id]?.printed ?? '']]));
  return catalogue.domains.flatMap((domain) => [
    domainRecord(domain, catalogue),
    ...domain.groups.flatMap(({ entries }) =>
      entries.map((entry) => entryRecord(entry, domain, catalogue, written.get(entry.id) ?? [])),
    ),
  ]);
}

/** The record of a domain. */
function domainRecord({ url, title, summary, intro }: Domain, { phrases }: Catalogue): SearchRecord {
  const shown = toPlain([summary, ...intro].join(' '));
  return record(url, title, shown, { name: [title], asked: phrasesOf(phrases[url]), text: [shown] });
}

/**
 * The record of an entry. Related entries and the same number elsewhere stay out: they would flood every search.
 * @param also what else it is called
 */
function entryRecord(
  entry: Entry,
  domain: Domain,
  { actions, phrases }: Catalogue,
  also: readonly string[],
): SearchRecord {
  const { url, title, messages, keywords } = entry;
  const meaning = toPlain(entry.meaning);
  // The steps of an action stand in a hundred records and would tell none of them apart.
  const steps = toPlain(entry.ownSteps.join(' '));
  return record(url, title, [messages.join(' · '), meaning, steps].filter((text) => text !== '').join(' '), {
    name: [title, ...messages, ...also],
    asked: phrasesOf(phrases[entry.id]),
    keywords: [keywords.join(' ')],
    meaning: [meaning],
    text: [[steps, domain.title, FAMILIES[domain.family], actions[entry.action].label].join(' ')],
  });
}

/** A page as the build has it. */
export interface BuiltPage extends SearchedPage {
  title: string;
  description: string;
  /** The words of its main part. */
  text: string;
}

/** The record of a page. Of one whose words are those of the entries, title and description are searched alone. */
export function pageRecord(page: BuiltPage, { phrases }: Catalogue): SearchRecord {
  const { path, title, description, topics, isRead } = page;
  const text = isRead ? page.text : '';
  return record(path, title, isRead ? text : description, {
    name: [title, description, ...topics],
    asked: phrasesOf(phrases[path]),
    text: [text],
  });
}

/** A record, without texts that are empty. */
function record(
  path: string,
  title: string,
  shown: string,
  texts: Partial<Record<Kind, readonly string[]>>,
): SearchRecord {
  const indexed = (Object.entries(texts) as [Kind, readonly string[]][]).flatMap(([kind, all]) =>
    all.filter((text) => text !== '').map((text) => ({ path, kind, text })),
  );
  return { path, title, shown, texts: indexed };
}

/** All phrases that find a record. */
function phrasesOf(phrases: PhrasesData[string] | undefined): string[] {
  return phrases ? [phrases.printed ?? '', ...phrases.asked.split(', ')] : [];
}

/**
 * The codes that a text mentions: below zero, hexadecimal, or of three digits and more. They are not left to the index of
 * words, which has no punctuation: `-73` and `73` are one word to it.
 * @returns each once
 */
export function mentionsIn(text: string): string[] {
  const codes = numbersIn(text).map(({ code }) => code);
  return [...new Set(codes.filter((code) => /^-|^0x|^\d{3}/.test(code)))];
}
