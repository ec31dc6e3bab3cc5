import { fileURLToPath } from 'node:url';
import type { MdastPluginDefinition } from 'satteri';
import { inLanguage, splitLanguage, withBase } from '../addresses.ts';
import { guideLanguage } from './guide-language.ts';

/**
 * Puts the links in guides, which begin at the site's root, into the language of the guide and below the sub-path at which the
 * site is served.
 */
export function baseLinks(base: string): MdastPluginDefinition {
  return {
    name: 'base-links',
    link(node, context) {
      if (!node.url.startsWith('/')) return;
      const { path } = splitLanguage(node.url);
      const language = guideLanguage(context.fileURL ? fileURLToPath(context.fileURL) : '');
      context.setProperty(node, 'url', withBase(base, path === node.url ? inLanguage(language, path) : node.url));
    },
  };
}
