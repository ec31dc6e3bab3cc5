import { describe, expect, it } from 'vitest';
import { ACTION_IDS } from '#src/catalogue/actions.ts';
import { toDecoderTable } from '#src/catalogue/browser-data.ts';
import { readCatalogue } from '#src/catalogue/read.ts';
import { actionFor } from '#src/policy/action-for.ts';
import { policyCases } from '#src/policy/cases.ts';
import { SAFEST_FIRST } from '#src/policy/safest.ts';
import { failing } from '#tests/policy/judge.ts';

const catalogue = readCatalogue(process.cwd());
const table = toDecoderTable(catalogue);
const { cases } = policyCases(catalogue);

describe('the published cases', () => {
  it('hold', () => {
    expect(failing(cases, (response, situation) => actionFor(response, situation, table))).toEqual([]);
  });

  it('are many, of every action, at reads and writes, and nearly every entry', () => {
    expect(cases.length).toBeGreaterThanOrEqual(300);
    expect(new Set(cases.map(({ expected }) => expected.action))).toEqual(new Set(SAFEST_FIRST));
    expect(new Set(cases.map(({ expected }) => expected.effect))).toEqual(new Set(['read', 'write', null]));
    const proved = new Set(cases.map(({ expected }) => expected.entry));
    expect(catalogue.entries.filter(({ id }) => proved.has(id)).length / catalogue.entries.length).toBeGreaterThan(
      0.98,
    );
  });

  it('repeat no write that the caller has not found without effect, unless it was refused for its token', () => {
    const repeated = cases.filter(
      ({ expected, repeatable }) => expected.effect !== 'read' && repeatable !== true && expected.retryAfterMs !== null,
    );
    expect(new Set(repeated.map(({ expected }) => expected.action))).toEqual(new Set(['refresh-token']));
  });
});

it('the order of the safest has every action once', () => {
  expect([...SAFEST_FIRST, 'inner'].toSorted()).toEqual([...ACTION_IDS].toSorted());
});
