import { isHan, partScripts } from '../components/chinese.ts';
import type { Dictionary } from '../features/search/reading.ts';
import { toWords } from '../features/search/words.ts';

/**
 * The Chinese words of texts, as Unicode's dictionary cuts them, and how many of the texts hold each. A browser cuts a query by
 * these words: not every one has that dictionary, and those that do have others.
 */
export function dictionaryOf(texts: readonly string[]): Dictionary {
  const segmenter = new Intl.Segmenter('zh', { granularity: 'word' });
  const counts = new Map<string, number>();
  for (const text of texts) {
    const runs = toWords(text).flatMap(partScripts).filter(isHan);
    const words = runs.flatMap((run) => [...segmenter.segment(run)].map(({ segment }) => segment));
    for (const word of new Set(words)) counts.set(word, (counts.get(word) ?? 0) + 1);
  }
  return counts;
}
