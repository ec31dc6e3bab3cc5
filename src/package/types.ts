import type { ErrorsJson, PublicEntry } from '../catalogue/public-json.ts';
import type { InterfaceData } from '../catalogue/schema.ts';

/*
 * The shape of the published catalogue. `npm run package` writes the same types in the place of this module, made from the
 * JSON Schema: those here need a library.
 */

/** One code with everything known about it. */
export type Entry = PublicEntry;

/** The published catalogue, with the APIs. */
export interface Catalogue extends ErrorsJson {
  interfaces: InterfaceData[];
}
