import { defineCollection } from 'astro:content';
import { docsLoader, i18nLoader } from '@astrojs/starlight/loaders';
import { docsSchema, i18nSchema } from '@astrojs/starlight/schema';
import { z } from 'astro/zod';
import english from './content/i18n/en.json';

/** Every sentence of the interface; a language has those of the English file. */
const sentences = Object.fromEntries(Object.keys(english).map((key) => [key, z.string().optional()])) as Record<
  keyof typeof english,
  z.ZodOptional<z.ZodString>
>;

export const collections = {
  /** The guides; everything else is made from the catalogue. */
  docs: defineCollection({ loader: docsLoader(), schema: docsSchema() }),
  i18n: defineCollection({ loader: i18nLoader(), schema: i18nSchema({ extend: z.object(sentences) }) }),
};
