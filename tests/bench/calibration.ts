import { existsSync, readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { decode, type Table, type Verdict } from '#src/decoder/index.ts';
import {
  claimOf,
  expectedChains,
  type Hop,
  judge,
  type Judgement,
  type Paste,
  readChains,
} from '../calibration/judge.ts';
import { alignColumns } from './report.ts';

const PASTES = 'tests/calibration/pastes.json';

/** Collections beside the repository: counted where they are there. */
const BESIDE = ['../shared/samples/payloads.json', '../shared/samples/pastes-2.json'];

/** How sure a result can be, and how often it has to be right then. */
const GOALS: Readonly<Record<Verdict['confidence'], string>> = { certain: '≥ 99 %', likely: '≥ 90 %', ambiguous: '' };

/** Pastes that are counted together. */
interface Collection {
  name: string;
  judged: readonly Judged[];
}

/** A paste and what became of it. */
interface Judged {
  paste: Paste;
  judgement: Judgement;
  claim: Verdict['confidence'] | null;
  /** The responses that were read. */
  read: readonly string[][];
}

/**
 * Decodes the labeled pastes and counts how often the decoder is right for each degree of certainty.
 * @param files further collections
 * @param list whether to list what was not right in the half that one tunes on; the other half is never listed
 */
export function calibrationReport(table: Table, files: readonly string[], list: boolean): string {
  const pastes = judgeFile(PASTES, table);
  const tuned = pastes.filter((_, index) => index % 2 === 0);
  const counted = pastes.filter((_, index) => index % 2 === 1);
  const others = [...BESIDE.filter((file) => existsSync(file)), ...files];
  const collections = [
    { name: 'tuned half', judged: tuned },
    { name: 'counted half', judged: counted },
    ...others.map((file) => ({ name: basename(file), judged: judgeFile(file, table) })),
  ];
  const listed = list ? tuned.filter(({ judgement }) => judgement !== 'right') : [];
  return [...listed.map(describe), format(collections)].join('\n\n');
}

/** Decodes and judges the pastes of a file. */
function judgeFile(file: string, table: Table): Judged[] {
  return (JSON.parse(readFileSync(file, 'utf8')) as Paste[]).map((labeled) => {
    const paste = withPrintedCodes(labeled, table);
    const result = decode(paste.text, table);
    return { paste, judgement: judge(paste, result), claim: claimOf(result), read: readChains(result) };
  });
}

/** A paste with the codes as the catalogue prints them: people also label 0x42 as 66. */
function withPrintedCodes(paste: Paste, { entries }: Table): Paste {
  const printed = (hop: Hop) => {
    const entry = entries.find(
      ({ domain, code, forms }) => domain === hop.domain && [code, ...forms].includes(hop.code),
    );
    return { ...hop, code: entry?.code ?? hop.code };
  };
  return { ...paste, expect: paste.expect.map(printed), also: (paste.also ?? []).map((hops) => hops.map(printed)) };
}

/** One column a collection. */
function format(collections: readonly Collection[]): string {
  const row = (name: string, cell: (judged: readonly Judged[]) => string, goal = '') => [
    name,
    ...collections.map(({ judged }) => cell(judged)),
    goal,
  ];
  const count = (judgement: Judgement) => (judged: readonly Judged[]) =>
    String(judged.filter((each) => each.judgement === judgement).length);
  return alignColumns([
    ['', ...collections.map(({ name }) => name), 'goal of the counted half'],
    ...Object.entries(GOALS).map(([claim, goal]) =>
      row(claim, (judged) => rightOf(judged.filter((each) => each.claim === claim)), goal),
    ),
    row('right', rightOf),
    row('offered', count('offered')),
    row('wrong', count('wrong')),
    row('wrong and confident', (judged) => count('wrong')(judged.filter(isConfident))),
  ]);
}

/** How many are right. */
function rightOf(judged: readonly Judged[]): string {
  const right = judged.filter(({ judgement }) => judgement === 'right').length;
  if (judged.length === 0) return '–';
  return `${String(right)} of ${String(judged.length)}, ${((100 * right) / judged.length).toFixed(1)} %`;
}

/** Whether a result claims something without calling it open. */
function isConfident({ claim }: Judged): boolean {
  return claim === 'certain' || claim === 'likely';
}

/** What was expected and what was read. */
function describe({ paste, judgement, claim, read }: Judged): string {
  const write = (chains: readonly (readonly string[])[]) => chains.map((chain) => chain.join(' > ')).join(' | ');
  return [
    `${judgement} ${paste.id}, ${paste.shape}: ${JSON.stringify(paste.text.slice(0, 200))}`,
    `  expected  ${write(expectedChains(paste)) || paste.class}`,
    `  ${(claim ?? 'no claim').padEnd(9)} ${write(read)}`,
  ].join('\n');
}
