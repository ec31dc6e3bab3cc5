import { readDecoderTable } from '#src/catalogue/decoder-table.ts';
import { toErrorsJson } from '#src/catalogue/public-json.ts';
import { readCatalogue } from '#src/catalogue/read.ts';
import { ROOT } from './process.ts';

/** The real catalogue. */
export const CATALOGUE = readCatalogue(ROOT);

/** The same as published, with addresses from the site's root. */
export const PUBLISHED = toErrorsJson(CATALOGUE, '');

/** The decoder's table of the real catalogue. */
export const TABLE = readDecoderTable(ROOT);
