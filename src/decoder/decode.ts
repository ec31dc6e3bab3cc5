import { cleanAnswer } from './clean-answer.ts';
import { decodeAnew, type Options } from './decode-anew.ts';
import { Memory } from './memory.ts';
import type { Result } from './result.ts';
import type { Span } from './source-text.ts';
import type { Table } from './table.ts';

/** What was made of a clean answer. */
interface Known {
  result: Result;
  /** Where the answer stood in its input. */
  at: number;
}

/** What was made of the latest clean answers, by their texts, for one choice of options. */
interface Told {
  interface: string | undefined;
  platform: string | undefined;
  known: Memory<Known> | null;
}

const told = new WeakMap<Table, Told>();

/**
 * Explains an input. Never throws: what cannot be read is told as left over. A log has the same few answers in many
 * lines, so what was made of the latest clean ones is kept and told again.
 * @param input anything a person pasted
 * @param table what is documented
 * @param options what the person knows beside the input
 */
export function decode(input: string, table: Table, options: Options = {}): Result {
  const answer = cleanAnswer(input);
  if (!answer) return decodeAnew(input, table, options).result;
  const known = knownFor(table, options);
  const found = known?.get(answer.text);
  if (found) return moved(found.result, answer.at - found.at);
  // What is kept would keep the text from which the input was cut, e.g. a whole part of a log.
  const own = copyOf(input);
  const { result, spans } = decodeAnew(own, table, options);
  // Only where the object is one answer nothing beside the known keys was looked at.
  const [span] = spans;
  const isWhole = spans.length === 1 && span?.[0] === 0 && span[1] === input.length;
  if (isWhole) known?.set(own.slice(answer.at, answer.at + answer.text.length), { result, at: answer.at });
  return result;
}

/** The same text in memory of its own: a part of a text points into it until something is put together. */
function copyOf(text: string): string {
  return ` ${text}`.slice(1);
}

/** What is kept for a table and options; other options than the last ones begin anew. */
function knownFor(table: Table, options: Options): Memory<Known> | null {
  const last = told.get(table);
  if (last && last.interface === options.interface && last.platform === options.platform) return last.known;
  // A path without a slash could stand beside the known keys of a clean answer.
  const known = table.interfaces.every(({ path }) => path.includes('/')) ? new Memory<Known>() : null;
  told.set(table, { interface: options.interface, platform: options.platform, known });
  return known;
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
