import { relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import type { Plugin } from 'vite';
import { toDecoderTable } from '../../catalogue/export/decoder-table.ts';
import { CONTENT_FILES, domainFile } from '../../catalogue/files.ts';
import { readCatalogue } from '../../catalogue/read.ts';

/** What each virtual module gives: the catalogue for pages made at build time, the decoder's table for the browser. */
const MODULES: Readonly<Record<string, (root: string) => unknown>> = {
  'virtual:msdk/catalogue': readCatalogue,
  'virtual:msdk/table': (root) => toDecoderTable(readCatalogue(root)),
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
        updateConfig({ vite: { plugins: [catalogueModules(fileURLToPath(config.root))] } });
      },
    },
  };
}

/** The Vite plugin behind the virtual modules. */
function catalogueModules(root: string): Plugin {
  return {
    name: 'msdk-catalogue-modules',
    configureServer({ environments, watcher, ws }) {
      // The pages are made on the server: let go of what they were made from, then have the browser ask again.
      watcher.on('change', (file) => {
        if (!isContent(file, root)) return;
        for (const { moduleGraph } of Object.values(environments)) moduleGraph.invalidateAll();
        ws.send({ type: 'full-reload' });
      });
    },
    resolveId: (id) => (id in MODULES ? `\0${id}` : undefined),
    load(id) {
      const make = MODULES[id.slice(1)];
      if (!id.startsWith('\0') || !make) return undefined;
      for (const file of Object.values(CONTENT_FILES)) this.addWatchFile(`${root}${file}`);
      const data = make(root);
      for (const { id: domain } of readCatalogue(root).domains) this.addWatchFile(`${root}${domainFile(domain)}`);
      return `export default JSON.parse(${JSON.stringify(JSON.stringify(data))});`;
    },
  };
}

/** Whether a file, by its full path, is one of the content. */
function isContent(file: string, root: string): boolean {
  const path = relative(root, file).replaceAll('\\', '/');
  return path.startsWith(`${CONTENT_FILES.domains}/`) || Object.values(CONTENT_FILES).some((known) => known === path);
}
