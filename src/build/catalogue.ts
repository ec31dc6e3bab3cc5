import { join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import type { Plugin } from 'vite';
import { toCodeList, toDecoderTable } from '../catalogue/browser-data.ts';
import type { Catalogue } from '../catalogue/catalogue.ts';
import { CONTENT_FILES } from '../catalogue/content.ts';
import { packTable } from '../catalogue/packed-table.ts';
import { readCatalogue } from '../catalogue/read.ts';
import { contentRoot } from '../site.ts';

/** What each virtual module gives: the catalogue for pages made at build time, the decoder's table, the list of codes and the hues of the actions for the browser. */
const MODULES: Readonly<Record<string, (catalogue: Catalogue) => string>> = {
  'virtual:msdk/catalogue': catalogueModule,
  'virtual:msdk/actions.css': actionSheet,
  'virtual:msdk/table': tableModule,
  'virtual:msdk/codes': (catalogue) => `export default ${parsed(toCodeList(catalogue))};`,
};

/**
 * Gives pages and widgets the catalogue as virtual modules, read and checked from the YAML. Faulty content stops the
 * build with its report; in development a changed file is shown at once.
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
      // Another folder than the project's own is not watched by itself.
      watcher.add(join(root, 'content'));
      // The pages are made on the server: let go of what they were made from, then have the browser ask again.
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
      return make(readCatalogue(root));
    },
  };
}

/** The module of the catalogue. Every entry stands in its group already, and is not written a second time. */
function catalogueModule(catalogue: Catalogue): string {
  return [
    `const catalogue = ${parsed({ ...catalogue, entries: [] })};`,
    'for (const { groups } of catalogue.domains) for (const { entries } of groups) catalogue.entries.push(...entries);',
    'export default catalogue;',
  ].join('\n');
}

/** The module of the decoder's table: packed, as it is most of what the decoder loads. */
function tableModule(catalogue: Catalogue): string {
  return [
    "import { unpackTable } from '/src/catalogue/packed-table.ts';",
    `export default unpackTable(${parsed(packTable(toDecoderTable(catalogue)))});`,
  ].join('\n');
}

/** The style sheet that gives whatever shows an action its hue. */
export function actionSheet({ actions }: Pick<Catalogue, 'actions'>): string {
  const rules = Object.values(actions).map(({ id, hue }) => `  [data-action='${id}'] { --hue: ${String(hue)}; }`);
  return ['@layer starlight, base, shared, feature, print;', '@layer base {', ...rules, '}'].join('\n');
}

/** An expression that gives a value; JSON is read faster than code. */
function parsed(value: unknown): string {
  return `JSON.parse(${JSON.stringify(JSON.stringify(value))})`;
}

/** Whether a file, by its full path, is one of the content. */
function isContent(file: string, root: string): boolean {
  const path = relative(root, file).replaceAll('\\', '/');
  return path.startsWith(`${CONTENT_FILES.domains}/`) || Object.values(CONTENT_FILES).some((known) => known === path);
}
