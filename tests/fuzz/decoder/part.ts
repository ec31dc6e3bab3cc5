import { isDeepStrictEqual } from 'node:util';
import { decode } from '#src/decoder/index.ts';
import { Violation, type Part } from '../part.ts';
import { around, movedBy } from './around.ts';
import { inputs } from './inputs.ts';
import { PROPERTIES } from './properties.ts';
import { answer, forget, OTHER_TABLE, TABLE } from './tables.ts';

/** What is decoded before an input; each leaves a reader or an encoding in the middle of its work. */
const BEFORE: readonly string[] = [
  '{"ret":-10000,"msg":"-73,changed"}\noidb decode0x711 failed, ret:1',
  '%7B%22ret%22%3A-1%7D &quot;ret&quot;:-2 \\"ret\\":-3 <ret>-4</ret>',
  'redirect uri is illegal(100010), /share/qq',
  '-73 40001',
];

/** The decoder: whatever is pasted is answered, in the form of the contract, with each code where it stands. */
export const decoderPart: Part = {
  name: 'decoder',
  inputs: 1_000_000,
  generate: () => inputs(TABLE),
  check,
  sizeOf: ({ length }) => length,
  work: (input) => {
    decode(input, TABLE);
  },
};

/** What has to hold of an input. @throws Violation when something does not */
function check(input: string): void {
  forget(TABLE);
  const result = answer(input, TABLE);
  for (const { name, broken } of PROPERTIES) {
    const found = broken(input, result, TABLE);
    if (found !== null) throw new Violation(name, found);
  }
  const surrounding = around(input, result);
  const changed = surrounding && movedBy(surrounding, input, result, TABLE);
  if (changed !== null) throw new Violation('text around an answer moves it and changes nothing else', changed);
  const before = alike(input);
  answer(before, OTHER_TABLE);
  if (!isDeepStrictEqual(answer(input, OTHER_TABLE), result)) {
    throw new Violation('what was decoded before changes nothing', `another result after ${JSON.stringify(before)}`);
  }
}

/** Something else to decode: the same object with one more field, which a decoder that remembers could take for it. */
function alike(input: string): string {
  return input.startsWith('{"') ? `{"seq": 7, ${input.slice(1)}` : (BEFORE[input.length % BEFORE.length] ?? '');
}
