import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import type { Plugin } from 'vite';
import { sourceHash } from './directives.ts';

/** The components whose scripts stand in pages as they are written. Whatever else stands in a page and runs stops the build. */
const WRITTEN_INLINE = [
  '@astrojs/starlight/components/ThemeProvider.astro',
  '@astrojs/starlight/components/ThemeSelect.astro',
  '@astrojs/starlight/components/SidebarPersister.astro',
] as const;

/** Where the components stand whose scripts the bundler makes, some of which Astro puts into the page because they are small. */
const BUNDLED_FROM = /\/(?:src|node_modules\/@astrojs\/starlight\/dist)\/[^?]*\.astro\?astro&type=script/;

/** Hashes of the scripts that the site ships inside pages, by their source: never by what a page turns out to hold. */
export class ShippedScripts {
  private readonly bundled = new Set<string>();

  /** Notes the bundled scripts, before Astro puts the small ones into the pages. */
  readonly plugin: Plugin = {
    name: 'msdk-policy:shipped',
    applyToEnvironment: ({ name }) => name === 'client',
    generateBundle: {
      order: 'pre',
      handler: (_options, bundle) => {
        for (const output of Object.values(bundle))
          if (output.type === 'chunk' && BUNDLED_FROM.test(output.facadeModuleId ?? ''))
            this.bundled.add(sourceHash(output.code.trim()));
      },
    },
  };

  /** The hashes, once the build is done. */
  async hashes(): Promise<ReadonlySet<string>> {
    const written = await Promise.all(
      WRITTEN_INLINE.map(async (component) =>
        inlineScripts(await readFile(fileURLToPath(import.meta.resolve(component)), 'utf8')),
      ),
    );
    return new Set([...this.bundled, ...written.flat().map(sourceHash)]);
  }
}

/**
 * The scripts of a component that stand in pages as they are written.
 * @param component its source
 */
export function inlineScripts(component: string): string[] {
  return [...component.matchAll(/<script\b[^>]*\bis:inline\b[^>]*>(.*?)<\/script>/gs)].map(([, text = '']) => text);
}
