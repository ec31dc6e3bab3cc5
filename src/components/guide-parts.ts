import { ACTION_IDS, type ActionId } from '../catalogue/actions.ts';
import type { Catalogue, Entry } from '../catalogue/catalogue.ts';
import { namedEntry, selectedEntries, type Selection } from './code-lists.ts';
import { listed, type Say } from './words.ts';

/** What the components of guides say, for the page and for its Markdown twin. */

/** The English catalogue, from which guides select. */
type Listed = Pick<Catalogue, 'domains' | 'entries'>;

/** What a `Count` counts. */
export interface Counted extends Selection {
  /** What to count; codes by default. */
  of?: 'codes' | 'domains' | 'actions' | undefined;
  /** Counts the meanings of a number, in any spelling. */
  number?: string | undefined;
  /** How many the text counts itself; subtracted. */
  less?: number | undefined;
  /** Writes the number as a word. */
  words?: boolean | undefined;
}

/** A number of codes, domains or actions. */
export function countOf(
  { of = 'codes', number, less = 0, words = false, ...selection }: Counted,
  first: Listed,
  guide: string,
  t: Say,
): string {
  const entries = selectedEntries(selection, first, guide).filter(
    ({ code, forms }) => number === undefined || [code, ...forms].includes(number),
  );
  const counts = {
    codes: entries.length,
    domains: first.domains.filter(({ id }) => entries.some(({ domain }) => domain === id)).length,
    actions: ACTION_IDS.length,
  };
  const count = counts[of] - less;
  return (words ? t('count.words').split(' ')[count] : undefined) ?? String(count);
}

/** A sentence for the player: of a code, `<domain>/<code as printed>`, of an action, or written in the guide. */
export type Spoken = { of: string } | { action: ActionId } | { text: string };

/**
 * The sentence for the player.
 * @throws Error when there is none
 */
export function sentenceOf(
  spoken: Spoken,
  { entries, actions }: Pick<Catalogue, 'entries' | 'actions'>,
  first: Listed,
  guide: string,
): string {
  const id = 'of' in spoken ? namedEntry(spoken.of, first, guide).id : null;
  const entry = entries.find((known) => known.id === id);
  const action = entry?.action ?? ('action' in spoken ? spoken.action : null);
  const sentence = 'text' in spoken ? spoken.text : (entry?.player ?? (action && actions[action].player));
  if (!sentence) throw new Error(`${guide}: ${JSON.stringify(spoken)} has no sentence for the player`);
  return sentence;
}

/** The actions that agree with a value of `err_type`. */
export function actionsOf(errType: number, { actions }: Pick<Catalogue, 'actions'>, t: Say): string {
  const named = (agree: boolean) =>
    ACTION_IDS.map((id) => actions[id])
      .filter(({ errTypes }) => errTypes.some((value) => value === errType) === agree)
      .map(({ label }) => label);
  const [agreeing, others] = [named(true), named(false)];
  return agreeing.length > others.length
    ? t('guide.allActionsBut', { others: listed(others, t) })
    : agreeing.join(t('list.semicolon'));
}

/** A table of codes by domain. */
export interface ByDomain extends Selection {
  /** The headings of the three columns. */
  heads: readonly [string, string, string];
  /** Ids of the codes for the third column; all others are in the second. */
  apart: readonly string[];
  /** A group to leave out, because the text says something else about it. */
  without?: string | undefined;
}

/** A row of it. */
export interface DomainRow {
  /** Id of the domain. */
  domain: string;
  /** The codes of the second column, and of the third. */
  columns: [Entry[], Entry[]];
}

/**
 * The rows of a table of codes by domain.
 * @throws Error when a code that is to stand apart is not in the table
 */
export function rowsByDomain(
  { apart, without, ...selection }: Omit<ByDomain, 'heads'>,
  first: Listed,
  guide: string,
): DomainRow[] {
  const entries = selectedEntries(selection, first, guide).filter(({ group }) => group !== without);
  for (const id of apart)
    if (!entries.includes(namedEntry(id, first, guide)))
      throw new Error(`${guide}: the table does not have the code ${id}`);
  return [...new Set(entries.map(({ domain }) => domain))].map((domain) => {
    const members = entries.filter((entry) => entry.domain === domain);
    return {
      domain,
      columns: [
        members.filter((entry) => !apart.includes(entry.id)),
        members.filter((entry) => apart.includes(entry.id)),
      ],
    };
  });
}
