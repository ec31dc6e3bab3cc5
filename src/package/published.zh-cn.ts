import { readCatalogue } from '../catalogue/read.ts';
import { toErrorsJson } from '../catalogue/public-json.ts';
import type { Catalogue } from './types.ts';

/** The published catalogue in Chinese. `npm run package` writes what differs from the English one in the place of this module. */
export const PUBLISHED: Catalogue = {
  ...toErrorsJson(readCatalogue('.', 'zh-cn'), ''),
  interfaces: readCatalogue('.', 'zh-cn').interfaces,
};
