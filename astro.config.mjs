import { satteri } from '@astrojs/markdown-satteri';
import starlight from '@astrojs/starlight';
import { defineConfig } from 'astro/config';
import {
  CHANGES_PATH,
  DECODE_PATH,
  ERRORS_PATH,
  GUIDE_IDS,
  OPEN_SEARCH_PATH,
  RELATIONS_PATH,
  withBase,
} from './src/catalogue/addresses.ts';
import { FAMILIES, FAMILY_IDS } from './src/catalogue/families.ts';
import { readCatalogue } from './src/catalogue/read.ts';
import { baseLinks } from './src/site/integrations/base-links.ts';
import { catalogue } from './src/site/integrations/catalogue.ts';
import { offline } from './src/site/integrations/offline.ts';
import { policy } from './src/site/integrations/policy.ts';
import { previewAnySlash } from './src/site/integrations/preview-any-slash.ts';
import { previews } from './src/site/integrations/previews.ts';
import { search } from './src/site/integrations/search.ts';
import { sequenceFences, sequences } from './src/site/integrations/sequence.ts';
import { tableLabels } from './src/site/integrations/table-labels.ts';
import { contentRoot, REPOSITORY_URL, SITE_DESCRIPTION, SITE_TITLE } from './src/site/settings.ts';

// One slash in front, whoever sets it.
const base = `/${(process.env.BASE_PATH ?? '').replace(/^\/+|\/+$/g, '')}`;
const { domains } = readCatalogue(contentRoot(import.meta.dirname));

/** The style sheets of every page, in the order in which they apply; what only some pages need stands with its component. */
const STYLES = ['theme', 'catalogue', 'domain', 'guides', 'sequence', 'offline', 'print'];

/**
 * The search stands in every page, so all that it needs is one file. Each module of it that another widget shares would
 * otherwise be one, and a phone waits longer for twelve small files than for a large one.
 */
const SEARCH_CHUNK = { name: 'search', test: /[\\/]src[\\/]site[\\/]search[\\/]dialog\.ts/ };

export default defineConfig({
  srcDir: './src/site',
  publicDir: './src/site/public',
  base,
  ...(process.env.SITE_URL ? { site: process.env.SITE_URL } : {}),
  trailingSlash: 'always',
  vite: {
    environments: { client: { build: { rolldownOptions: { output: { codeSplitting: { groups: [SEARCH_CHUNK] } } } } } },
  },
  markdown: { processor: satteri({ mdastPlugins: [baseLinks(base), sequenceFences()], hastPlugins: [tableLabels()] }) },
  integrations: [
    catalogue(),
    sequences(),
    starlight({
      title: SITE_TITLE,
      logo: { src: './src/site/public/favicon.svg', alt: '' },
      description: SITE_DESCRIPTION,
      // The index is made by our own step: one record a code, so that a hit leads to its anchor.
      pagefind: false,
      // Browsers take the description from a full address only.
      head: process.env.SITE_URL
        ? [
            {
              tag: 'link',
              attrs: {
                rel: 'search',
                type: 'application/opensearchdescription+xml',
                title: SITE_TITLE,
                href: withBase(base, OPEN_SEARCH_PATH),
              },
            },
          ]
        : [],
      disable404Route: true,
      credits: false,
      customCss: STYLES.map((name) => `./src/site/styles/${name}.css`),
      routeMiddleware: './src/site/previews/route-data.ts',
      components: { Search: './src/site/overrides/Search.astro' },
      editLink: { baseUrl: `${REPOSITORY_URL}/edit/main/` },
      sidebar: [
        { label: 'Decode an answer', link: DECODE_PATH },
        { label: 'All codes', link: ERRORS_PATH },
        { label: 'How codes are related', link: RELATIONS_PATH },
        ...FAMILY_IDS.map((family) => ({
          label: FAMILIES[family],
          items: domains
            .filter((domain) => domain.family === family)
            .map(({ title, url }) => ({ label: title, link: url })),
        })),
        {
          label: 'Guides',
          items: GUIDE_IDS.map((guide) => `guides/${guide}`),
        },
        { label: 'What changed', link: CHANGES_PATH },
      ],
    }),
    search(),
    previewAnySlash(),
    previews(),
    // Behind everything that writes pages.
    policy(),
    // Behind everything that writes or changes files.
    offline(),
  ],
});
