import { inLanguage } from '../addresses.ts';
import type { CodeList } from '../catalogue/browser-data.ts';
import { type Language, LANGUAGES } from '../catalogue/languages.ts';
import { href } from './links.ts';
import { type Edition, speak, type Words } from './words.ts';

/** The language of the page that is open. */
export function pageLanguage(): Language {
  const tag = document.documentElement.lang.toLowerCase();
  return LANGUAGES.find((language) => language === tag) ?? LANGUAGES[0];
}

const editions = new Map<Language, Edition>();

/** What the scripts of the open page say and link, in its language, with the words that its components put into it. */
export function pageEdition(): Edition {
  const language = pageLanguage();
  const known = editions.get(language);
  if (known) return known;
  const parts = document.querySelectorAll<HTMLScriptElement>(`script[data-words=${language}]`);
  const words = Object.assign({}, ...[...parts].map(({ text }) => JSON.parse(text) as Words)) as Words;
  const made = {
    language,
    t: speak(words, language),
    href: (path: string) => href(inLanguage(language, path)),
  };
  editions.set(language, made);
  return made;
}

/** Loads the list of all codes, in the language of the page. */
export async function loadCodes(): Promise<CodeList> {
  const loaded = await (pageLanguage() === 'zh-cn' ? import('virtual:msdk/codes/zh-cn') : import('virtual:msdk/codes'));
  return loaded.default;
}
