import { createHash } from 'node:crypto';
import type { Catalogue } from './catalogue.ts';

/**
 * The version of a catalogue: a digest of everything published, so that equal data has an equal version, wherever the
 * site is served and wherever in its file an entry stands.
 * @param catalogue the catalogue
 * @returns eight hexadecimal digits
 */
export function catalogueVersion({ domains, interfaces, contacts, actions }: Catalogue): string {
  const withoutPlaces = JSON.stringify([domains, interfaces, contacts, actions], (key, value: unknown) =>
    key === 'line' || key === 'file' ? undefined : value,
  );
  return createHash('sha256').update(withoutPlaces).digest('hex').slice(0, 8);
}
