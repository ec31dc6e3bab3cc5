import { satteri } from '@astrojs/markdown-satteri';
import starlight from '@astrojs/starlight';
import { defineConfig } from 'astro/config';
import { DECODE_PATH, ERRORS_PATH, GUIDE_IDS } from './src/catalogue/addresses.ts';
import { FAMILIES, FAMILY_IDS } from './src/catalogue/families.ts';
import { readCatalogue } from './src/catalogue/read.ts';
import { baseLinks } from './src/site/integrations/base-links.ts';
import { catalogue } from './src/site/integrations/catalogue.ts';
import { search } from './src/site/integrations/search.ts';
import { REPOSITORY_URL, SITE_DESCRIPTION, SITE_TITLE } from './src/site/settings.ts';

// One slash in front, whoever sets it.
const base = `/${(process.env.BASE_PATH ?? '').replace(/^\/+|\/+$/g, '')}`;
const { domains } = readCatalogue(import.meta.dirname);

export default defineConfig({
  srcDir: './src/site',
  publicDir: './src/site/public',
  base,
  ...(process.env.SITE_URL ? { site: process.env.SITE_URL } : {}),
  trailingSlash: 'always',
  markdown: { processor: satteri({ mdastPlugins: [baseLinks(base)] }) },
  integrations: [
    catalogue(),
    starlight({
      title: SITE_TITLE,
      description: SITE_DESCRIPTION,
      // The index is made by our own step: one record a code, so that a hit leads to its anchor.
      pagefind: false,
      disable404Route: true,
      credits: false,
      customCss: ['./src/site/styles/theme.css', './src/site/styles/catalogue.css', './src/site/styles/decoder.css'],
      components: { Search: './src/site/overrides/Search.astro' },
      editLink: { baseUrl: `${REPOSITORY_URL}/edit/main/` },
      sidebar: [
        { label: 'Decode an answer', link: DECODE_PATH },
        { label: 'All codes', link: ERRORS_PATH },
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
      ],
    }),
    search(),
  ],
});
