import type { KnipConfig } from 'knip';

/** What the code starts from; whatever none of it reaches is unused. */
const config: KnipConfig = {
  entry: [
    'scripts/*.ts',
    'scripts/deploy/*.ts',
    'tests/{bench,fuzz}/**/main.ts',
    // Measured in processes of their own.
    'tests/bench/{decoder-child,decoder-peer,growth-child}.ts',
    'src/pages/**/*.{astro,ts}',
    'src/content/**/*.mdx',
    'src/build/{sidebar,head-title}.ts',
    'src/features/previews/route-data.ts',
    'src/features/offline/{worker,removal}.ts',
    'tests/**/*.config.ts',
    'tests/nginx/*.spec.ts',
    'tests/firefox/*.test.ts',
  ],
  project: ['{scripts,src,tests}/**/*.{ts,astro,mdx}'],
  // What a file uses itself may be exported for those who describe what they give it.
  ignoreExportsUsedInFile: true,
  compilers: {
    mdx: (text: string) => [...text.matchAll(/^import .*$/gm)].join('\n'),
    // The code between the fences, and the scripts that the markup names.
    astro: (text: string) =>
      [
        /^---\n([\s\S]*?)\n---/.exec(text)?.[1] ?? '',
        ...[...text.matchAll(/<script[^>]* src="([^"]+)"/g)].map(([, source = '']) => `import '${source}';`),
        ...[...text.matchAll(/<script>([\s\S]*?)<\/script>/g)].map(([, code = '']) => code),
      ].join('\n'),
  },
};

export default config;
