import type { APIContext } from 'astro';
import { getEntry } from 'astro:content';
import { folderOf, inLanguage, splitLanguage } from '../addresses.ts';
import type { Catalogue, Domain, Entry } from '../catalogue/catalogue.ts';
import { type Language, LANGUAGES } from '../catalogue/languages.ts';
import type { ContactData } from '../catalogue/schema.ts';
import { catalogueIn, contactOf, domainOf, findEntry } from './catalogue.ts';
import { href } from './links.ts';
import { type Edition, type Say, speak, type Words } from './words.ts';

/** What the pages of a language are made of. */
export interface PageEdition extends Edition {
  catalogue: Catalogue;
  /** The entry with an id. */
  findEntry: (id: string) => Entry | undefined;
  /** The domain with an id; throws when there is none, which is a bug: the catalogue has been checked. */
  domainOf: (id: string) => Domain;
  /** The team with an id; null without an id. */
  contactOf: (id: string | null) => ContactData | null;
}

/** The routes of a page that each language has once. */
export function languagePaths() {
  return LANGUAGES.map((language) => ({ params: { lang: folderOf(language) } }));
}

/** The routes of pages that each language has once for each of some things. */
export function inEachLanguage<Path extends { params: Readonly<Record<string, string>> }>(
  pathsIn: (language: Language) => readonly Path[],
) {
  return LANGUAGES.flatMap((language) =>
    pathsIn(language).map((path) => ({ ...path, params: { ...path.params, lang: folderOf(language) } })),
  );
}

/** The language of a page, by its address as served. */
export function languageOf({ pathname }: Pick<URL, 'pathname'>): Language {
  return splitLanguage(pathname.slice(href('').length)).language;
}

/** The words of any language, for what is not in the language of its page. */
export async function wordsOf(language: Language): Promise<Words> {
  const entry = await getEntry('i18n', language);
  return { ...entry?.data } as Words;
}

/** Says sentences in each language, for files that are in none of a page. */
export async function speakers(): Promise<Readonly<Record<Language, Say>>> {
  const made = LANGUAGES.map(async (language) => [language, speak(await wordsOf(language), language)] as const);
  return Object.fromEntries(await Promise.all(made)) as Record<Language, Say>;
}

/** Made once for the words of a language, which are read anew when they change. */
const EDITIONS = new WeakMap<Words, PageEdition>();

/** What a page is made of, in its language. */
export function editionIn({ url, locals }: Pick<APIContext, 'url' | 'locals'>): PageEdition {
  const words = locals.t.all() as Words;
  const known = EDITIONS.get(words);
  if (known) return known;
  const made = toEdition(languageOf(url), words);
  EDITIONS.set(words, made);
  return made;
}

/** What is made of a language apart from any page. */
export async function editionOf(language: Language): Promise<PageEdition> {
  return toEdition(language, await wordsOf(language));
}

/** The edition of a language. */
function toEdition(language: Language, words: Words): PageEdition {
  return {
    language,
    t: speak(words, language),
    href: (path) => href(inLanguage(language, path)),
    catalogue: catalogueIn(language),
    findEntry: (id) => findEntry(id, language),
    domainOf: (id) => domainOf(id, language),
    contactOf: (id) => contactOf(id, language),
  };
}
