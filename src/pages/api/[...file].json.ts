import type { APIRoute, GetStaticPaths } from 'astro';
import { decodeSchemaFile } from '../../catalogue/decode-json.ts';
import { catalogueVersion, errorsJsonSchemaFile, toErrorsJson } from '../../catalogue/public-json.ts';
import { catalogue } from '../../components/catalogue.ts';

/** The published JSON: the content of each file, by its name without `.json`. */
const FILES: Readonly<Record<string, () => unknown>> = {
  'v1/errors': () => toErrorsJson(catalogue, import.meta.env.BASE_URL),
  'v1/errors.schema': errorsJsonSchemaFile,
  'v2/decode.schema': decodeSchemaFile,
  'v1/interfaces': () => ({ version: catalogueVersion(catalogue), interfaces: catalogue.interfaces }),
};

export const getStaticPaths: GetStaticPaths = () => Object.keys(FILES).map((file) => ({ params: { file } }));

export const GET: APIRoute = ({ params: { file = '' } }) => Response.json(FILES[file]?.());
