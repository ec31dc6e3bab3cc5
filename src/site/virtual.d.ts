declare module 'virtual:msdk/catalogue' {
  /** The whole catalogue; for pages made at build time only. */
  const catalogue: import('../catalogue/catalogue.ts').Catalogue;
  export default catalogue;
}

declare module 'virtual:msdk/table' {
  /** The decoder's table; loaded by widgets on first use. */
  const table: import('../decoder/table.ts').Table;
  export default table;
}
