import { toCodeList } from '#src/catalogue/browser-data.ts';
import { readCatalogue } from '#src/catalogue/read.ts';

/** Every code, as the 404 page gets them. */
export const LIST = toCodeList(readCatalogue(process.cwd()));
