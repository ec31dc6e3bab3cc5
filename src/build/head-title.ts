import { defineRouteMiddleware } from '@astrojs/starlight/route-data';

/**
 * Writes the title in the head as text. Starlight prints what stands in the head as HTML, so a title with a tag in it
 * would be one.
 */
export const onRequest = defineRouteMiddleware(({ locals }) => {
  const title = locals.starlightRoute.head.find(({ tag }) => tag === 'title');
  if (title?.content !== undefined) title.content = escapeText(title.content);
});

/** A text as HTML that shows it. */
function escapeText(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
}
