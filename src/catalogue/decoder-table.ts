import { addedIn, type Table } from '../decoder/index.ts';
import { toDecoderTable } from './browser-data.ts';
import { FIRST_LANGUAGE, LANGUAGES, type Language } from './languages.ts';
import { readCatalogue } from './read.ts';

/**
 * Reads the decoder's table, which compares texts with the titles in every language.
 * @param language the language of its texts
 * @throws ContentError when anything in the content is wrong
 */
export function readDecoderTable(root: string, language: Language = FIRST_LANGUAGE): Table {
  const others = LANGUAGES.filter((each) => each !== language);
  return toDecoderTable(
    readCatalogue(root, language),
    others.map((each) => readCatalogue(root, each)),
  );
}

/** A table that decides the same with less: of the titles in other languages what they add. */
export function lean(table: Table): Table {
  const entries = table.entries.map((entry) => ({ ...entry, also: addedIn(entry.also, entry.title) }));
  return { ...table, entries };
}
