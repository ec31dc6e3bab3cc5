import { type Catalogue, type Entry, meaningsBySpelling } from '../catalogue/catalogue.ts';
import { bySpelling, decode, readTypedCode, type TypedCode } from '../decoder/index.ts';
import type { Arguments } from './arguments.ts';
import type { Command } from './command.ts';
import { EXIT } from './exit-status.ts';
import { loadCatalogue, loadTable } from './load.ts';
import { outputStyles, print } from './output.ts';
import { printEntries } from './print-entry.ts';
import { printUndocumented } from './print-undocumented.ts';
import { ROOT } from './root.ts';
import { UsageError } from './usage-error.ts';
import { quoted } from './visible.ts';

/** `explain`: a code with every meaning of the number. */
export const explainCommand: Command = {
  name: 'explain',
  operands: '[--] CODE',
  summary: 'print a code with every meaning of the number',
  details: [
    'CODE is a number in any spelling (-73, 0x47, ret=-73), a range as the document prints it, or the id of an entry.',
  ],
  options: {},
  examples: [
    { command: 'msdk-errors explain -- -73', text: 'a code' },
    { command: 'msdk-errors explain 0x47', text: 'a code of OIDB' },
    { command: 'msdk-errors explain qq-platform/-73', text: 'one table’s meaning' },
  ],
  statuses: [
    [EXIT.explained, 'the code is documented'],
    [EXIT.nothing, 'it is not'],
    [EXIT.usage, 'wrong use'],
  ],
  run,
};

/** Prints a code. */
async function run({ texts }: Arguments): Promise<number> {
  const [typed] = texts;
  if (typed === undefined || texts.length > 1) throw new UsageError('explain takes one code, e.g. explain -- -73');
  const code = readTypedCode(typed);
  if (code === null) throw new UsageError(`${quoted(typed)} is not a code. To explain a text, use decode.`);
  const catalogue = await loadCatalogue(ROOT);
  const entries = entriesOf(code, catalogue);
  if (entries.length > 0) {
    await print(printEntries(entries, catalogue, outputStyles()));
    return EXIT.explained;
  }
  const table = await loadTable(ROOT);
  await print(printUndocumented(typed, decode(code.code, table), table, outputStyles()));
  return EXIT.nothing;
}

/** The entries that a code can mean, or the one that an id names. */
function entriesOf({ code, domain }: TypedCode, { entries }: Catalogue): readonly Entry[] {
  if (domain !== null) return entries.filter(({ id }) => id === `${domain}/${code}`);
  return bySpelling(code, meaningsBySpelling(entries));
}
