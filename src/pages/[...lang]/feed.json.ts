import type { APIRoute } from 'astro';
import { JSON_FEED_TYPE } from '../../build/content-types.ts';
import { writeJsonFeed } from '../../build/markdown/feed.ts';
import { twinSources } from '../../build/markdown/sources.ts';
import { languageOf, languagePaths } from '../../components/edition.ts';

export const getStaticPaths = languagePaths;

export const GET: APIRoute = async ({ url }) => {
  const { edition } = await twinSources(languageOf(url));
  return new Response(writeJsonFeed(edition), { headers: { 'content-type': JSON_FEED_TYPE } });
};
