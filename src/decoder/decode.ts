import { AnswerMemory } from './answer-memory.ts';
import { cleanAnswer, type CleanAnswer } from './clean-answer.ts';
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
  if (!answer || !memory) return decodeAnew(input, table, options).result;
  return memory.find(input, answer) ?? learned(input, answer, memory, table, options);
}

/** Explains a clean answer, and keeps what was made of it where its known keys alone say as much. */
function learned(input: string, answer: CleanAnswer, memory: AnswerMemory, table: Table, options: Options): Result {
  const alone = `{${answer.text}}`;
  const { result, spans } = decodeAnew(alone, table, options);
  // Only an object that is one answer: in another one the fields beside the known keys are looked at as well.
  const [span] = spans;
  const isWhole = spans.length === 1 && span?.[0] === 0 && span[1] === alone.length;
  if (!isWhole) return decodeAnew(input, table, options).result;
  memory.keep(alone, { text: alone.slice(1, -1), at: 1 }, result);
  return memory.find(input, answer) ?? result;
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
