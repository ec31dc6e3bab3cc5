import type { AstroIntegration } from 'astro';
import type { ProxyOptions } from 'vite';
import { typeOf } from './content-types.ts';

/**
 * Makes the preview treat addresses as static hosts do. Without a trailing slash they lead to the page, or to our 404 page:
 * with `trailingSlash: 'always'`, Astro's preview serves a page of its own for them. And texts name their charset.
 */
export function previewAnySlash(): AstroIntegration {
  return {
    name: 'msdk-preview-any-slash',
    hooks: {
      'astro:config:setup': ({ command, updateConfig }) => {
        if (command === 'preview') updateConfig({ trailingSlash: 'ignore', vite: { preview: { proxy } } });
      },
    },
  };
}

/** Sees each request for a text first, since the preview runs no plugin; it passes on none. */
const proxy: Record<string, ProxyOptions> = {
  '^[^?#]*\\.(?:md|txt|atom)(?:[?#]|$)': {
    target: 'http://localhost',
    bypass({ url = '' }, response) {
      const type = typeOf(url.replace(/[?#].*/s, ''));
      if (type) response?.setHeader('Content-Type', type);
      return url;
    },
  },
};
