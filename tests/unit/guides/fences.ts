import { readFileSync } from 'node:fs';
import { stripTypeScriptTypes } from 'node:module';
import type { GuideId } from '#src/addresses.ts';
import type { Language } from '#src/catalogue/languages.ts';
import { guideFile } from '#src/site.ts';

/** The text of a guide. */
export function textOf(guide: GuideId, language: Language = 'en'): string {
  return readFileSync(guideFile(guide, language), 'utf8');
}

/** The texts of a guide's fences in a language of code. */
export function fencesOf(guide: GuideId, code: string, language: Language = 'en'): string[] {
  const fences = new RegExp(`^(\`{3,})${code}\\b[^\\n]*\\n([\\s\\S]*?)^\\1`, 'gm');
  return [...textOf(guide, language).matchAll(fences)].map(([, , text = '']) => text);
}

/** The text of the first of them that has a text in it. */
export function fenceOf(guide: GuideId, code: string, language: Language = 'en', part = ''): string {
  const fence = fencesOf(guide, code, language).find((text) => text.includes(part));
  if (fence === undefined) throw new Error(`${guideFile(guide, language)} has no fence "${code}" with "${part}"`);
  return fence;
}

/**
 * A function that a fence of TypeScript exports. It gets and returns what the guide says.
 * @param known what the fence imports, or leaves to its reader, by name
 * @param name of the function; the first when left out
 */
export function functionOf(
  guide: GuideId,
  language: Language,
  known: Readonly<Record<string, unknown>>,
  name = '',
): (...given: readonly unknown[]) => Promise<unknown> {
  const script = stripTypeScriptTypes(fenceOf(guide, 'ts', language, `export async function ${name}`));
  const body = script.replace(/^import .*$/gm, '').replace('export async', 'return async');
  // eslint-disable-next-line @typescript-eslint/no-implied-eval, @typescript-eslint/no-unsafe-call -- It is the guide's own.
  return new Function(...Object.keys(known), body)(...Object.values(known)) as (
    ...given: readonly unknown[]
  ) => Promise<unknown>;
}
