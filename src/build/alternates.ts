import { defineRouteMiddleware } from '@astrojs/starlight/route-data';
import { CODE_PAGES, codeDataPath, markdownPath, splitLanguage, withBase } from '../addresses.ts';
import { editionIn } from '../components/edition.ts';

/** Names in the head of a page what programs read in its place: its Markdown twin, or the data about a number. */
export const onRequest = defineRouteMiddleware((context) => {
  const { url, locals } = context;
  const { path } = splitLanguage(url.pathname.slice(withBase(import.meta.env.BASE_URL, '').length));
  const { href } = editionIn(context);
  const attrs = path.startsWith(CODE_PAGES)
    ? { type: 'application/json', href: href(codeDataPath(path.slice(CODE_PAGES.length, -1))) }
    : { type: 'text/markdown', href: href(markdownPath(path)) };
  locals.starlightRoute.head.push({ tag: 'link', attrs: { rel: 'alternate', ...attrs } });
});
