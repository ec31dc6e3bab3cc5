import { GUIDE_IDS } from '../../addresses.ts';
import { FIRST_LANGUAGE } from '../../catalogue/languages.ts';
import { catalogue } from '../../components/catalogue.ts';
import { wordsOf } from '../../components/edition.ts';
import { guideIn } from '../../components/guide-documents.ts';
import { speak } from '../../components/words.ts';
import { previewsOf, type Previews } from './previews.ts';

let made: Promise<Previews> | null = null;

/** The images of the site, put together once. They are in English, whatever the language of a page. */
export function allPreviews(): Promise<Previews> {
  made ??= put();
  return made;
}

async function put(): Promise<Previews> {
  const guides = await Promise.all(
    GUIDE_IDS.map(async (id) => {
      const { data } = await guideIn(FIRST_LANGUAGE, id);
      return { id, title: data.title, description: data.description ?? '' };
    }),
  );
  return previewsOf(catalogue, guides, speak(await wordsOf(FIRST_LANGUAGE), FIRST_LANGUAGE));
}
