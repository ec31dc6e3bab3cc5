/**
 * Feeds the decoder and the checker of the content with inputs that mean harm: `npm run fuzz`, or `npm run fuzz -- decoder`
 * for one of them. `--inputs N` and `--minutes M` say how long, `--seed S` repeats a run. What breaks something is shrunk
 * and kept in `tests/fuzz/seeds`, from where the unit tests feed it again. Exits 1 when something broke.
 */
import { parseArgs } from 'node:util';
import { contentPart } from './content/part.ts';
import { decoderPart } from './decoder/part.ts';
import { hunt } from './hunt.ts';
import type { Part } from './part.ts';
import { keepSeed } from './seeds.ts';

const PARTS: readonly Part[] = [decoderPart, contentPart];

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { inputs: { type: 'string' }, seed: { type: 'string' }, minutes: { type: 'string' } },
});
const unknown = positionals.find((name) => !PARTS.some((part) => part.name === name));
if (unknown !== undefined) {
  throw new Error(`There is no part “${unknown}”. Parts: ${PARTS.map(({ name }) => name).join(', ')}.`);
}
const seed = numberOf('seed', values.seed) ?? Math.floor(Math.random() * 1_000_000_000);
const minutes = numberOf('minutes', values.minutes) ?? Infinity;

console.log(`Seed ${String(seed)}`);
for (const part of PARTS.filter(({ name }) => positionals.length === 0 || positionals.includes(name))) run(part);

/** Runs a part and tells what it came to. */
function run(part: Part): void {
  const bounds = { inputs: numberOf('inputs', values.inputs) ?? part.inputs, seed, minutes };
  const before = process.cpuUsage();
  const { tried, seconds, caught, slowest } = hunt(part, bounds, (done, after) => {
    console.log(`${part.name}: ${String(done)} inputs, ${after.toFixed(0)} s`);
  });
  const { user, system } = process.cpuUsage(before);
  const time = `${seconds.toFixed(0)} s, ${((user + system) / 1_000_000).toFixed(0)} s of them on a processor`;
  console.log(`\n${part.name}: ${String(tried)} inputs in ${time}, ${String(Math.round(tried / seconds))} a second`);
  console.log('The slowest for their length:');
  for (const { input, took } of slowest) {
    console.log(
      `  ${took.toFixed(1)} ms for ${String(input.length)} characters: ${JSON.stringify(input.slice(0, 60))}`,
    );
  }
  for (const { input, message } of caught) {
    const file = keepSeed(part.name, input, `${message}\nFound with --seed ${String(seed)}.`);
    console.error(`\n${file}\n  ${message}\n  ${JSON.stringify(input.slice(0, 200))}`);
  }
  console.log(caught.length === 0 ? 'Nothing broke.\n' : `\n${String(caught.length)} inputs broke something.\n`);
  if (caught.length > 0) process.exitCode = 1;
}

/** The number of an option. @throws Error when it is none */
function numberOf(option: string, text: string | undefined): number | undefined {
  if (text === undefined) return undefined;
  const number = Number(text);
  if (Number.isFinite(number) && number > 0) return number;
  throw new Error(`--${option}: found “${text}”, expected a number above zero.`);
}
