import { codePath } from '../../addresses.ts';
import type { Answer, Verdict } from '../../decoder/index.ts';

/** How sure a verdict is, in words. */
export interface Doubt {
  /** A sentence. */
  text: string;
  /** The page of every meaning that the number has, from the site's root; null where there is no other. */
  meanings: string | null;
}

/**
 * Says how sure a verdict is.
 * @param verdict the verdict
 * @param answer the answer that it is about
 * @returns null for one that nothing speaks against
 */
export function doubtOf({ confidence }: Verdict, answer: Answer | undefined): Doubt | null {
  const layer = answer?.layers.at(-1);
  if (confidence === 'certain') return null;
  if (confidence === 'likely')
    return { text: 'Likely: nothing contradicts it, but not everything could be confirmed.', meanings: null };
  if (!layer?.known) return { text: 'Not sure: no table has this code.', meanings: null };
  const count = layer.candidates.length;
  const meanings = count > 1 ? codePath(layer.code) : null;
  if (answer && answer.warnings.length > 0)
    return { text: `Not sure: the answer also says what does not fit ${layer.code}.`, meanings };
  return { text: `Not sure: ${layer.code} has ${String(count)} meanings, of which this is the likeliest.`, meanings };
}
