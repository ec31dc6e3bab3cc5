import { toCodeList } from '#src/catalogue/browser-data.ts';
import { readCatalogue } from '#src/catalogue/read.ts';

/** Every code, as the page for lost addresses gets them. */
export const LIST = toCodeList(readCatalogue(process.cwd()));
