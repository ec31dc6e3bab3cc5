import { satteri } from '@astrojs/markdown-satteri';
import starlight from '@astrojs/starlight';
import { defineConfig } from 'astro/config';
import { OPEN_SEARCH_PATH, withBase } from './src/addresses.ts';
import { baseLinks } from './src/build/base-links.ts';
import { catalogue } from './src/build/catalogue.ts';
import { codeMentions } from './src/build/code-mentions.ts';
import { lostAddresses } from './src/features/not-found/integration.ts';
import { offline } from './src/features/offline/integration.ts';
import { policy } from './src/build/policy/integration.ts';
import { previewAnySlash } from './src/build/preview-any-slash.ts';
import { search } from './src/build/search-index.ts';
import { sequenceFences, sequences } from './src/build/sequence/integration.ts';
import { tableLabels } from './src/build/table-labels.ts';
import english from './src/content/i18n/en.json' with { type: 'json' };
import { BASE_PATH, REPOSITORY_URL, SITE_TITLE, SITE_URL } from './src/site.ts';

/** The style sheets of every page, each in its cascade layer; what only some pages need stands with its component. */
const STYLES = [
  'virtual:msdk/actions.css',
  './src/styles/theme.css',
  './src/styles/catalogue.css',
  './src/build/table-labels.css',
  './src/styles/print.css',
];

/**
 * The search stands in every page, so all that it needs is one file. Each module of it that another widget shares would
 * otherwise be one, and a phone waits longer for twelve small files than for a large one.
 */
const SEARCH_CHUNK = { name: 'search', test: /[\\/]src[\\/]features[\\/]search[\\/]dialog\.ts/ };

/** Tells browsers how to search the site. */
const OPEN_SEARCH = {
  tag: /** @type {const} */ ('link'),
  attrs: {
    rel: 'search',
    type: 'application/opensearchdescription+xml',
    title: SITE_TITLE,
    href: withBase(BASE_PATH, OPEN_SEARCH_PATH),
  },
};

/**
 * By default, half a second of work on a line ends its coloring, so that the colors of code, and with them the style sheet of
 * all pages, would depend on how busy the machine is that builds.
 */
const UNHURRIED = {
  name: 'unhurried',
  /** @type {(code: string, options: { tokenizeTimeLimit?: number }) => void} */
  preprocess(_, options) {
    options.tokenizeTimeLimit = 0;
  },
};

export default defineConfig({
  publicDir: './src/public',
  base: BASE_PATH,
  ...(SITE_URL ? { site: SITE_URL } : {}),
  trailingSlash: 'always',
  vite: {
    // The oldest browsers that the README names.
    build: { target: ['chrome109', 'firefox115', 'safari15.4'] },
    environments: { client: { build: { rolldownOptions: { output: { codeSplitting: { groups: [SEARCH_CHUNK] } } } } } },
  },
  markdown: {
    processor: satteri({
      mdastPlugins: [baseLinks(BASE_PATH), sequenceFences(), codeMentions()],
      hastPlugins: [tableLabels()],
    }),
  },
  integrations: [
    catalogue(),
    sequences(),
    starlight({
      title: SITE_TITLE,
      locales: { root: { label: 'English', lang: 'en' }, 'zh-cn': { label: '简体中文', lang: 'zh-CN' } },
      logo: { src: './src/public/favicon.svg', alt: '' },
      description: english['site.description'],
      // The index is made by our own step: one record a code, so that a hit leads to its anchor.
      pagefind: false,
      head: [
        // Not every host sends headers: no request says from which address it comes.
        { tag: 'meta', attrs: { name: 'referrer', content: 'no-referrer' } },
        // Browsers take the description from a full address only.
        ...(SITE_URL ? [OPEN_SEARCH] : []),
      ],
      disable404Route: true,
      credits: false,
      expressiveCode: { shiki: { transformers: [UNHURRIED] } },
      customCss: STYLES,
      routeMiddleware: [
        './src/build/sidebar.ts',
        './src/features/previews/route-data.ts',
        './src/build/alternates.ts',
        './src/features/not-found/route-data.ts',
        './src/build/head-title.ts',
      ],
      components: {
        Header: './src/features/navigation/Header.astro',
        PageTitle: './src/features/markdown/PageTitle.astro',
        Sidebar: './src/features/navigation/Sidebar.astro',
        LanguageSelect: './src/features/navigation/LanguageLink.astro',
        Search: './src/features/search/Search.astro',
        Footer: './src/features/offline/Footer.astro',
      },
      editLink: { baseUrl: `${REPOSITORY_URL}/edit/main/` },
      // Made by src/build/sidebar.ts.
      sidebar: [],
    }),
    // Before everything that reads the built pages.
    lostAddresses(),
    search(),
    previewAnySlash(),
    // Behind everything that writes pages.
    policy(),
    // Behind everything that writes or changes files.
    offline(),
  ],
});
