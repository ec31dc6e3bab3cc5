import { getCollection } from 'astro:content';
import { catalogue } from '../../components/catalogue.ts';
import { GUIDE_IDS } from '../../addresses.ts';
import { previewsOf, type Previews } from './previews.ts';

let made: Promise<Previews> | null = null;

/** The images of the site, put together once. */
export function allPreviews(): Promise<Previews> {
  made ??= getCollection('docs').then((docs) =>
    previewsOf(
      catalogue,
      GUIDE_IDS.flatMap((id) =>
        docs
          .filter((doc) => doc.id === `guides/${id}`)
          .map(({ data }) => ({ id, title: data.title, description: data.description ?? '' })),
      ),
    ),
  );
  return made;
}
