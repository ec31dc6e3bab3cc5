import { satteri } from '@astrojs/markdown-satteri';
import starlight from '@astrojs/starlight';
import { defineConfig } from 'astro/config';
import { FAMILIES, FAMILY_IDS } from './src/catalogue/families.ts';
import { readCatalogue } from './src/catalogue/read.ts';
import { baseLinks } from './src/site/integrations/base-links.ts';
import { catalogue } from './src/site/integrations/catalogue.ts';
import { search } from './src/site/integrations/search.ts';
import { REPOSITORY_URL, SITE_DESCRIPTION, SITE_TITLE } from './src/site/settings.ts';

const base = process.env.BASE_PATH ?? '/';
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
        { label: 'Decode an answer', link: '/decode/' },
        { label: 'All codes', link: '/errors/' },
        ...FAMILY_IDS.map((family) => ({
          label: FAMILIES[family],
          items: domains
            .filter((domain) => domain.family === family)
            .map(({ title, url }) => ({ label: title, link: url })),
        })),
        {
          label: 'Guides',
          items: ['how-codes-travel', 'err-type', 'sign-in-again', 'refresh-token', 'oidb'].map(
            (slug) => `guides/${slug}`,
          ),
        },
      ],
    }),
    search(),
  ],
});
