import { AnswerMemory, copyOf } from './answer-memory.ts';
import { cleanAnswer } from './clean-answer.ts';
import { decodeAnew, type Options } from './decode-anew.ts';
import type { Result } from './result.ts';
import type { Table } from './table.ts';

/** What was made of the latest clean answers, for the last choice of options. */
interface Told {
  interface: string | undefined;
  platform: string | undefined;
  memory: AnswerMemory | null;
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
  const memory = memoryFor(table, options);
  const again = memory?.again(input);
  if (again) return again;
  const answer = cleanAnswer(input);
  if (!answer) return decodeAnew(input, table, options).result;
  const found = memory?.find(input, answer);
  if (found) return found;
  // What is kept would keep the text from which the input was cut, e.g. a whole part of a log.
  const own = copyOf(input);
  const { result, spans } = decodeAnew(own, table, options);
  // Only where the object is one answer nothing beside the known keys was looked at.
  const [span] = spans;
  const isWhole = spans.length === 1 && span?.[0] === 0 && span[1] === input.length;
  if (isWhole) memory?.keep(own, answer, result);
  return result;
}

/** What is kept for a table and options; other options than the last ones begin anew. */
function memoryFor(table: Table, options: Options): AnswerMemory | null {
  const last = told.get(table);
  if (last && last.interface === options.interface && last.platform === options.platform) return last.memory;
  // A path without a slash could stand beside the known keys of a clean answer.
  const memory = table.interfaces.every(({ path }) => path.includes('/')) ? new AnswerMemory() : null;
  told.set(table, { interface: options.interface, platform: options.platform, memory });
  return memory;
}
