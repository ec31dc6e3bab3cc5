import { FIRST_LANGUAGE, LANGUAGES, type Language } from '../catalogue/languages.ts';
import { UsageError } from './args.ts';
import type { CliTexts } from './texts.ts';
import { ENGLISH_CLI } from './texts.en.ts';
import { CHINESE_CLI } from './texts.zh-cn.ts';
import { quoted } from './visible.ts';

/** What the command line says in each language. */
export const CLI_TEXTS: Readonly<Record<Language, CliTexts>> = { en: ENGLISH_CLI, 'zh-cn': CHINESE_CLI };

/** The option that gives the language, and what stands for its value in the help. */
export const LANGUAGE_OPTION = { name: '--lang', value: 'LANGUAGE' } as const;

/**
 * The language to print in: of the environment, as POSIX ranks its variables.
 */
export function languageOf({ LC_ALL, LC_MESSAGES, LANG }: NodeJS.ProcessEnv): Language {
  return readLanguage([LC_ALL, LC_MESSAGES, LANG].find(Boolean) ?? '') ?? FIRST_LANGUAGE;
}

/**
 * Takes the language out of the arguments, wherever it stands in front of `--`.
 * @returns null when no language is given; the last one counts
 * @throws UsageError for one that is not there
 */
export function takeLanguage(argv: readonly string[]): { given: Language | null; rest: string[] } {
  let given: Language | null = null;
  const rest: string[] = [];
  for (let place = 0; place < argv.length; place += 1) {
    const argument = argv[place] ?? '';
    if (argument === '--') return { given, rest: [...rest, ...argv.slice(place)] };
    const option = /^--lang(?:=(.*))?$/s.exec(argument);
    if (!option) {
      rest.push(argument);
      continue;
    }
    if (option[1] === undefined) place += 1;
    given = knownLanguage(option[1] ?? argv[place] ?? '');
  }
  return { given, rest };
}

/** The language that was given. */
function knownLanguage(name: string): Language {
  const { name: option, value } = LANGUAGE_OPTION;
  if (name === '') throw new UsageError(({ usage }) => usage.needsValue(option, value));
  const language = readLanguage(name);
  if (language === null)
    throw new UsageError(({ usage }) => usage.noLanguage(quoted(name), usage.known(LANGUAGES.join(', '))));
  return language;
}

/** Reads a language as people and systems write it: `zh`, `zh_CN.UTF-8`, `en-US`. */
function readLanguage(name: string): Language | null {
  const [, base = ''] = /^([a-z]+)(?![a-z])/i.exec(name) ?? [];
  return LANGUAGES.find((language) => language.split('-')[0] === base.toLowerCase()) ?? null;
}
