import type { APIRoute, GetStaticPaths } from 'astro';
import { inLanguage } from '../addresses.ts';
import { MARKDOWN_TYPE } from '../build/content-types.ts';
import { twinSources } from '../build/markdown/sources.ts';
import { writeTwins } from '../build/markdown/twins.ts';
import { LANGUAGES } from '../catalogue/languages.ts';

export const getStaticPaths = (async () => {
  const languages = await Promise.all(
    LANGUAGES.map(async (language) =>
      writeTwins(await twinSources(language)).map(({ path, text }) => ({
        params: { twin: inLanguage(language, path).replace(/^\/|\.md$/g, '') },
        props: { text },
      })),
    ),
  );
  return languages.flat();
}) satisfies GetStaticPaths;

export const GET: APIRoute<{ text: string }> = ({ props }) =>
  new Response(props.text, { headers: { 'content-type': MARKDOWN_TYPE } });
