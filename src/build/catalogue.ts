import { join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import type { Plugin } from 'vite';
import { toCodeList } from '../catalogue/browser-data.ts';
import type { Catalogue } from '../catalogue/catalogue.ts';
import { CONTENT_FILES } from '../catalogue/content.ts';
import { lean, readDecoderTable } from '../catalogue/decoder-table.ts';
import { LANGUAGES, OTHER_LANGUAGES } from '../catalogue/languages.ts';
import { packTable } from '../catalogue/packed-table.ts';
import { packTexts } from '../catalogue/packed-texts.ts';
import { readCatalogue } from '../catalogue/read.ts';
import { contentRoot } from '../site.ts';

/** The virtual modules: the catalogue for pages made at build time; for the browser, the decoder's table, its texts, the list of codes, and the hues of the actions. */
const MODULES: Readonly<Record<string, (catalogue: Catalogue, root: string) => string>> = {
  'virtual:msdk/catalogue': cataloguesModule,
  'virtual:msdk/actions.css': actionSheet,
  'virtual:msdk/table': tableModule,
  'virtual:msdk/texts': textsModule,
  'virtual:msdk/codes': codesModule,
  ...Object.fromEntries(
    OTHER_LANGUAGES.flatMap((language) => [
      [`virtual:msdk/texts/${language}`, (_, root) => textsModule(readCatalogue(root, language), root)],
      [`virtual:msdk/codes/${language}`, (_, root) => codesModule(readCatalogue(root, language))],
    ]),
  ),
};

/**
 * Provides the catalogue to pages and widgets as virtual modules, read from the YAML and checked. A fault in the content
 * stops the build with a report; in development, a changed file shows at once.
 */
export function catalogue(): AstroIntegration {
  return {
    name: 'msdk-catalogue',
    hooks: {
      'astro:config:setup': ({ config, updateConfig }) => {
        updateConfig({ vite: { plugins: [catalogueModules(contentRoot(fileURLToPath(config.root)))] } });
      },
    },
  };
}

/** The Vite plugin behind the virtual modules. */
function catalogueModules(root: string): Plugin {
  return {
    name: 'msdk-catalogue-modules',
    configureServer({ environments, watcher, ws }) {
      // A folder outside the project is not watched by default.
      watcher.add(join(root, 'content'));
      // Pages are made on the server: drop the modules that they were made from, then reload the browser.
      const reload = (file: string) => {
        if (!isContent(file, root)) return;
        for (const { moduleGraph } of Object.values(environments)) moduleGraph.invalidateAll();
        ws.send({ type: 'full-reload' });
      };
      for (const event of ['add', 'change', 'unlink'] as const) watcher.on(event, reload);
    },
    resolveId: (id) => (id in MODULES ? `\0${id}` : undefined),
    load(id) {
      const make = MODULES[id.slice(1)];
      if (!id.startsWith('\0') || !make) return undefined;
      return make(readCatalogue(root), root);
    },
  };
}

/** The module of the catalogue in every language. Each entry is written once, in its group. */
function cataloguesModule(_: Catalogue, root: string): string {
  const made = LANGUAGES.map((language) => [language, { ...readCatalogue(root, language), entries: [] }] as const);
  return [
    `const catalogues = ${parsed(Object.fromEntries(made))};`,
    'for (const catalogue of Object.values(catalogues))',
    '  for (const { groups } of catalogue.domains) for (const { entries } of groups) catalogue.entries.push(...entries);',
    'export default catalogues;',
  ].join('\n');
}

/** The module of the decoder's table without its texts, packed. */
function tableModule(_: Catalogue, root: string): string {
  return [
    "import { unpackTable } from '/src/catalogue/packed-table.ts';",
    `export default unpackTable(${parsed(packTable(lean(readDecoderTable(root))))});`,
  ].join('\n');
}

/** The module of the list of all codes. */
function codesModule(catalogue: Catalogue): string {
  return `export default ${parsed(toCodeList(catalogue))};`;
}

/** The module of the texts that only a verdict shows: they are most of the table, and no decode waits for them. */
function textsModule(catalogue: Catalogue, root: string): string {
  const packed = packTexts(readDecoderTable(root, catalogue.language), readDecoderTable(root));
  return [
    "import { withTexts } from '/src/catalogue/packed-texts.ts';",
    `import { ${catalogue.language === 'en' ? 'ENGLISH' : 'CHINESE'} as said } from '/src/decoder/texts.${catalogue.language}.ts';`,
    `const texts = ${parsed(packed)};`,
    'export default (table) => withTexts(table, texts, said);',
  ].join('\n');
}

/** The style sheet with the hue of each action. */
export function actionSheet({ actions }: Pick<Catalogue, 'actions'>): string {
  const rules = Object.values(actions).map(({ id, hue }) => `  [data-action='${id}'] { --hue: ${String(hue)}; }`);
  return ['@layer starlight, base, shared, feature, print;', '@layer base {', ...rules, '}'].join('\n');
}

/** An expression for a value; engines parse JSON faster than object literals. */
function parsed(value: unknown): string {
  return `JSON.parse(${JSON.stringify(JSON.stringify(value))})`;
}

/** Whether a file, given by its full path, belongs to the content. */
function isContent(file: string, root: string): boolean {
  const path = relative(root, file).replaceAll('\\', '/');
  const folders = [CONTENT_FILES.domains, ...OTHER_LANGUAGES.map((language) => `content/${language}`)];
  return (
    folders.some((folder) => path.startsWith(`${folder}/`)) ||
    Object.values(CONTENT_FILES).some((known) => known === path)
  );
}
