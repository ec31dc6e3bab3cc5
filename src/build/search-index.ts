import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { gunzipSync } from 'node:zlib';
import type { AstroIntegration } from 'astro';
import { close, createIndex, type IndexFile } from 'pagefind';
import { readCatalogue } from '../catalogue/read.ts';
import { HIDDEN } from '../features/search/rank.ts';
import type { IndexFacts } from '../features/search/full-text.ts';
import { contentRoot } from '../site.ts';
import { catalogueRecords, INDEXED_GUIDES, mentionsIn, toHtml } from '../features/search/records.ts';

/**
 * Makes the full-text index after the build: one record a code, so that a hit leads to the code's anchor, and the
 * guides as they were built.
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
        const { index, errors } = await createIndex({ forceLanguage: 'en' });
        if (!index) throw new Error(`Pagefind made no index: ${errors.join('; ')}`);
        const catalogue = readCatalogue(root);
        const records = catalogueRecords(catalogue);
        const guides = await Promise.all(
          INDEXED_GUIDES.map(async (url) => ({ url, html: await readFile(new URL(`.${url}index.html`, dir), 'utf8') })),
        );
        for (const record of records)
          stopOn(await index.addHTMLFile({ url: record.url, content: toHtml(record) }), record.url);
        for (const { url, html } of guides)
          stopOn(await index.addHTMLFile({ url, content: withDescription(html) }), url);
        // Not `writeFiles`: with the last file still on its way it says that it is done, and `close` ends it then
        // (github.com/Pagefind/pagefind/issues/1271).
        const { files: made, errors: faults } = await index.getFiles();
        stopOn({ errors: faults }, 'the index');
        await close();
        const files = made.filter(({ path }) => !UNUSED.has(path));
        const entries = new Set(catalogue.entries.map(({ url }) => url));
        const facts: IndexFacts = {
          records: listRecords(files, entries),
          mentions: listMentions([
            ...records.map(({ url, parts }) => ({ url, text: parts.map(({ text }) => text).join(' ') })),
            ...guides.map(({ url, html }) => ({ url, text: textOf(html) })),
          ]),
        };
        const folder = new URL('pagefind/', dir);
        for (const part of ['fragment/', 'index/']) await mkdir(new URL(part, folder), { recursive: true });
        for (const { path, content } of files) await writeFile(new URL(path, folder), content);
        await writeFile(new URL('records.json', folder), JSON.stringify(facts));
        logger.info(`${String(records.length + INDEXED_GUIDES.length)} records in the search index`);
      },
    },
  };
}

/** What Pagefind makes and the site does not use: interfaces of its own, and the languages that it does not have. */
const UNUSED: ReadonlySet<string> = new Set([
  'pagefind-component-ui.css',
  'pagefind-component-ui.js',
  'pagefind-highlight.js',
  'pagefind-modular-ui.css',
  'pagefind-modular-ui.js',
  'pagefind-ui.css',
  'pagefind-ui.js',
  'wasm.unknown.pagefind',
]);

/** A guide with its description, which the page does not show. */
function withDescription(html: string): string {
  const description = /<meta name="description" content="([^"]*)"/.exec(html)?.[1] ?? '';
  return html.replace('</main>', () => `<p data-pagefind-weight="7">${HIDDEN} ${description}</p></main>`);
}

/** The words of a page's main part. */
function textOf(html: string): string {
  return html.replace(/^[\s\S]*<main/, '<main').replace(/<[^>]*>/g, ' ');
}

/** Who mentions which code, in the order of the site. */
function listMentions(texts: readonly { url: string; text: string }[]): IndexFacts['mentions'] {
  const mentions: IndexFacts['mentions'] = {};
  for (const { url, text } of texts)
    for (const code of mentionsIn(text)) mentions[code] = [...(mentions[code] ?? []), url];
  return mentions;
}

/**
 * What Pagefind's ids stand for, so that results can be ranked and shown without fetching each: address, and title of
 * what is no entry. Read from the index itself, whose files are gzipped JSON behind a mark.
 */
function listRecords(files: readonly IndexFile[], entries: ReadonlySet<string>): IndexFacts['records'] {
  const list: IndexFacts['records'] = {};
  for (const { path, content } of files.toSorted((a, b) => (a.path < b.path ? -1 : 1))) {
    const [, id] = /^fragment\/(.+)\.pf_fragment$/.exec(path) ?? [];
    if (id === undefined) continue;
    const text = gunzipSync(content).toString('utf8');
    const { url, meta } = JSON.parse(text.slice(text.indexOf('{'))) as { url: string; meta: { title: string } };
    list[id] = entries.has(url) ? [url] : [url, meta.title];
  }
  return list;
}

/** Stops the build when Pagefind reports an error. */
function stopOn({ errors }: { errors: string[] }, what: string): void {
  if (errors.length > 0) throw new Error(`Pagefind failed on ${what}: ${errors.join('; ')}`);
}
