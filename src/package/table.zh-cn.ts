import { readCatalogue } from '../catalogue/read.ts';
import { toDecoderTable } from '../catalogue/browser-data.ts';
import type { Table } from '../decoder/index.ts';

/** The decoder's table in Chinese. `npm run package` writes the texts in the place of this module. */
export const TABLE: Table = toDecoderTable(readCatalogue('.', 'zh-cn'));
