import { endsClean, type CleanAnswer } from './clean-answer.ts';
import { Memory } from './memory.ts';
import type { Result } from './result.ts';
import type { Span } from './source-text.ts';

/** What was made of a clean answer. */
interface Known {
  result: Result;
  /** Where the known keys of the answer stand in its input. */
  at: number;
}

/** How an input begins, up to the end of the known keys, and what was made of it. */
interface Beginning {
  text: string;
  result: Result;
}

/** How many beginnings are kept: a power of two. */
const SLOTS = 4096;

/** Which characters choose the slot of an input: those in which the answers of a log differ, a code and a code in its message. */
const CHOOSING = { from: 6, to: 38, step: 2 };

/**
 * What was made of the latest clean answers, for one table and one choice of options. A log has the same few in many lines:
 * a line that begins like one before is known without looking for its keys.
 */
export class AnswerMemory {
  readonly #answers = new Memory<Known>();
  readonly #beginnings = new Array<Beginning | undefined>(SLOTS);

  /**
   * The result for an input that begins like one that was kept, and ends as a clean answer does.
   * @param input the whole input
   * @returns undefined for any other: the answer in it may still be known
   */
  again(input: string): Result | undefined {
    const beginning = this.#beginnings[slotOf(input)];
    if (!beginning) return undefined;
    const { text, result } = beginning;
    // Cut and compared: in V8 that takes a third of the time of `startsWith`.
    const begun = input.slice(0, text.length);
    return begun === text && endsClean(input, text.length) ? result : undefined;
  }

  /**
   * The result for an answer that was kept, wherever it stood.
   * @param input the whole input
   * @param answer the answer in it
   */
  find(input: string, answer: CleanAnswer): Result | undefined {
    const known = this.#answers.get(answer.text);
    if (!known) return undefined;
    const result = moved(known.result, answer.at - known.at);
    this.#begin(input, answer, result);
    return result;
  }

  /**
   * Keeps what was made of an answer.
   * @param input the whole input
   * @param answer the answer in it
   * @param result the result
   */
  keep(input: string, answer: CleanAnswer, result: Result): void {
    const { at, text } = answer;
    this.#answers.set(input.slice(at, at + text.length), { result, at });
    this.#begin(input, answer, result);
  }

  /** Keeps how an input begins, in place of another one that chose the same slot. */
  #begin(input: string, { at, text }: CleanAnswer, result: Result): void {
    this.#beginnings[slotOf(input)] = { text: copyOf(input.slice(0, at + text.length)), result };
  }
}

/** The same text in memory of its own: a part of a text points into it until something is put together. */
function copyOf(text: string): string {
  return ` ${text}`.slice(1);
}

/** The slot of an input. */
function slotOf(input: string): number {
  const end = Math.min(input.length, CHOOSING.to);
  let hash = 0;
  for (let at = CHOOSING.from; at < end; at += CHOOSING.step) hash = (hash * 31 + input.charCodeAt(at)) | 0;
  return (hash ^ (hash >>> 12)) & (SLOTS - 1);
}

/** A result for the same answer at another place. */
function moved(result: Result, by: number): Result {
  if (by === 0) return result;
  const answers = result.answers.map((answer) => ({
    ...answer,
    layers: answer.layers.map((layer) => ({ ...layer, span: [layer.span[0] + by, layer.span[1] + by] satisfies Span })),
  }));
  return { ...result, answers };
}
