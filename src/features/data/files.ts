import type { API_PATHS } from '../../addresses.ts';
import type { Catalogue } from '../../catalogue/catalogue.ts';
import { decodeSchemaFile } from '../../catalogue/decode-json.ts';
import { toCsv } from '../../catalogue/public-csv.ts';
import { catalogueVersion, errorsJsonSchemaFile, toErrorsJson } from '../../catalogue/public-json.ts';

/** A published file. */
interface DataFile {
  /** What it holds: one sentence. */
  what: string;
  text: string;
}

/**
 * Makes the published files.
 * @param base the sub-path at which the site is served, e.g. `/`
 * @param site where the site is served, if known
 */
export function dataFiles(
  catalogue: Catalogue,
  base: string,
  site: string | undefined,
): Readonly<Record<(typeof API_PATHS)[number], DataFile>> {
  const version = catalogueVersion(catalogue);
  const errors = toErrorsJson(catalogue, base);
  const ids = errors.errors.map(({ id }) => id);
  return {
    '/api/v1/errors.json': {
      what: 'Every code with its action, meaning, steps, messages and relations; the actions, tables and teams.',
      text: JSON.stringify(errors),
    },
    '/api/v1/errors.csv': {
      what: 'The codes with action, meaning, steps, messages and the sentence for the player, for a spreadsheet.',
      text: toCsv(ids, errors, site),
    },
    '/api/v1/interfaces.json': {
      what: 'The APIs, the tables whose codes each can return, and whether it reads or writes.',
      text: JSON.stringify({ version, interfaces: catalogue.interfaces }),
    },
    '/api/v1/errors.schema.json': {
      what: 'The JSON Schema of errors.json.',
      text: JSON.stringify(errorsJsonSchemaFile()),
    },
    '/api/v2/decode.schema.json': {
      what: 'The JSON Schema of what the decoder returns, on the command line with --json.',
      text: JSON.stringify(decodeSchemaFile()),
    },
  };
}
