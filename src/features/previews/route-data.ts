import { defineRouteMiddleware } from '@astrojs/starlight/route-data';
import { splitLanguage, withBase } from '../../addresses.ts';
import { allPreviews } from './all-previews.ts';
import { previewHead } from './previews.ts';

const base = import.meta.env.BASE_URL;

/** Adds the tags about the preview image to the head of every page. */
export const onRequest = defineRouteMiddleware(async ({ url, site, locals }) => {
  const { language, path: page } = splitLanguage(url.pathname.slice(withBase(base, '').length));
  const { pages, site: others } = await allPreviews(language);
  locals.starlightRoute.head.push(...previewHead(pages.get(page) ?? others, { site, base }));
});
