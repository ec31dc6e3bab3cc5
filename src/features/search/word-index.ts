import { FIRST_LANGUAGE } from '../../catalogue/languages.ts';
import { type Reading, readingOf } from './reading.ts';
import { stem, telling, toTerms, toWords } from './words.ts';

/**
 * How the texts of a record are matched. `weight` is how much a text counts that holds a word. A text that is `whole` is
 * compared with the whole query besides, its common words too. One that is `close` is found by synonyms of its words.
 */
export const KINDS = {
  /** What it is called: its title, a message as sent, a topic of a page. */
  name: { weight: 7, whole: true, close: true },
  /** How readers ask for it: a phrase of theirs. */
  asked: { weight: 1, whole: true, close: false },
  /** Words by which it shall be found. */
  keywords: { weight: 7, whole: false, close: true },
  /** What it says first. */
  meaning: { weight: 2, whole: false, close: true },
  /** What it says at length. */
  text: { weight: 1, whole: false, close: false },
} as const;

/** How much a name counts that says just what the query says, where 1 is the most that any other text does. */
const SAME = 3;

/** How a text of a record is matched. */
export type Kind = keyof typeof KINDS;

/** A text of a record. */
export interface IndexedText {
  /** Address of the record. */
  path: string;
  kind: Kind;
  text: string;
}

/** What is known of a text beside its words. */
export type Field = Pick<IndexedText, 'path' | 'kind'>;

/** Which texts hold which words. */
export class WordIndex {
  readonly fields: readonly Field[];
  /** Every word that is found, most frequent first. */
  readonly vocabulary: readonly string[];
  /** How many records there are. */
  readonly size: number;
  /** The texts that hold a term, by their number. */
  private readonly holders: ReadonlyMap<string, readonly number[]>;
  /** How many texts are compared as a whole, and how many of them hold a term. */
  private readonly whole: number;
  private readonly counts: ReadonlyMap<string, number>;
  /** The length of each text as a vector of weighted terms. */
  private readonly lengths: readonly number[];
  /** The synonyms, each as its terms. */
  private readonly synonyms: readonly (readonly (readonly string[])[])[];
  private readonly reading: Reading;

  /**
   * @param fields in the order of their numbers
   * @param holders by the terms of the words; numbers in order
   * @param words every word, in alphabetical order
   * @param reading how its texts were read
   */
  constructor(
    fields: readonly Field[],
    holders: ReadonlyMap<string, readonly number[]>,
    words: readonly string[],
    reading: Reading,
  ) {
    this.fields = fields;
    this.holders = holders;
    this.reading = reading;
    this.synonyms = reading.synonyms.map((line) => line.map((each) => toTerms(this.wordsOf(each))));
    this.size = new Set(fields.map(({ path }) => path)).size;
    this.vocabulary = [...new Set([...words, ...reading.synonyms.flat().flatMap((each) => this.wordsOf(each))])]
      .map((word) => ({ word, count: holders.get(stem(word))?.length ?? 0 }))
      .sort((a, b) => b.count - a.count)
      .map(({ word }) => word);
    this.whole = fields.filter(({ kind }) => KINDS[kind].whole).length;
    this.counts = new Map(
      [...holders].map(([term, held]) => [term, held.filter((field) => this.isWhole(field)).length]),
    );
    const squares = fields.map(() => 0);
    for (const [term, held] of holders) {
      const weight = this.weightOf(term);
      for (const field of held) squares[field] = (squares[field] ?? 0) + weight;
    }
    this.lengths = squares.map(Math.sqrt);
  }

  /** The telling words of the index in words that were read without knowing it. */
  wordsIn(words: readonly string[]): string[] {
    return words.flatMap(this.reading.split);
  }

  /** The words of a text, as those of the index. */
  private wordsOf(text: string): string[] {
    return toWords(text).flatMap(this.reading.split);
  }

