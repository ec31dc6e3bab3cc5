import { folderOf } from '../addresses.ts';
import { FIRST_LANGUAGE, type Language, LANGUAGES } from '../catalogue/languages.ts';

/** The language of a guide, by the folder that its file is in. */
export function guideLanguage(file: string): Language {
  const folders = file.replaceAll('\\', '/').split('/');
  const written = LANGUAGES.filter((language) => language !== FIRST_LANGUAGE);
  return written.find((language) => folders.includes(folderOf(language) ?? '')) ?? FIRST_LANGUAGE;
}
