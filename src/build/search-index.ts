import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { inLanguage } from '../addresses.ts';
import { FIRST_LANGUAGE, type Language, LANGUAGES } from '../catalogue/languages.ts';
import { readCatalogue } from '../catalogue/read.ts';
import { pack } from '../features/search/packed.ts';
import { searchedPages } from '../features/search/pages.ts';
import { readingOf } from '../features/search/reading.ts';
import { catalogueRecords, mentionsIn, pageRecord, type SearchRecord } from '../features/search/records.ts';
import { type Facts, filesFolder, type SearchFiles } from '../features/search/search-files.ts';
import { holdingOf } from '../features/search/word-index.ts';
import { contentRoot } from '../site.ts';
import { dictionaryOf } from './chinese-words.ts';
import { readPage } from './page-text.ts';
import { traditionalFor } from './traditional.ts';

/**
 * Writes the full-text index of each language after the build: one record per code, so that a hit leads to the code's anchor,
 * one per guide as built, and one per tool.
 */
export function search(): AstroIntegration {
  let root = '';
  return {
    name: 'msdk-search',
    hooks: {
      'astro:config:done': ({ config }) => {
        root = contentRoot(fileURLToPath(config.root));
      },
      'astro:build:done': async ({ dir, logger }) => {
        for (const language of LANGUAGES) {
          const records = await recordsIn(language, root, dir);
          const folder = new URL(filesFolder(language), dir);
          await mkdir(folder, { recursive: true });
          for (const [name, data] of Object.entries(filesOf(records, language)))
            await writeFile(new URL(`${name}.json`, folder), JSON.stringify(data));
          logger.info(`${String(records.length)} records in the search index (${language})`);
        }
      },
    },
  };
}

/** The records of a language, with its pages as built in a folder. */
async function recordsIn(language: Language, root: string, dir: URL): Promise<SearchRecord[]> {
  const catalogue = readCatalogue(root, language);
  const pages = await Promise.all(
    searchedPages(language).map(async (page) => {
      const html = await readFile(new URL(`.${inLanguage(language, page.path)}index.html`, dir), 'utf8');
      return pageRecord({ ...page, ...readPage(html) }, catalogue);
    }),
  );
  return [...catalogueRecords(catalogue, readCatalogue(root)), ...pages];
}

/** What the search loads, by the names of its files. */
function filesOf(records: readonly SearchRecord[], language: Language): Record<keyof SearchFiles, unknown> {
  const texts = records.flatMap((record) => record.texts);
  const said = texts.map(({ text }) => text);
  const isChinese = language !== FIRST_LANGUAGE;
  const facts: Facts = {
    mentions: listMentions(records),
    titles: Object.fromEntries(
      records.filter(({ path }) => !path.includes('#')).map(({ path, title }) => [path, title]),
    ),
    ...(isChinese ? { traditional: traditionalFor(said) } : {}),
  };
  return {
    facts,
    words: pack(holdingOf(texts, readingOf(language, isChinese ? dictionaryOf(said) : undefined))),
    texts: Object.fromEntries(records.map(({ path, shown }) => [path, shown])),
  };
}

/** Which records mention which code, in the order of the site. */
function listMentions(records: readonly SearchRecord[]): Facts['mentions'] {
  const mentions: Facts['mentions'] = {};
  for (const { path, title, shown } of records)
    for (const code of mentionsIn(`${title} ${shown}`)) mentions[code] = [...(mentions[code] ?? []), path];
  return mentions;
}
