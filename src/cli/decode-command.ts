import { FAMILY_IDS } from '../catalogue/families.ts';
import { decode, readTypedCode } from '../decoder/index.ts';
import type { Arguments } from './arguments.ts';
import type { Command } from './command.ts';
import { decodeLines } from './decode-lines.ts';
import { EXIT } from './exit-status.ts';
import { readHints } from './hints.ts';
import { openInput, readWhole } from './input.ts';
import { loadTable } from './load.ts';
import { outputStyles, print } from './output.ts';
import { printResult } from './print-result.ts';
import { ROOT } from './root.ts';
import { UsageError } from './usage-error.ts';
import { visibleJson } from './visible.ts';

/** `decode`: explains a text, a file, or what stands on standard input. */
export const decodeCommand: Command = {
  name: 'decode',
  operands: '[TEXT | FILE | -]',
  summary: 'explain an answer, a log line, a bare code',
  details: [
    'Reads TEXT, the file FILE, or standard input: for - and when nothing is given. A text is anything that holds an\n' +
      'answer: JSON in any state, a line of a log, a redirect address, a code alone.',
    'With --lines it reads line by line and tells at once of each line that reports an error: its number, what to do,\n' +
      'what happened, and the ids of the codes from the outermost to the innermost. It says nothing of other lines.',
  ],
  options: {
    json: { text: 'print the result as data; with --lines one object a line: {"line": 1, "result": {…}}' },
    lines: { text: 'read line by line, for a log that goes on' },
    all: { text: 'with --lines: tell of answers that report success too' },
    interface: { value: 'PATH', text: 'the interface that was called, e.g. /share/qq' },
    platform: { value: 'NAME', text: `the platform that answered: ${FAMILY_IDS.join(', ')}` },
  },
  examples: [
    { command: `msdk-errors decode '{"ret":-10000,"msg":"-73,the user modify password wrong"}'`, text: 'an answer' },
    { command: 'tail -f game.log | msdk-errors decode --lines', text: 'a log that goes on' },
    { command: 'msdk-errors decode --json answer.json', text: 'a file, as data' },
    { command: 'msdk-errors decode --interface /share/qq -- -10000', text: 'a code, with what was called' },
  ],
  statuses: [
    [EXIT.explained, 'something was explained; with --lines: at least one line'],
    [EXIT.nothing, 'nothing was found'],
    [EXIT.usage, 'wrong use, or an input that cannot be read'],
  ],
  run,
};

/** Decodes what is given. */
async function run(given: Arguments): Promise<number> {
  const { flags, texts } = given;
  const lines = flags.has('lines');
  if (texts.length > 1) throw new UsageError('decode takes one text; put it in quotes.');
  if (flags.has('all') && !lines) throw new UsageError('--all goes with --lines.');
  const table = await loadTable(ROOT);
  const pieces = openInput(texts[0], (text) => table.domains.some(({ id }) => id === readTypedCode(text)?.domain));
  const hints = readHints(given, table);
  const json = flags.has('json');
  if (lines) return decodeLines(pieces, table, { json, all: flags.has('all'), hints });
  const input = await readWhole(pieces);
  const result = decode(input, table, hints);
  await print(json ? `${visibleJson(result, 2)}\n` : printResult(result, input, table, outputStyles()));
  return result.status === 'nothing-found' ? EXIT.nothing : EXIT.explained;
}
