import type { Language } from '../catalogue/languages.ts';
import type { ErrorsJson } from '../catalogue/public-json.ts';
import type { Table } from '../decoder/index.ts';

/** What the commands know: in a checkout made from the content, in the package as it was packed. */
export interface Sources {
  /** Version of the program. */
  readonly version: string;
  /** Full address of the site, without a slash at its end; empty when it is not known. */
  readonly site: string;
  /** The published catalogue in a language, with addresses from the site's root. */
  catalogue(language: Language): Promise<ErrorsJson>;
  /** The decoder's table, with what the decoder says in a language. */
  table(language: Language): Promise<Table>;
}
