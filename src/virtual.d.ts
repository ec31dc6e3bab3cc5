declare module 'virtual:msdk/catalogue' {
  /** The whole catalogue in each language. Only for pages made at build time: no script may load it. */
  const catalogues: Readonly<
    Record<import('./catalogue/languages.ts').Language, import('./catalogue/catalogue.ts').Catalogue>
  >;
  export default catalogues;
}

declare module 'virtual:msdk/actions.css';

declare module 'virtual:msdk/codes' {
  /** Every code in brief; loaded by the search and the 404 page. */
  const list: import('./catalogue/browser-data.ts').CodeList;
  export default list;
}

declare module 'virtual:msdk/table' {
  /** The decoder's table without the texts that only a verdict shows; loaded by widgets on first use. */
  const table: import('./decoder/index.ts').Table;
  export default table;
}

declare module 'virtual:msdk/texts' {
  /** Puts those texts into the table. */
  const withTexts: (table: import('./decoder/index.ts').Table) => import('./decoder/index.ts').Table;
  export default withTexts;
}

declare module 'virtual:starlight/components/Search' {
  /** The search that astro.config.mjs puts in the place of Starlight's. */
  const Search: typeof import('./features/search/Search.astro').default;
  export default Search;
}

declare module 'virtual:msdk/codes/zh-cn' {
  export { default } from 'virtual:msdk/codes';
}

declare module 'virtual:msdk/texts/zh-cn' {
  export { default } from 'virtual:msdk/texts';
}
