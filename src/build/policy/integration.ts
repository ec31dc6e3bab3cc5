import { readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroConfig, AstroIntegration } from 'astro';
import { sitePolicy } from './directives.ts';
import { HEADERS_FILE, headersFile } from './headers.ts';
import { guardPage, readPage, refuseUnknown, type Page } from './page.ts';
import { ShippedScripts } from './shipped.ts';
import { moveAttributes, NOTHING, withPage, type Found } from './styles.ts';

/**
 * Gives every page of a build a Content-Security-Policy, and writes the file of headers for static hosts. It has to come
 * after every integration that writes pages, and before any that lists or compresses files.
 */
export function policy(): AstroIntegration {
  let config: AstroConfig | undefined;
  const shipped = new ShippedScripts();
  return {
    name: 'msdk-policy',
    hooks: {
      'astro:config:setup': ({ updateConfig }) => {
        updateConfig({ vite: { plugins: [shipped.plugin] } });
      },
      'astro:config:done': (done) => {
        config = done.config;
      },
      'astro:build:done': async ({ dir, logger }) => {
        if (!config) throw new Error('Astro built without passing its configuration');
        const folder = fileURLToPath(dir);
        const pages = (await readdir(folder, { recursive: true })).filter((file) => file.endsWith('.html')).toSorted();
        const found = await readAll(folder, pages, await shipped.hashes());
        const renamed = await writeSheets(join(folder, config.build.assets), found);
        for (const file of pages) {
          const html = await readFile(join(folder, file), 'utf8');
          await writeFile(join(folder, file), guardPage(html, readPage(html), renamed));
        }
        await writeFile(join(folder, HEADERS_FILE), headersFile(sitePolicy(found), config.base));
        logger.info(
          `${String(pages.length)} pages, ${String(found.scripts.size)} scripts and ${String(found.styles.size)} style sheets inside them, ${String(found.values.size)} style attributes`,
        );
      },
    },
  };
}

/** What all pages contain, read one by one: together they may not fit into memory. */
async function readAll(folder: string, pages: readonly string[], shipped: ReadonlySet<string>): Promise<Found> {
  let found = NOTHING;
  for (const file of pages) {
    const html = await readFile(join(folder, file), 'utf8');
    found = withPage(found, read(file, html, shipped));
  }
  return found;
}

/** Reads a page and throws when it contains something that must not run; the error names the file. */
function read(file: string, html: string, shipped: ReadonlySet<string>): Page {
  try {
    const page = readPage(html);
    refuseUnknown(page, shipped);
    return page;
  } catch (cause) {
    throw new Error(`${file}: ${cause instanceof Error ? cause.message : String(cause)}`, { cause });
  }
}

/** Writes the style sheets that change; returns their new names by the old ones. */
async function writeSheets(folder: string, found: Found): Promise<Map<string, string>> {
  const sheets = new Map<string, string>();
  for (const file of (await readdir(folder)).filter((name) => name.endsWith('.css')).toSorted())
    sheets.set(file, await readFile(join(folder, file), 'utf8'));
  const changed = moveAttributes(sheets, found);
  for (const { was, file, css } of changed) {
    await rm(join(folder, was));
    await writeFile(join(folder, file), css);
  }
  return new Map(changed.map(({ was, file }) => [was, file]));
}
