import { defineRouteMiddleware } from '@astrojs/starlight/route-data';
import { getCollection } from 'astro:content';
import catalogue from 'virtual:msdk/catalogue';
import { GUIDE_IDS, withBase } from '../../addresses.ts';
import { previewHead } from './head.ts';
import { previewsOf, type Previews } from './previews.ts';

const base = import.meta.env.BASE_URL;
const previews = allPreviews();

/** Adds to the head of every page what chats and networks need to know of its preview image. */
export const onRequest = defineRouteMiddleware(async ({ url, site, locals }) => {
  const { pages, others } = await previews;
  const page = url.pathname.slice(withBase(base, '').length);
  locals.starlightRoute.head.push(...previewHead(pages.get(page) ?? others, { site, base }));
});

/** The images of all pages; those of the guides are told from the guides as Astro read them. */
async function allPreviews(): Promise<Previews> {
  const docs = await getCollection('docs');
  const guides = GUIDE_IDS.flatMap((id) =>
    docs
      .filter((doc) => doc.id === `guides/${id}`)
      .map(({ data }) => ({ id, title: data.title, description: data.description ?? '' })),
  );
  return previewsOf(catalogue, guides);
}
