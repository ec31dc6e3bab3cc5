import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { readCatalogue } from '../catalogue/read.ts';
import { pack } from '../features/search/packed.ts';
import { SEARCHED_PAGES } from '../features/search/pages.ts';
import { catalogueRecords, mentionsIn, pageRecord, type SearchRecord } from '../features/search/records.ts';
import { type Facts, FILES_FOLDER } from '../features/search/search-files.ts';
import { holdingOf } from '../features/search/word-index.ts';
import { contentRoot } from '../site.ts';
import { readPage } from './page-text.ts';

/**
 * Writes the full-text index after the build: one record per code, so that a hit leads to the code's anchor, one per guide
 * as built, and one per tool.
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
        const catalogue = readCatalogue(root);
        const entries = new Set(catalogue.entries.map(({ url }) => url));
        const pages = await Promise.all(
          SEARCHED_PAGES.map(async (page) => {
            const html = await readFile(new URL(`.${page.path}index.html`, dir), 'utf8');
            return pageRecord({ ...page, ...readPage(html) }, catalogue);
          }),
        );
        const records = [...catalogueRecords(catalogue), ...pages];
        const facts: Facts = {
          mentions: listMentions(records),
          titles: Object.fromEntries(
            records.filter(({ path }) => !entries.has(path)).map(({ path, title }) => [path, title]),
          ),
        };
        const folder = new URL(FILES_FOLDER, dir);
        await mkdir(folder, { recursive: true });
        const write = (name: string, data: unknown) => writeFile(new URL(`${name}.json`, folder), JSON.stringify(data));
        await write('facts', facts);
        await write('words', pack(holdingOf(records.flatMap(({ texts }) => texts))));
        await write('texts', Object.fromEntries(records.map(({ path, shown }) => [path, shown])));
        logger.info(`${String(records.length)} records in the search index`);
      },
    },
  };
}

/** Which records mention which code, in the order of the site. */
function listMentions(records: readonly SearchRecord[]): Facts['mentions'] {
  const mentions: Facts['mentions'] = {};
  for (const { path, title, shown } of records)
    for (const code of mentionsIn(`${title} ${shown}`)) mentions[code] = [...(mentions[code] ?? []), path];
  return mentions;
}
