import { GUIDE_IDS } from '../../addresses.ts';
import type { Language } from '../../catalogue/languages.ts';
import { catalogueIn } from '../../components/catalogue.ts';
import { wordsOf } from '../../components/edition.ts';
import { guideIn } from '../../components/guide-documents.ts';
import { speak } from '../../components/words.ts';
import { previewsOf, type Previews } from './previews.ts';

const made = new Map<Language, Promise<Previews>>();

/** The images of the pages of a language, put together once. */
export function allPreviews(language: Language): Promise<Previews> {
  const known = made.get(language) ?? put(language);
  made.set(language, known);
  return known;
}

async function put(language: Language): Promise<Previews> {
  const guides = await Promise.all(
    GUIDE_IDS.map(async (id) => {
      const { data } = await guideIn(language, id);
      return { id, title: data.title, description: data.description ?? '' };
    }),
  );
  return previewsOf(catalogueIn(language), guides, speak(await wordsOf(language), language));
}
