import type { KnipConfig } from 'knip';

/** What the code starts from; whatever none of it reaches is unused. */
const config: KnipConfig = {
  entry: [
    'scripts/*.ts',
    'scripts/nginx/*.ts',
    '{bench,fuzz}/**/main.ts',
    // Measured in processes of their own.
    'bench/**/{child,build-child}.ts',
    'src/site/pages/**/*.{astro,ts}',
    'src/site/previews/route-data.ts',
    'src/site/offline/{worker,removal}.ts',
    'src/site/widgets/offline.ts',
    'src/site/overrides/*.astro',
    'playwright*.config.ts',
    'tests/nginx/*.spec.ts',
  ],
  project: ['{bench,deploy,fuzz,scripts,src,tests}/**/*.{ts,astro}'],
  // What a file uses itself may be exported for those who describe what they give it.
  ignoreExportsUsedInFile: true,
  // The font is read as a file.
  ignoreDependencies: ['@fontsource/inter'],
  compilers: {
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
