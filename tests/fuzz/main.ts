/**
 * Feeds the decoder and the check of the content with broken inputs, and looks for shapes whose time grows faster than their
 * length: `npm run fuzz`, or `npm run fuzz -- decoder` for one of them. `--runs 1000` says how many inputs, `--seed 5`
 * repeats a run, `--path 3:0:1` one input of it; fast-check prints both when a property fails, with the smallest input that
 * it found. Exits 1 then.
 */
import { parseArgs } from 'node:util';
import fc, { type Arbitrary } from 'fast-check';
import { checkDamaged, contentInputs } from './content.ts';
import { checkDecoder, decoderInputs } from './decoder.ts';
import { checkGrowth, shapes } from './growth.ts';
import { readSeeds } from './seeds.ts';

/** A part, and how many inputs it gets unless told otherwise. */
interface Part {
  runs: number;
  inputs: () => Arbitrary<string>;
  check: (input: string) => void;
}

const PARTS: Readonly<Record<string, Part>> = {
  decoder: { runs: 1_000_000, inputs: decoderInputs, check: checkDecoder },
  content: { runs: 20_000, inputs: contentInputs, check: checkDamaged },
  growth: { runs: 3000, inputs: shapes, check: checkGrowth },
};

/** How long a failing input is made smaller, in milliseconds. */
const MOST_SHRINKING = 60_000;

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { runs: { type: 'string' }, seed: { type: 'string' }, path: { type: 'string' } },
});
const seed = Number(values.seed ?? Date.now() % 1_000_000_000);
for (const name of positionals.length > 0 ? positionals : Object.keys(PARTS)) fuzz(name);

function fuzz(name: string): void {
  const part = PARTS[name];
  if (!part) throw new Error(`There is no part “${name}”. Parts: ${Object.keys(PARTS).join(', ')}.`);
  const numRuns = Number(values.runs ?? part.runs);
  const start = performance.now();
  const details = fc.check(fc.property(part.inputs(), untilShrunk(part.check)), {
    seed,
    numRuns,
    examples: readSeeds(name).map((input): [string] => [input]),
    ...(values.path === undefined ? {} : { path: values.path }),
  });
  const seconds = ((performance.now() - start) / 1000).toFixed(0);
  console.log(`${name}: ${String(details.numRuns)} inputs in ${seconds} s, seed ${String(seed)}`);
  if (!details.failed) return;
  process.exitCode = 1;
  console.error(fc.defaultReportMessage(details));
  console.error(String(details.errorInstance));
  const [input] = details.counterexample ?? [];
  console.error(`Once it is fixed, add this line to tests/fuzz/seeds/${name}.txt:\n${JSON.stringify(input)}`);
}

/** A check that lets everything pass some time after it failed first, so that what takes long to fail is not made smaller for ever. */
function untilShrunk(check: (input: string) => void): (input: string) => void {
  let failed = Infinity;
  return (input) => {
    if (performance.now() - failed > MOST_SHRINKING) return;
    try {
      check(input);
    } catch (error) {
      failed = Math.min(failed, performance.now());
      throw error;
    }
  };
}
