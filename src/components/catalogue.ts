import catalogues from 'virtual:msdk/catalogue';
import type { Catalogue, Domain, Entry } from '../catalogue/catalogue.ts';
import { FIRST_LANGUAGE, LANGUAGES, type Language } from '../catalogue/languages.ts';
import { catalogueVersion } from '../catalogue/public-json.ts';

/** The catalogue in a language, that pages are made from. Entries that have no text in it are `untranslated`: their texts are English. */
export function catalogueIn(language: Language): Catalogue {
  return catalogues[language];
}

/** The catalogue in English. */
export const catalogue = catalogueIn(FIRST_LANGUAGE);

/** The version of the catalogue. */
export const VERSION = catalogueVersion(catalogue);

const entries = inEach(({ entries: list }) => list);
const domains = inEach(({ domains: list }) => list);
const contacts = inEach(({ contacts: list }) => list);

/** A list of each catalogue by its ids. */
function inEach<T extends { id: string }>(listOf: (of: Catalogue) => readonly T[]) {
  return new Map(
    LANGUAGES.map((language) => [language, new Map(listOf(catalogueIn(language)).map((each) => [each.id, each]))]),
  );
}

/** The entry with an id. */
export function findEntry(id: string, language: Language = FIRST_LANGUAGE): Entry | undefined {
  return entries.get(language)?.get(id);
}

/**
 * The domain with an id.
 * @throws Error when there is none, which is a bug: the catalogue has been checked
 */
export function domainOf(id: string, language: Language = FIRST_LANGUAGE): Domain {
  const domain = domains.get(language)?.get(id);
  if (!domain) throw new Error(`No domain ${id} in the catalogue`);
  return domain;
}

/** The team with an id; null without an id. */
export function contactOf(id: string | null, language: Language = FIRST_LANGUAGE) {
  return id === null ? null : (contacts.get(language)?.get(id) ?? null);
}
