import type { Domain, Entry } from '../../catalogue/catalogue.ts';
import type { Say } from '../../components/words.ts';
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

/** The words between two connected events. */
export function verbOf(kind: EventLink['kind'], t: Say): string {
  return t(`verb.${kind === 'detail' ? 'detail-of' : kind}`);
}

/**
 * Puts relations into words, naming each reason once; each verb is seen from the general code to its detail.
 * @returns sentences, in the order of their first relation
 */
export function toSentences(ties: readonly Tie[], t: Say): Sentence[] {
  const sentences = new Map<string, Sentence>();
  for (const { from, to, kind, reason } of ties) {
    const [subject, object] = kind === 'detail-of' ? [to, from] : [from, to];
    const key = `${subject.id} ${kind} ${reason}`;
    const sentence = sentences.get(key) ?? { subject, verb: t(`verb.${kind}`), objects: [], reason };
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
export function tableRows(domains: readonly Domain[], pairs: readonly TablePair[], t: Say): TableRow[] {
  return domains.map((table) => ({
    table,
    others: pairs
      .filter(({ a, b }) => a === table || b === table)
      .sort((a, b) => b.events - a.events)
      .map((pair) => ({ other: pair.a === table ? pair.b : pair.a, words: inWords(pair, t) })),
  }));
}

/** What a pair has in common, in words. */
function inWords(pair: TablePair, t: Say): string {
  return (['events', 'details', 'carries', 'confused'] as const)
    .flatMap((what) => (pair[what] === 0 ? [] : [t(`pair.${what}`, { count: pair[what] })]))
    .join(t('list.comma'));
}

/**
 * The name of a table without its subject: `OIDB 0x711` for `OIDB 0x711: access token check`.
 */
export function withoutSubject(title: string): string {
  return title.split(/[:：]/)[0] ?? title;
}
