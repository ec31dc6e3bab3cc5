import type { APIRoute, GetStaticPaths } from 'astro';
import { API_PATHS } from '../../addresses.ts';
import { catalogue } from '../../components/catalogue.ts';
import { dataFiles } from '../../features/data/files.ts';
import { SITE_URL } from '../../site.ts';

const FOLDER = '/api/';

export const getStaticPaths: GetStaticPaths = () =>
  API_PATHS.map((path) => ({ params: { file: path.slice(FOLDER.length) }, props: { path } }));

export const GET: APIRoute<{ path: (typeof API_PATHS)[number] }> = ({ props: { path } }) => {
  const type = path.endsWith('.csv') ? 'text/csv' : 'application/json';
  return new Response(dataFiles(catalogue, import.meta.env.BASE_URL, SITE_URL)[path], {
    headers: { 'content-type': `${type}; charset=utf-8` },
  });
};
