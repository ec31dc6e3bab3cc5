import words from '#src/content/i18n/en.json' with { type: 'json' };
import { type Edition, speak } from '#src/components/words.ts';

/** The words and links of the English site, served at its root. */
export const ENGLISH: Edition = { language: 'en', t: speak(words, 'en'), href: (path) => path };
