import type { AstroIntegration } from 'astro';

/**
 * Lets the preview treat addresses without a slash at their end as static hosts do: they lead to the page, or to our page
 * for addresses that do not exist. With `trailingSlash: 'always'` Astro's preview answers them with a page of its own.
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
