import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import type { Plugin } from 'vite';
import { BY_ADDRESS } from '../../features/not-found/integration.ts';
import { sourceHash } from './directives.ts';

/** The components whose scripts are inlined as written. Any other inline script that runs stops the build. */
const WRITTEN_INLINE = [
  '@astrojs/starlight/components/ThemeProvider.astro',
  '@astrojs/starlight/components/ThemeSelect.astro',
  '@astrojs/starlight/components/SidebarPersister.astro',
] as const;

/** The components whose scripts are bundled; Astro inlines the small ones. */
const BUNDLED_FROM = /\/(?:src|node_modules\/@astrojs\/starlight\/dist)\/[^?]*\.astro\?astro&type=script/;

/** Hashes of the scripts that the site inlines, taken from their sources and never from built pages. */
export class ShippedScripts {
  private readonly bundled = new Set<string>();

  /** Records the bundled scripts, before Astro inlines the small ones. */
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
    const byAddress = await readFile(BY_ADDRESS, 'utf8');
    return new Set([...this.bundled, ...[...written.flat(), byAddress].map(sourceHash)]);
  }
}

/**
 * The scripts of a component that are inlined as written.
 * @param component its source
 */
export function inlineScripts(component: string): string[] {
  return [...component.matchAll(/<script\b[^>]*\bis:inline\b[^>]*>(.*?)<\/script>/gs)].map(([, text = '']) => text);
}
