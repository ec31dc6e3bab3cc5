import type english from '../content/i18n/en.json';
import type { Language } from '../catalogue/languages.ts';

/** The name of a sentence in `src/content/i18n`, without the form for a number: `codes` for `codes_one` and `codes_other`. */
export type Key = WithoutForm<keyof typeof english>;
type WithoutForm<Name> = Name extends `${infer Base}_${'one' | 'other'}` ? Base : Name;

/** What stands in the place of `{{name}}`; a number is written as the language does. `count` decides the form. */
export type Values = Readonly<Record<string, string | number>>;

/** Says a sentence. */
export type Say = (key: Key, values?: Values) => string;

/** Sentences by their name, in one language. */
export type Words = Readonly<Record<string, string>>;

/** A language with what depends on it: words and links. */
export interface Edition {
  language: Language;
  t: Say;
  /** The address at which a page is served in the language. */
  href: (path: string) => string;
}

/** How a language is named in `lang` and to `Intl`. */
export const TAGS: Readonly<Record<Language, string>> = { en: 'en', 'zh-cn': 'zh-CN' };

/** What a language calls itself. */
export const LANGUAGE_NAMES: Readonly<Record<Language, string>> = { en: 'English', 'zh-cn': '中文' };

/**
 * Makes the function that says sentences in a language.
 * @throws Error when asked for one that is not among the words, or without one of its values
 */
export function speak(words: Words, language: Language): Say {
  const tag = TAGS[language];
  const plural = new Intl.PluralRules(tag);
  const told = (value: string | number) => (typeof value === 'number' ? value.toLocaleString(tag) : value);
  return (key, values = {}) => {
    const { count } = values;
    const names = typeof count === 'number' ? [`${key}_${plural.select(count)}`, `${key}_other`, key] : [key];
    const name = names.find((each) => words[each] !== undefined);
    if (name === undefined) throw new Error(`No sentence ${key} was sent to the page`);
    return (words[name] ?? '').replace(/\{\{(\w+)\}\}/g, (hole, part: string, at: number, sentence: string) => {
      const value = values[part];
      if (value === undefined) throw new Error(`The sentence ${key} needs a value for ${part}`);
      return fitted(told(value), sentence.slice(0, at), sentence.slice(at + hole.length));
    });
  };
}

/** Joins things in a sentence: `a, b and c`. */
export function listed(items: readonly string[], t: Say): string {
  const last = items.at(-1) ?? '';
  return items.length < 2 ? last : `${items.slice(0, -1).join(t('list.comma'))}${t('list.and')}${last}`;
}

/** Sentences one after the other; Chinese ones need no space between them. */
export function inSequence(sentences: readonly string[]): string {
  return sentences.reduce((said, next) => (/[。！？]$/.test(said) ? said + next : `${said} ${next}`));
}

/**
 * A day in words.
 * @param date such as `2026-11-23`
 */
export function dayIn(language: Language, date: string): string {
  const tag = language === 'en' ? 'en-US' : TAGS[language];
  const day = new Date(date).toLocaleDateString(tag, { dateStyle: 'long', timeZone: 'UTC' });
  // Chinese has a space between digits and characters.
  return day.replace(/(\d)(\p{Script=Han})/gu, '$1 $2').replace(/(\p{Script=Han})(\d)/gu, '$1 $2');
}

const HAN = /^\p{Script=Han}$/u;
const LATIN = /^[\p{Script=Latin}\p{N}]$/u;

/** A value with a space at an end where Chinese would touch Latin letters or digits. */
function fitted(value: string, before: string, after: string): string {
  const touches = (a = '', b = '') => (HAN.test(a) && LATIN.test(b)) || (LATIN.test(a) && HAN.test(b));
  // A tag around the value is no part of the text.
  const [left, right] = [before.replace(/<\w+>$/, '').at(-1), after.replace(/^<\/\w+>/, '').at(0)];
  return (touches(left, value.at(0)) ? ' ' : '') + value + (touches(value.at(-1), right) ? ' ' : '');
}

/** A part of a sentence: plain, or marked by a tag such as `<codes>…</codes>`. */
export interface Part {
  text: string;
  /** The name of the tag; null for what is plain. */
  tag: string | null;
}

/** Splits a sentence at its tags, which do not nest. */
export function partsOf(sentence: string): Part[] {
  return sentence
    .split(/(<(\w+)>.*?<\/\2>)/s)
    .filter((_, index) => index % 3 !== 2)
    .map((text): Part => {
      const [, tag = null, inside = text] = /^<(\w+)>(.*)<\/\1>$/s.exec(text) ?? [];
      return { text: inside, tag };
    })
    .filter(({ text }) => text !== '');
}
