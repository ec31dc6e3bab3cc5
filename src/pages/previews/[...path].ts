import type { APIRoute, GetStaticPaths } from 'astro';
import { LANGUAGES } from '../../catalogue/languages.ts';
import { allPreviews } from '../../features/previews/all-previews.ts';
import { drawPreview } from '../../features/previews/draw.ts';
import { imagesOf, type Card } from '../../features/previews/previews.ts';

export const getStaticPaths = (async () => {
  const previews = await Promise.all(LANGUAGES.map(allPreviews));
  return previews.flatMap(imagesOf).map(({ path, card }) => ({
    params: { path: path.replace('/previews/', '') },
    props: { card },
  }));
}) satisfies GetStaticPaths;

export const GET: APIRoute<{ card: Card }> = async ({ props }) =>
  new Response(new Uint8Array(await drawPreview(props.card)), { headers: { 'content-type': 'image/png' } });
