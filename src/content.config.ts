import { defineCollection } from 'astro:content';
import { docsLoader } from '@astrojs/starlight/loaders';
import { docsSchema } from '@astrojs/starlight/schema';

export const collections = {
  /** The guides; everything else is made from the catalogue. */
  docs: defineCollection({ loader: docsLoader(), schema: docsSchema() }),
};
