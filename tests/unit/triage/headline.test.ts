import { describe, expect, it } from 'vitest';
import { CHINESE_TRIAGE, ENGLISH_TRIAGE, reportOf, sentencesOf, Triage } from '#src/triage/index.ts';
import { TABLE } from '../decoder/table.ts';

/** The first sentence about a log in which each of some codes inside of -20000 is told so often. */
function headline(codes: Readonly<Record<string, number>>, texts = ENGLISH_TRIAGE): string {
  const triage = new Triage(TABLE);
  triage.begin('game.log');
  for (const [code, count] of Object.entries(codes))
    for (let at = 0; at < count; at += 1) triage.push(`rid=${code}-${String(at)} {"ret":-20000,"msg":"${code},x"}\n`);
  triage.finish();
  return sentencesOf(reportOf(triage, TABLE), TABLE, texts)[0];
}

const MANY = Object.fromEntries(
  [40001, 40002, 40003, 40013, 40014, 40029, 40030, 41001, 41002, 42001].map((code) => [code, 2]),
);

describe('the first sentence', () => {
  it('names the share of an error that stands out', () => {
    expect(headline({ 40013: 1, 42001: 9 })).toMatch(/^90 % of 10 errors are “[^”]+” \(42001\)\. /);
  });

  it('names the most frequent of many errors of which none does', () => {
    const codes = { ...MANY, 45009: 3, 45011: 2, 48001: 2, 50001: 2, 41003: 2, 41004: 2 };
    expect(headline(codes)).toMatch(/^33 errors of many kinds\. The most frequent, with 3, is “[^”]+” \(45009\)\. /);
    expect(headline(codes, CHINESE_TRIAGE)).toMatch(/^33 个错误，种类很多。最多的是“[^”]+”（45009），有 3 个。/);
  });
});
