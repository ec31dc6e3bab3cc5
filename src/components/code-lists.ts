import { ACTION_IDS } from '../catalogue/actions.ts';
import type { Catalogue, Entry } from '../catalogue/catalogue.ts';
import { FAMILY_IDS } from '../catalogue/families.ts';
import { proposeFrom } from '../catalogue/near.ts';

/** Which codes a guide lists or counts: those that meet every condition. */
export interface Selection {
  action?: string | undefined;
  family?: string | undefined;
  domain?: string | undefined;
  /** Id of a group of the domain. */
  group?: string | undefined;
  /** Whether repeating the same request can help, now or later. */
  retryable?: boolean | undefined;
  /** Words in the note on the source document. */
  noting?: string | undefined;
}

/** The catalogue that guides select from: the English one, as notes on the source are compared in English. */
type Listed = Pick<Catalogue, 'domains' | 'entries'>;

/**
 * The entry that a guide names.
 * @param guide file of the guide, for the error message
 * @throws Error when there is none
 */
export function namedEntry(id: string, { entries }: Listed, guide: string): Entry {
  // A renamed code can still be named by its former spellings, as in its addresses.
  const entry = entries.find(({ domain, code, forms }) =>
    [code, ...forms].some((spelling) => `${domain}/${spelling}` === id),
  );
  if (entry) return entry;
  return unknown(
    'code',
    id,
    entries.map((known) => known.id),
    guide,
  );
}

/**
 * The entries that a guide selects, domain after domain, in each by the distance of their numbers from zero.
 * @param guide file of the guide, for the error message
 * @throws Error when the catalogue has no such action, family, domain or group
 */
export function selectedEntries(selection: Selection, { domains }: Listed, guide: string): Entry[] {
  const { action, family, domain, group, retryable, noting } = selection;
  const groups = domains.filter(({ id }) => id === domain).flatMap((known) => known.groups);
  check('action', action, ACTION_IDS, guide);
  check('family', family, FAMILY_IDS, guide);
  check(
    'domain',
    domain,
    domains.map(({ id }) => id),
    guide,
  );
  check(
    'group',
    group,
    groups.map(({ id }) => id),
    guide,
  );
  return domains
    .filter(
      (known) => (family === undefined || known.family === family) && (domain === undefined || known.id === domain),
    )
    .flatMap(({ groups }) => inOrder(groups.flatMap(({ entries }) => entries)))
    .filter(
      (entry) =>
        (action === undefined || entry.action === action) &&
        (group === undefined || entry.group === group) &&
        (retryable === undefined || entry.retryable === retryable) &&
        (noting === undefined || (entry.sourceNote ?? '').includes(noting)),
    );
}

/** Sorts the entries of a domain by the distance of their number from zero; for classes and ranges, of their first number. */
export function inOrder(entries: readonly Entry[]): Entry[] {
  const distance = ({ code }: Entry) => Math.abs(Number.parseInt(code, code.includes('0x') ? 16 : 10));
  return [...entries].sort((a, b) => distance(a) - distance(b));
}

/** Throws when a guide uses an unknown word. */
function check(what: string, word: string | undefined, known: readonly string[], guide: string): void {
  if (word !== undefined && !known.includes(word)) unknown(what, word, known, guide);
}

/** Stops the build: a guide names something that does not exist. Suggests the nearest known word. */
function unknown(what: string, word: string, known: readonly string[], guide: string): never {
  const proposal = proposeFrom(word, known, `It has to be one of the catalogue.`);
  throw new Error(`${guide}: there is no ${what} "${word}". ${proposal}`);
}
