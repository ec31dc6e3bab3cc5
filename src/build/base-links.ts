import type { MdastPluginDefinition } from 'satteri';
import { withBase } from '../addresses.ts';

/** Puts the links in guides, which begin at the site's root, below the sub-path at which the site is served. */
export function baseLinks(base: string): MdastPluginDefinition {
  return {
    name: 'base-links',
    link(node, context) {
      if (node.url.startsWith('/')) context.setProperty(node, 'url', withBase(base, node.url));
    },
  };
}
