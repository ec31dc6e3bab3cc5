import starlight from '@astrojs/starlight';
import { defineConfig } from 'astro/config';
import { FAMILIES, FAMILY_IDS } from './src/catalogue/families.ts';
import { readCatalogue } from './src/catalogue/read.ts';
import { catalogue } from './src/site/integrations/catalogue.ts';
import { search } from './src/site/integrations/search.ts';
import { REPOSITORY_URL, SITE_DESCRIPTION, SITE_TITLE } from './src/site/settings.ts';

const { domains } = readCatalogue(import.meta.dirname);

export default defineConfig({
  srcDir: './src/site',
  base: process.env.BASE_PATH ?? '/',
  ...(process.env.SITE_URL ? { site: process.env.SITE_URL } : {}),
  trailingSlash: 'always',
  integrations: [
    catalogue(),
    starlight({
      title: SITE_TITLE,
      description: SITE_DESCRIPTION,
      // The index is made by our own step: one record a code, so that a hit leads to its anchor.
      pagefind: false,
      credits: false,
      customCss: ['./src/site/styles/theme.css', './src/site/styles/catalogue.css', './src/site/styles/decoder.css'],
      components: { Search: './src/site/overrides/Search.astro' },
      editLink: { baseUrl: `${REPOSITORY_URL}/edit/main/` },
      sidebar: [
        { label: 'Decode an answer', link: '/decode/' },
        { label: 'All codes', link: '/errors/' },
        ...FAMILY_IDS.map((family) => ({
          label: FAMILIES[family],
          items: domains.filter((domain) => domain.family === family).map(({ title, url, count }) => ({ label: title, link: url, badge: String(count) })),
        })),
        {
          label: 'Guides',
          items: ['how-codes-travel', 'err-type', 'sign-in-again', 'refresh-token', 'oidb'].map((slug) => `guides/${slug}`),
        },
      ],
    }),
    search(),
  ],
});
