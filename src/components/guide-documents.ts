import { type CollectionEntry, getCollection } from 'astro:content';
import { folderOf, type GuideId } from '../addresses.ts';
import type { Language } from '../catalogue/languages.ts';

/**
 * The document of a guide, in English where the language has none of its own.
 * @throws Error when there is none at all
 */
export async function guideIn(language: Language, id: GuideId): Promise<CollectionEntry<'docs'>> {
  const docs = await getCollection('docs');
  const own = [folderOf(language), 'guides', id].filter(Boolean).join('/');
  const guide = docs.find((doc) => doc.id === own) ?? docs.find((doc) => doc.id === `guides/${id}`);
  if (!guide) throw new Error(`There is no guide ${id}: GUIDES_BY_READER names the files of src/content/docs/guides`);
  return guide;
}
