import { readDecoderTable } from '#src/catalogue/decoder-table.ts';
import { readCatalogue } from '#src/catalogue/read.ts';
import { ROOT } from './process.ts';

/** The real catalogue. */
export const CATALOGUE = readCatalogue(ROOT);

/** The decoder's table of the real catalogue. */
export const TABLE = readDecoderTable(ROOT);
