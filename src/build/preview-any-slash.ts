import type { AstroIntegration } from 'astro';

/**
 * Makes the preview treat addresses without a trailing slash as static hosts do: they lead to the page, or to our 404 page.
 * With `trailingSlash: 'always'`, Astro's preview serves a page of its own for them.
 */
export function previewAnySlash(): AstroIntegration {
  return {
    name: 'msdk-preview-any-slash',
    hooks: {
      'astro:config:setup': ({ command, updateConfig }) => {
        if (command === 'preview') updateConfig({ trailingSlash: 'ignore' });
      },
    },
  };
}
