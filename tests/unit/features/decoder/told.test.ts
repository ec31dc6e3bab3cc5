import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { lean, readDecoderTable } from '#src/catalogue/decoder-table.ts';
import { packTable, unpackTable } from '#src/catalogue/packed-table.ts';
import { decode } from '#src/decoder/index.ts';
import { decodeInput } from '#src/features/decoder/decoded.ts';
import { chooseMeaning } from '#src/features/decoder/meaning.ts';
import { tellSteps } from '#src/features/decoder/told.ts';

const TABLE = readDecoderTable(process.cwd());

/** What the worker has of the table. */
const BARE = unpackTable(packTable(lean(TABLE)));

const PASTES = JSON.parse(readFileSync('tests/calibration/pastes.json', 'utf8')) as { text: string }[];

it.each([
  [
    'pastes of every kind',
    PASTES.filter((_, place) => place % 8 === 0).map(({ text }) => ({ text, options: {}, domain: '' })),
  ],
  ['a chosen meaning', [{ text: '-1', options: {}, domain: 'wechat-group' }]],
  ['what err_type asks for', [{ text: '{"ret":-4711,"msg":"x","err_type":3}', options: {}, domain: '' }]],
])('a table without texts decides the same, and the texts put in later are the same: %s', (_, jobs) => {
  for (const job of jobs) {
    const told = tellSteps(decodeInput(job, BARE), TABLE);
    expect(told, job.text).toEqual(tellSteps(decodeInput(job, TABLE), TABLE));
    expect(told.result, job.text).toEqual(chooseMeaning(decode(job.text, TABLE, job.options), job.domain, TABLE));
  }
});

it('a table in another language decides the same, and says it in its words', () => {
  const chinese = readDecoderTable(process.cwd(), 'zh-cn');
  for (const { text } of PASTES.filter((_, place) => place % 8 === 0)) {
    const told = tellSteps(decodeInput({ text, options: {}, domain: '' }, BARE), chinese);
    expect(told.result, text).toEqual(decode(text, chinese));
  }
});
