import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { close, createIndex } from 'pagefind';
import { readCatalogue } from '../../catalogue/read.ts';
import { catalogueRecords, INDEXED_GUIDES } from '../search/records.ts';

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
        root = fileURLToPath(config.root);
      },
      'astro:build:done': async ({ dir, logger }) => {
        const { index, errors } = await createIndex({ forceLanguage: 'en' });
        if (!index) throw new Error(`Pagefind made no index: ${errors.join('; ')}`);
        const records = catalogueRecords(readCatalogue(root));
        for (const { url, title, content } of records) {
          stopOn(await index.addCustomRecord({ url, content, language: 'en', meta: { title } }), url);
        }
        for (const url of INDEXED_GUIDES) {
          const content = await readFile(new URL(`.${url}index.html`, dir), 'utf8');
          stopOn(await index.addHTMLFile({ url, content }), url);
        }
        stopOn(await index.writeFiles({ outputPath: fileURLToPath(new URL('pagefind/', dir)) }), 'the index');
        await close();
        logger.info(`${String(records.length + INDEXED_GUIDES.length)} records in the search index`);
      },
    },
  };
}

/** Stops the build when Pagefind reports an error. */
function stopOn({ errors }: { errors: string[] }, what: string): void {
  if (errors.length > 0) throw new Error(`Pagefind failed on ${what}: ${errors.join('; ')}`);
}
