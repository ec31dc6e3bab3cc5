import { readFile, rm, writeFile } from 'node:fs/promises';
import type { AstroIntegration } from 'astro';
import { inLanguage, withBase } from '../../addresses.ts';
import { OTHER_LANGUAGES } from '../../catalogue/languages.ts';
import { withLanguages } from './with-languages.ts';

/** The script that shows the page for lost addresses in the language of the address. */
export const BY_ADDRESS = new URL('./by-address.js', import.meta.url);

/** Puts the pages for lost addresses of all languages into one file. It comes before what reads the pages of a build. */
export function lostAddresses(): AstroIntegration {
  let base = '/';
  return {
    name: 'msdk-lost-addresses',
    hooks: {
      'astro:config:done': ({ config }) => {
        base = config.base;
      },
      'astro:build:done': async ({ dir }) => {
        const others = await Promise.all(
          OTHER_LANGUAGES.map(async (language) => {
            const folder = new URL(`.${inLanguage(language, '/404/')}`, dir);
            const html = await readFile(new URL('index.html', folder), 'utf8');
            await rm(folder, { recursive: true });
            return { root: withBase(base, inLanguage(language, '/')), html };
          }),
        );
        const file = new URL('404.html', dir);
        const script = await readFile(BY_ADDRESS, 'utf8');
        await writeFile(file, withLanguages(await readFile(file, 'utf8'), others, script));
      },
    },
  };
}
