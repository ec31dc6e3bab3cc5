/** The types of the files of the site, with the endings of their names. Anything else is bytes. */
export const MIME_TYPES: Readonly<Record<string, readonly string[]>> = {
  'text/html': ['html'],
  'text/css': ['css'],
  'text/csv': ['csv'],
  'text/javascript': ['js'],
  'text/plain': ['txt'],
  'application/json': ['json', 'map'],
  'application/manifest+json': ['webmanifest'],
  'application/wasm': ['wasm'],
  'application/xml': ['xml'],
  'image/png': ['png'],
  'image/svg+xml': ['svg'],
  'image/x-icon': ['ico'],
  'font/woff2': ['woff2'],
};

/** The types that are text: they are named with their encoding, and compressed. HTML always is, nginx does not want to be told. */
export const TEXT_TYPES: readonly string[] = [
  'text/css',
  'text/csv',
  'text/javascript',
  'text/plain',
  'application/json',
  'application/manifest+json',
  'application/xml',
  'application/opensearchdescription+xml',
  'image/svg+xml',
];
