import { stem, toWords } from './rank.ts';

/** A text that is the name of something, as the words that it consists of. */
interface Wording {
  path: string;
  stems: readonly string[];
  /** Its length as a vector of weighted words. */
  length: number;
}

/** The texts by which records are known as a whole: titles, messages, what the document prints. */
export class Wordings {
  private readonly wordings: readonly Wording[];
  private readonly weights: ReadonlyMap<string, number>;
  private readonly byStem = new Map<string, Wording[]>();

  /** @param texts each with the address of its record */
  constructor(texts: readonly (readonly [path: string, text: string])[]) {
    const split = texts.map(([path, text]) => ({ path, stems: stemsOf(text) }));
    const counts = new Map<string, number>();
    for (const stemmed of split.flatMap(({ stems }) => stems)) counts.set(stemmed, (counts.get(stemmed) ?? 0) + 1);
    this.weights = new Map(
      [...counts].map(([stemmed, count]) => [stemmed, Math.log(1 + split.length / (1 + count)) ** 2]),
    );
    this.wordings = split.map((wording) => ({ ...wording, length: this.lengthOf(wording.stems) }));
    for (const wording of this.wordings)
      for (const stemmed of wording.stems) this.byStem.set(stemmed, [...(this.byStem.get(stemmed) ?? []), wording]);
  }

  /**
   * How much records are called what a query says: the cosine of its angle to the most similar of their texts, rare words
   * weighing more.
   * @returns by address, above 0 to 1; a record that shares no word is absent
   */
  likeness(query: string): ReadonlyMap<string, number> {
    const stems = stemsOf(query);
    const length = this.lengthOf(stems);
    const shared = new Map<Wording, number>();
    for (const stemmed of stems)
      for (const wording of this.byStem.get(stemmed) ?? [])
        shared.set(wording, (shared.get(wording) ?? 0) + this.weightOf(stemmed));
    const best = new Map<string, number>();
    for (const [wording, weight] of shared) {
      const cosine = weight / (length * wording.length);
      if (cosine > (best.get(wording.path) ?? 0)) best.set(wording.path, cosine);
    }
    return best;
  }

  /** The squared weight of a word; one that no text has is as rare as can be. */
  private weightOf(stemmed: string): number {
    return this.weights.get(stemmed) ?? Math.log(1 + this.wordings.length) ** 2;
  }

  private lengthOf(stems: readonly string[]): number {
    return Math.sqrt(stems.reduce((sum, stemmed) => sum + this.weightOf(stemmed), 0));
  }
}

/** The words of a text without their endings, each once. */
function stemsOf(text: string): readonly string[] {
  return [...new Set(toWords(text).map(stem))];
}
