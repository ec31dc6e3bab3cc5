import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { gunzipSync } from 'node:zlib';
import type { AstroIntegration } from 'astro';
import { close, createIndex, type IndexFile } from 'pagefind';
import { readCatalogue } from '../catalogue/read.ts';
import { HIDDEN } from '../features/search/rank.ts';
import type { IndexFacts } from '../features/search/text-index.ts';
import { contentRoot } from '../site.ts';
import { SEARCHED_PAGES } from '../features/search/pages.ts';
import { vocabularyOf } from '../features/search/spelling.ts';
import {
  catalogueRecords,
  hidden,
  mentionsIn,
  phrasesOf,
  type SearchRecord,
  toHtml,
} from '../features/search/records.ts';

/**
 * Makes the full-text index after the build: one record per code, so that a hit leads to the code's anchor, one per guide
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
        const { index, errors } = await createIndex({ forceLanguage: 'en' });
        if (!index) throw new Error(`Pagefind made no index: ${errors.join('; ')}`);
        const catalogue = readCatalogue(root);
        const records = catalogueRecords(catalogue);
        const pages = await Promise.all(
          SEARCHED_PAGES.map(async ({ path: url, topics, isRead }) => {
            const html = await readFile(new URL(`.${url}index.html`, dir), 'utf8');
            const words = [...topics, ...phrasesOf(catalogue.phrases[url])];
            return { url, html: isRead ? withHidden(html, words) : toHtml(summaryOf(url, html, words)) };
          }),
        );
        for (const record of records)
          stopOn(await index.addHTMLFile({ url: record.url, content: toHtml(record) }), record.url);
        for (const { url, html } of pages) stopOn(await index.addHTMLFile({ url, content: html }), url);
        // Not `writeFiles`: it reports that it is done while the last file is still being written, and `close` then cuts it off
        // (github.com/Pagefind/pagefind/issues/1271).
        const { files: made, errors: faults } = await index.getFiles();
        stopOn({ errors: faults }, 'the index');
        await close();
        const files = made.filter(({ path }) => !UNUSED.has(path));
        const entries = new Set(catalogue.entries.map(({ url }) => url));
        const texts = [
          ...records.map(({ url, title, parts }) => ({
            url,
            text: [title, ...parts.map(({ text }) => text)].join(' '),
          })),
          ...pages.map(({ url, html }) => ({ url, text: textOf(html) })),
        ];
        const facts: IndexFacts = {
          records: listRecords(files, entries),
          mentions: listMentions(texts),
          printed: Object.fromEntries(
            catalogue.entries.flatMap(({ id, url }) => {
              const printed = catalogue.phrases[id]?.printed;
              return printed === undefined ? [] : [[url, printed]];
            }),
          ),
          topics: Object.fromEntries(SEARCHED_PAGES.map(({ path, topics }) => [path, topics])),
          words: vocabularyOf(texts.map(({ text }) => text)).join(' '),
        };
        const folder = new URL('pagefind/', dir);
        for (const part of ['fragment/', 'index/']) await mkdir(new URL(part, folder), { recursive: true });
        for (const { path, content } of files) await writeFile(new URL(path, folder), content);
        await writeFile(new URL('records.json', folder), JSON.stringify(facts));
        logger.info(`${String(records.length + SEARCHED_PAGES.length)} records in the search index`);
      },
    },
  };
}

/** Files of Pagefind that the site does not use: its own user interfaces, and stemmers for languages that the site lacks. */
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

/** A guide with its description and more words that find it, which the page does not show. */
function withHidden(html: string, words: readonly string[]): string {
  const all = [descriptionOf(html), ...words].join(' ');
  return html.replace('</main>', () => `<p data-pagefind-weight="7">${HIDDEN} ${all}</p></main>`);
}

/** The record of a page whose words are those of the entries: title, description and the words that find it alone. */
function summaryOf(url: string, html: string, words: readonly string[]): SearchRecord {
  const title = /<h1[^>]*>([^<]*)/.exec(html)?.[1]?.trim() ?? '';
  return { url, title, parts: [{ text: descriptionOf(html), weight: 5 }, hidden(words, 7)] };
}

/** The description in a page's head. */
function descriptionOf(html: string): string {
  return /<meta name="description" content="([^"]*)"/.exec(html)?.[1] ?? '';
}

/** The words of a page's main part. */
function textOf(html: string): string {
  return html.replace(/^[\s\S]*<main/, '<main').replace(/<[^>]*>/g, ' ');
}

/** Which guides mention which code, in the order of the site. */
function listMentions(texts: readonly { url: string; text: string }[]): IndexFacts['mentions'] {
  const mentions: IndexFacts['mentions'] = {};
  for (const { url, text } of texts)
    for (const code of mentionsIn(text)) mentions[code] = [...(mentions[code] ?? []), url];
  return mentions;
}

/**
 * What Pagefind's ids stand for, so that results can be ranked and shown without fetching each one: the address, and the
 * title unless it is an entry. Read from the index itself, whose files are gzipped JSON after a marker.
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
