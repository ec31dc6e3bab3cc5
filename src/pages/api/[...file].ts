import type { APIRoute, GetStaticPaths } from 'astro';
import { catalogueIn } from '../../components/catalogue.ts';
import { speakers } from '../../components/edition.ts';
import { codeFiles, dataFiles } from '../../features/data/files.ts';
import { SITE_URL } from '../../site.ts';

const FOLDER = '/api/';

/** The type of each kind of file. */
const TYPES = { csv: 'text/csv', json: 'application/json', ndjson: 'application/x-ndjson' } as const;

export const getStaticPaths: GetStaticPaths = async () => {
  const base = import.meta.env.BASE_URL;
  const files = Object.entries(dataFiles(catalogueIn, await speakers(), base, SITE_URL));
  return [...files, ...codeFiles(catalogueIn('en'), base)].map(([path, text]) => ({
    params: { file: path.slice(FOLDER.length) },
    props: { path, text },
  }));
};

export const GET: APIRoute<{ path: string; text: string }> = ({ props: { path, text } }) => {
  const kind = path.slice(path.lastIndexOf('.') + 1) as keyof typeof TYPES;
  return new Response(text, { headers: { 'content-type': `${TYPES[kind]}; charset=utf-8` } });
};
