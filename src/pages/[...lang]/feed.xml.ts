import type { APIRoute } from 'astro';
import { ATOM_TYPE } from '../../build/content-types.ts';
import { writeAtomFeed } from '../../build/markdown/feed.ts';
import { twinSources } from '../../build/markdown/sources.ts';
import { languageOf, languagePaths } from '../../components/edition.ts';

export const getStaticPaths = languagePaths;

export const GET: APIRoute = async ({ url }) => {
  const { edition } = await twinSources(languageOf(url));
  return new Response(writeAtomFeed(edition), { headers: { 'content-type': ATOM_TYPE } });
};
