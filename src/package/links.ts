import type { Language } from '../catalogue/languages.ts';
import type { Options, Table } from '../decoder/index.ts';
import { linkFor, type ReadLink, readLink, toShared } from '../links.ts';
import { textOf } from '../policy/action-for.ts';
import type { Place } from './explain.ts';
import { SITE } from './made.ts';

/** What a link is made with: what is known beside the response, and where the pages are. */
export interface LinkOptions extends Options, Place {}

/** The link to the decoder with what can be shared of a response. */
export async function linkIn(
  response: unknown,
  { site = SITE, ...hints }: LinkOptions,
  table: Table,
  language: Language,
): Promise<string | null> {
  const shared = toShared(textOf(response), table, hints);
  return shared && linkFor(shared, { base: site, language });
}

/** Reads a link to a page of the site. */
export async function readLinkIn(link: string, { site = SITE }: Place): Promise<ReadLink | null> {
  return readLink(link, site);
}
