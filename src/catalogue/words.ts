import type { Language } from './languages.ts';

/** The few words that the catalogue itself puts between texts of the content. */
interface Words {
  /** A team that is reached through another one. */
  through: (team: string, other: string) => string;
  /** The title of a code that is no longer sent, where nothing else says so. */
  retired: (title: string) => string;
}

/** These words in each language. */
export const WORDS: Readonly<Record<Language, Words>> = {
  en: {
    through: (team, other) => `${team} through ${other}`,
    retired: (title) => `${title} (retired)`,
  },
  'zh-cn': {
    through: (team, other) => spaced(`${team}（通过${other}）`),
    retired: (title) => `${title}（已停用）`,
  },
};

/** Han characters, and what stands apart from them: Latin letters, digits and names in backticks. */
const HAN = '\\p{Script=Han}';
const APART = '[\\p{Script=Latin}\\d`]';
/** Where Chinese stands directly beside one of these. */
export const TOGETHER = new RegExp(`(?<=${HAN})(?=${APART})|(?<=${APART})(?=${HAN})`, 'u');

/** A text with a space wherever Chinese meets Latin letters, digits or a name in backticks. */
export function spaced(text: string): string {
  return text.split(TOGETHER).join(' ');
}

/** Two sentences in a row: Chinese ones stand without a space. */
export function inARow(first: string, second: string): string {
  return /[。！？]$/.test(first) ? `${first}${second}` : `${first} ${second}`;
}
