declare module 'virtual:msdk/catalogue' {
  /** The whole catalogue; for pages made at build time only. */
  const catalogue: import('./catalogue/catalogue.ts').Catalogue;
  export default catalogue;
}

declare module 'virtual:msdk/actions.css';

declare module 'virtual:msdk/codes' {
  /** Every code in short; loaded by the search and by the page for addresses that do not exist. */
  const list: import('./catalogue/browser-data.ts').CodeList;
  export default list;
}

declare module 'virtual:msdk/table' {
  /** The decoder's table; loaded by widgets on first use. */
  const table: import('./decoder/index.ts').Table;
  export default table;
}
