import type { AstroIntegration } from 'astro';
import type { ProxyOptions } from 'vite';
import { TYPED_ENDS, typeOf } from './content-types.ts';

/**
 * Makes the preview treat addresses as static hosts do. Without a trailing slash they lead to the page, or to our 404 page:
 * with `trailingSlash: 'always'`, Astro's preview serves a page of its own for them. And files have the types that hosts are told.
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

/** Sees each request for such a file first, since the preview runs no plugin; it passes on none. */
const proxy: Record<string, ProxyOptions> = {
  [`^[^?#]*(?:${TYPED_ENDS.join('|').replaceAll('.', '\\.')})(?:[?#]|$)`]: {
    target: 'http://localhost',
    bypass({ url = '' }, response) {
      const type = typeOf(url.replace(/[?#].*/s, ''));
      if (type) response?.setHeader('Content-Type', type);
      return url;
    },
  },
};
