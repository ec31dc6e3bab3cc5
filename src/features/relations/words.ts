import type { Domain, Entry } from '../../catalogue/catalogue.ts';
import type { EventLink, TablePair, Tie } from './relations.ts';

/** A relation in words: one code, what it does, and the codes to which it does that for one reason. */
export interface Sentence {
  subject: Entry;
  /** What stands between the codes. */
  verb: string;
  objects: Entry[];
  /** Why: one sentence. */
  reason: string;
}

/** What each kind of relation is called between its ends, from what is general to its detail. */
const VERBS: Readonly<Record<Tie['kind'], string>> = {
  'detail-of': 'is explained in detail by',
  'leads-to': 'leads to',
  carries: 'carries',
  'same-cause': 'reports the same event as',
  'confused-with': 'is not the same as',
};

/** What each kind of connection of events is called between them. */
const EVENT_VERBS: Readonly<Record<EventLink['kind'], string>> = {
  detail: VERBS['detail-of'],
  'leads-to': VERBS['leads-to'],
  carries: VERBS.carries,
  shared: 'shares with',
};

/**
 * What stands between two events that are connected.
 * @param kind how they are connected
 */
export function verbOf(kind: EventLink['kind']): string {
  return EVENT_VERBS[kind];
}

/**
 * Puts relations into words, so that one reason is told once.
 * @returns sentences in the order of their first relation
 */
export function toSentences(ties: readonly Tie[]): Sentence[] {
  const sentences = new Map<string, Sentence>();
  for (const { from, to, kind, reason } of ties) {
    const [subject, object] = kind === 'detail-of' ? [to, from] : [from, to];
    const key = `${subject.id} ${kind} ${reason}`;
    const sentence = sentences.get(key) ?? { subject, verb: VERBS[kind], objects: [], reason };
    sentence.objects.push(object);
    sentences.set(key, sentence);
  }
  return [...sentences.values()];
}

/** A table, and what it has in common with each other table. */
export interface TableRow {
  table: Domain;
  /** The one with the most events in common first. */
  others: { other: Domain; words: string }[];
}

/**
 * Lists what each table has in common with the others.
 * @param pairs what the pairs have in common
 */
export function tableRows(domains: readonly Domain[], pairs: readonly TablePair[]): TableRow[] {
  return domains.map((table) => ({
    table,
    others: pairs
      .filter(({ a, b }) => a === table || b === table)
      .sort((a, b) => b.events - a.events)
      .map((pair) => ({ other: pair.a === table ? pair.b : pair.a, words: inWords(pair) })),
  }));
}

/** What a pair has in common. */
function inWords({ events, details, carries, confused }: TablePair): string {
  return [
    count(events, 'event in common', 'events in common'),
    count(details, 'code told in detail', 'codes told in detail'),
    count(carries, 'code carried', 'codes carried'),
    count(confused, 'pair that is not the same', 'pairs that are not the same'),
  ]
    .filter(Boolean)
    .join(', ');
}

/** A number with its word, or nothing for none. */
function count(number: number, one: string, many: string): string {
  return number === 0 ? '' : `${String(number)} ${number === 1 ? one : many}`;
}

/**
 * The name of a table without what it is about: `OIDB 0x711: access token check` is `OIDB 0x711`.
 * @param title the name of the table
 */
export function withoutSubject(title: string): string {
  return title.split(':')[0] ?? title;
}
