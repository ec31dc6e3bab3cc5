import type { Result, Table } from '#src/decoder/index.ts';
import { answer } from './tables.ts';

/** What is put in front of an input and behind it. */
export type Surrounding = readonly [before: string, behind: string];

/** From this length on a text is no message by itself and no list of codes: what is put around must not reach it. */
const MOST_BARE = 2000 - 2;

const BLANK: readonly Surrounding[] = [
  ['\n', ''],
  ['', '\n\n'],
];

/** Lines of words without a code, a key or a quote. */
const LINES: readonly Surrounding[] = [
  ['The log of the server follows.\n', ''],
  ['', '\nThis is the end of the log.'],
];

/**
 * Something that can be put around an input without changing what it says, in front or behind in turn: blank lines around anything, lines of words where each
 * answer is known by a key. A number or a text by itself is an answer only because nothing stands beside it.
 * @param input the input
 * @param result its result
 * @returns null when there is nothing such
 */
export function around(input: string, { answers }: Result): Surrounding | null {
  if (answers.length === 0) return null;
  const keyed = answers.every(({ layers }) => layers[0]?.rule.startsWith('the value of '));
  if (!keyed && input.length > MOST_BARE) return null;
  const choices = keyed ? LINES : BLANK;
  return choices[input.length % choices.length] ?? null;
}

/**
 * What changes in the answers of an input, beyond their places, when something stands around it.
 * @param surrounding what stands around it
 * @param input the input
 * @param result its result by itself
 * @param table the decoder's table
 * @returns null when nothing changes
 */
export function movedBy(surrounding: Surrounding, input: string, result: Result, table: Table): string | null {
  const [before, behind] = surrounding;
  const alone = toldOf(result, before.length);
  const inside = toldOf(answer(before + input + behind, table), 0);
  return alone === inside ? null : `${alone} became ${inside} in ${JSON.stringify(surrounding)}`;
}

/** The answers of a result in one line, each code with its place. */
function toldOf({ answers }: Result, moved: number): string {
  return answers
    .map(({ layers }) =>
      layers.map(({ id, code, span: [from] }) => `${id ?? code} at ${String(from + moved)}`).join(' > '),
    )
    .join(', ');
}
