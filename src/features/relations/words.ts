import type { Entry } from '../../catalogue/catalogue.ts';
import type { EventLink } from './event-links.ts';
import type { Tie } from './ties.ts';

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
 * @param ties the relations
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
