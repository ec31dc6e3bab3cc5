import { defineRouteMiddleware } from '@astrojs/starlight/route-data';

/**
 * Escapes the title in the head. Starlight prints the head as HTML, so a title that contains a tag would become markup.
 */
export const onRequest = defineRouteMiddleware(({ locals }) => {
  const title = locals.starlightRoute.head.find(({ tag }) => tag === 'title');
  if (title?.content !== undefined) title.content = escapeText(title.content);
});

/** Escapes a text for HTML. */
function escapeText(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
}
