import { defineRouteMiddleware } from '@astrojs/starlight/route-data';
import { markdownPath, splitLanguage, withBase } from '../addresses.ts';
import { editionIn } from '../components/edition.ts';

/** Names the Markdown twin of a page in its head. */
export const onRequest = defineRouteMiddleware((context) => {
  const { url, locals } = context;
  const { path } = splitLanguage(url.pathname.slice(withBase(import.meta.env.BASE_URL, '').length));
  const href = editionIn(context).href(markdownPath(path));
  locals.starlightRoute.head.push({ tag: 'link', attrs: { rel: 'alternate', type: 'text/markdown', href } });
});
