import { defineRouteMiddleware } from '@astrojs/starlight/route-data';

/** The page for lost addresses has no address of its own, and none in another language. */
export const onRequest = defineRouteMiddleware(({ locals: { starlightRoute } }) => {
  if (starlightRoute.id !== '404') return;
  starlightRoute.head = starlightRoute.head.filter(
    ({ tag, attrs }) => tag !== 'link' || !['alternate', 'canonical'].includes(String(attrs?.['rel'])),
  );
});
