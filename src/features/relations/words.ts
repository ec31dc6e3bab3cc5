import type { Domain, Entry } from '../../catalogue/catalogue.ts';
import type { EventLink, TablePair, Tie } from './relations.ts';

/** Relations in words: a code, a verb, and the codes to which it applies for the same reason. */
export interface Sentence {
  subject: Entry;
  /** The words between the codes. */
  verb: string;
  objects: Entry[];
  /** Why: one sentence. */
  reason: string;
}

/** The verb of each kind of relation, seen from the general code to its detail. */
const VERBS: Readonly<Record<Tie['kind'], string>> = {
  'detail-of': 'is explained in detail by',
  'leads-to': 'leads to',
  carries: 'carries',
  'same-cause': 'reports the same event as',
  'confused-with': 'is not the same as',
};

/** The verb of each kind of connection between events. */
const EVENT_VERBS: Readonly<Record<EventLink['kind'], string>> = {
  detail: VERBS['detail-of'],
  'leads-to': VERBS['leads-to'],
  carries: VERBS.carries,
  shared: 'shares with',
};

/**
 * The words between two connected events.
 */
export function verbOf(kind: EventLink['kind']): string {
  return EVENT_VERBS[kind];
}

/**
 * Puts relations into words, naming each reason once.
 * @returns sentences, in the order of their first relation
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

/** What a pair has in common, in words. */
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

/** A number with its noun; empty for zero. */
function count(number: number, one: string, many: string): string {
  return number === 0 ? '' : `${String(number)} ${number === 1 ? one : many}`;
}

/**
 * The name of a table without its subject: `OIDB 0x711` for `OIDB 0x711: access token check`.
 */
export function withoutSubject(title: string): string {
  return title.split(':')[0] ?? title;
}
