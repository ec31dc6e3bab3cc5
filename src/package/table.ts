import { readCatalogue } from '../catalogue/read.ts';
import { toDecoderTable } from '../catalogue/browser-data.ts';
import type { Table } from '../decoder/index.ts';

/** The decoder's table. `npm run package` writes the data in the place of this module. */
export const TABLE: Table = toDecoderTable(readCatalogue('.'));
