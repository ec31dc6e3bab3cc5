import { readCatalogue } from '../catalogue/read.ts';
import { toErrorsJson } from '../catalogue/public-json.ts';
import type { Catalogue } from './types.ts';

/** The published catalogue. `npm run package` writes the data in the place of this module. */
export const PUBLISHED: Catalogue = {
  ...toErrorsJson(readCatalogue('.'), ''),
  interfaces: readCatalogue('.').interfaces,
};
