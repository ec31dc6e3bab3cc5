import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { toDecoderTable } from '#src/catalogue/browser-data.ts';
import { packTable, unpackTable } from '#src/catalogue/packed-table.ts';
import { readCatalogue } from '#src/catalogue/read.ts';
import { decodeInput } from '#src/features/decoder/decoded.ts';
import { tellSteps } from '#src/features/decoder/told.ts';

const TABLE = toDecoderTable(readCatalogue(process.cwd()));

/** What the worker has of the table. */
const BARE = unpackTable(packTable(TABLE));

const PASTES = JSON.parse(readFileSync('tests/calibration/pastes.json', 'utf8')) as { text: string }[];

it.each([
  [
    'pastes of every kind',
    PASTES.filter((_, place) => place % 8 === 0).map(({ text }) => ({ text, options: {}, domain: '' })),
  ],
  ['a chosen meaning', [{ text: '-1', options: {}, domain: 'wechat-group' }]],
  ['what err_type asks for', [{ text: '{"ret":-4711,"msg":"x","err_type":3}', options: {}, domain: '' }]],
])('a table without texts decides the same, and the texts put in later are the same: %s', (_, jobs) => {
  for (const job of jobs)
    expect(tellSteps(decodeInput(job, BARE), TABLE), job.text).toEqual({ ...decodeInput(job, TABLE), table: TABLE });
});
