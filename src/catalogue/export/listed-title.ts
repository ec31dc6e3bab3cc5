import type { Entry } from '../catalogue.ts';

/**
 * The title of an entry where nothing else says that its code is not sent any more: in the search and in the decoder.
 * @param entry the entry
 */
export function listedTitle({ title, retired }: Pick<Entry, 'title' | 'retired'>): string {
  return retired ? `${title} (retired)` : title;
}
