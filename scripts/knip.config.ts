import type { KnipConfig } from 'knip';

/** The entry points; whatever they do not reach is unused. */
const config: KnipConfig = {
  entry: [
    'scripts/*.ts',
    'scripts/deploy/*.ts',
    'tests/{bench,fuzz}/**/main.ts',
    // Started as processes of their own.
    'tests/bench/{decoder-child,decoder-peer,growth-child}.ts',
    'src/pages/**/*.{astro,ts}',
    'src/content/**/*.mdx',
    'src/build/{sidebar,alternates,head-title}.ts',
    'src/features/{previews,not-found}/route-data.ts',
    'src/features/offline/{worker,removal}.ts',
    'tests/**/*.config.ts',
    // The package; the build writes data into the place of some of these.
    'src/package/{index,zh-cn,main,from-table,differences}.ts',
    'tests/package/*.test.ts',
    'tests/spark/*.test.ts',
    'tests/nginx/*.spec.ts',
    'tests/firefox/*.test.ts',
    'tests/zip/*.test.ts',
  ],
  project: ['{scripts,src,tests}/**/*.{ts,astro,mdx}'],
  // A type that its own file uses may be exported for callers that name it.
  ignoreExportsUsedInFile: true,
  compilers: {
    mdx: (text: string) => [...text.matchAll(/^import .*$/gm)].join('\n'),
    // The front matter, and the scripts in the markup.
    astro: (text: string) =>
      [
        /^---\n([\s\S]*?)\n---/.exec(text)?.[1] ?? '',
        ...[...text.matchAll(/<script[^>]* src="([^"]+)"/g)].map(([, source = '']) => `import '${source}';`),
        ...[...text.matchAll(/<script>([\s\S]*?)<\/script>/g)].map(([, code = '']) => code),
      ].join('\n'),
  },
};

export default config;