  /**
   * How strongly records hold a word, or a synonym of it. A word that no text has stands for those that begin like it, as it
   * may be typed on.
   * @returns by address, above 0; empty for a word that nothing has
   */
  holding(word: string): Map<string, number> {
    const term = stem(word);
    const weights = new Map<string, number>();
    const add = (path: string, weight: number) => weights.set(path, (weights.get(path) ?? 0) + weight);
    for (const number of this.holdersOf(term)) {
      const field = this.fields[number];
      if (field) add(field.path, KINDS[field.kind].weight);
    }
    for (const path of this.holdingSynonym(term)) add(path, this.reading.synonym);
    return weights;
  }

  /**
   * How much records are called or asked for as a query says. Each text counts by the cosine of its angle to the query, rare
   * words weighing more; those of one record add up like the sides of a box to its diagonal.
   * @returns by address, above 0; a record that shares no word is absent
   */
  likeness(query: string): Map<string, number> {
    const terms = toTerms(this.wordsOf(query));
    const length = Math.sqrt(terms.reduce((sum, term) => sum + this.weightOf(term), 0));
    const shared = new Map<number, number>();
    for (const term of terms) {
      const weight = this.weightOf(term);
      for (const field of this.holders.get(term) ?? [])
        if (this.isWhole(field)) shared.set(field, (shared.get(field) ?? 0) + weight);
    }
    const squares = new Map<string, number>();
    for (const [number, weight] of shared) {
      const { path = '', kind } = this.fields[number] ?? {};
      const cosine = weight / (length * (this.lengths[number] ?? 1));
      const alike = kind === 'name' && cosine > 1 - 1e-9 ? SAME : cosine;
      squares.set(path, (squares.get(path) ?? 0) + alike ** 2);
    }
    return new Map([...squares].map(([path, square]) => [path, Math.sqrt(square)]));
  }

  private holdersOf(term: string): Iterable<number> {
    const held = this.holders.get(term);
    if (held) return held;
    return new Set([...this.holders].flatMap(([known, fields]) => (known.startsWith(term) ? fields : [])));
  }

  /** The records that hold a synonym of a term; one of several words they hold in one text. */
  private holdingSynonym(term: string): Set<string> {
    const lines = this.synonyms.filter((line) => line.some((terms) => terms.includes(term)));
    const numbers = lines.flat().flatMap(([first = '', ...others]) => {
      const held = (this.holders.get(first) ?? []).filter((number) => this.isClose(number));
      return others.reduce((left, other) => {
        const also = new Set(this.holders.get(other));
        return left.filter((number) => also.has(number));
      }, held);
    });
    return new Set(numbers.map((number) => this.fields[number]?.path ?? ''));
  }

  private isClose(number: number): boolean {
    const field = this.fields[number];
    return field !== undefined && KINDS[field.kind].close;
  }

  private isWhole(number: number): boolean {
    const field = this.fields[number];
    return field !== undefined && KINDS[field.kind].whole;
  }

  /** The squared weight of a term; one that no text has is as rare as can be. */
  private weightOf(term: string): number {
    return Math.log(1 + this.whole / (1 + (this.counts.get(term) ?? 0)));
  }
}

/** Which texts hold which words, before it is made ready for queries. */
export interface Holding {
  fields: Field[];
  /** The texts that hold a term, by their number. */
  holders: Map<string, number[]>;
  /** Every word, in alphabetical order. */
  words: string[];
}

/** Takes texts apart. */
export function holdingOf(texts: readonly IndexedText[], { split }: Reading): Holding {
  const holders = new Map<string, number[]>();
  const all = new Set<string>();
  texts.forEach(({ kind, text }, number) => {
    const said = toWords(text).flatMap(split);
    const words = KINDS[kind].whole ? said : telling(said);
    for (const word of words) all.add(word);
    for (const term of toTerms(words)) {
      const held = holders.get(term);
      if (held) held.push(number);
      else holders.set(term, [number]);
    }
  });
  return { fields: texts.map(({ path, kind }) => ({ path, kind })), holders, words: [...all].sort() };
}

/** Makes an index of texts. */
export function indexOf(texts: readonly IndexedText[], reading = readingOf(FIRST_LANGUAGE)): WordIndex {
  const { fields, holders, words } = holdingOf(texts, reading);
  return new WordIndex(fields, holders, words, reading);
}
