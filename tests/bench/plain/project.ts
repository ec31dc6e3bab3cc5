import { cpSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { ERRORS_PATH } from '#src/addresses.ts';
import type { Catalogue } from '#src/catalogue/catalogue.ts';
import { plainEntryPath, plainPages } from './pages.ts';

/** Where the plain site is written and built, from the project's root; it finds its packages in the folders above. */
export const PLAIN_ROOT = '.generated/plain';

const DOCS = 'src/content/docs';

/** Names the packages of the project, by which Astro knows what to bundle. */
const MANIFEST = '{ "private": true, "type": "module", "dependencies": { "@astrojs/starlight": "*", "astro": "*" } }\n';

/** Stock Starlight: its search, its theme, a sidebar. The pages of single codes are too many for the sidebar. */
const CONFIG = `import starlight from '@astrojs/starlight';
import { defineConfig } from 'astro/config';

export default defineConfig({
  site: process.env.SITE_URL,
  integrations: [
    starlight({
      title: 'MSDK Errors',
      sidebar: [
        { label: 'All codes', link: '${ERRORS_PATH}' },
        { label: 'Errors', items: [{ autogenerate: { directory: 'errors' } }] },
        { label: 'Guides', items: [{ autogenerate: { directory: 'guides' } }] },
      ],
    }),
  ],
});
`;

const COLLECTIONS = `import { defineCollection } from 'astro:content';
import { docsLoader } from '@astrojs/starlight/loaders';
import { docsSchema } from '@astrojs/starlight/schema';

export const collections = { docs: defineCollection({ loader: docsLoader(), schema: docsSchema() }) };
`;

/**
 * Writes the plain site: what one gets with stock Starlight from the same content. Its links start at the root, as
 * those of the guides do.
 * @param catalogue the catalogue
 * @param root the project's folder
 * @param into where it is written, from there
 */
export function writePlainProject(catalogue: Catalogue, root: string, into = PLAIN_ROOT): void {
  const folder = join(root, into);
  rmSync(folder, { recursive: true, force: true });
  const files = [
    { path: 'package.json', text: MANIFEST },
    { path: 'astro.config.mjs', text: CONFIG },
    { path: 'src/content.config.ts', text: COLLECTIONS },
    ...plainPages(catalogue).map(({ path, text }) => ({ path: `${DOCS}/${path}`, text })),
  ];
  for (const { path, text } of files) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  }
  cpSync(join(root, 'src/site/content/docs/guides'), join(folder, DOCS, 'guides'), { recursive: true });
  // Its pages ask for one, as Starlight's own template has it.
  cpSync(join(root, 'src/public/favicon.svg'), join(folder, 'public/favicon.svg'));
}

/**
 * Makes sure that the built plain site has each entry where `plainEntryPath` says, or its search would be judged wrongly.
 * @param catalogue the catalogue
 * @param root the project's folder
 * @throws Error when an anchor is missing
 */
export function checkPlainSite({ entries }: Catalogue, root: string): void {
  for (const entry of entries) {
    const [path = '', anchor = ''] = plainEntryPath(entry).split('#');
    const file = join(root, PLAIN_ROOT, 'dist', path, 'index.html');
    if (!readFileSync(file, 'utf8').includes(` id="${anchor}"`)) {
      throw new Error(
        `${file} has no anchor ${anchor} for ${entry.id}. Make plainEntryPath follow Starlight’s anchors.`,
      );
    }
  }
}
