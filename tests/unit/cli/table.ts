import { toDecoderTable } from '#src/catalogue/browser-data.ts';
import { readCatalogue } from '#src/catalogue/read.ts';
import { ROOT } from './process.ts';

/** The real catalogue. */
export const CATALOGUE = readCatalogue(ROOT);

/** The decoder's table of the real catalogue. */
export const TABLE = toDecoderTable(CATALOGUE);
