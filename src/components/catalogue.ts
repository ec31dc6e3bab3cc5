import catalogue from 'virtual:msdk/catalogue';
import type { Domain, Entry } from '../catalogue/catalogue.ts';
import { catalogueVersion } from '../catalogue/public-json.ts';

/** The catalogue that the pages are made from. */
export { catalogue };

/** The version of the catalogue. */
export const VERSION = catalogueVersion(catalogue);

const entries = new Map(catalogue.entries.map((entry) => [entry.id, entry]));
const domains = new Map(catalogue.domains.map((domain) => [domain.id, domain]));
const contacts = new Map(catalogue.contacts.map((contact) => [contact.id, contact]));

/** The entry with an id. */
export function findEntry(id: string): Entry | undefined {
  return entries.get(id);
}

/**
 * The domain with an id.
 * @throws Error when there is none, which is a bug: the catalogue has been checked
 */
export function domainOf(id: string): Domain {
  const domain = domains.get(id);
  if (!domain) throw new Error(`No domain ${id} in the catalogue`);
  return domain;
}

/** The team with an id; null without an id. */
export function contactOf(id: string | null) {
  return id === null ? null : (contacts.get(id) ?? null);
}
