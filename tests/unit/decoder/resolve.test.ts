import { describe, expect, it } from 'vitest';
import { resolve } from '#src/decoder/resolve.ts';
import type { Hop } from '#src/decoder/scopes.ts';
import { indexOf } from '#src/decoder/table.ts';
import { tableOf } from './table.ts';

const INDEX = indexOf(
  tableOf(
    { domain: 'qq-platform', code: '7', action: 'retry', messages: ['queue is full'] },
    { domain: 'wechat-platform', code: '7', action: 'reauthorize' },
    { domain: 'xinyue-qq', code: '0x07', forms: ['0x7', '7'] },
    { domain: 'msdk-logic', code: '-100', owns: [-100, -999], action: 'wait' },
  ),
);

/** A hop of a code that may come from domains with weights. */
function hop(code: string, weights: Record<string, number>, more: Partial<Hop> & { open?: boolean } = {}): Hop {
  const { open = false, ...rest } = more;
  const scope = { weights: new Map(Object.entries(weights)), reason: 'Because.', open };
  return { code, span: [3, 4], rule: 'a rule', message: null, scope, ...rest };
}

/** What is decided, in short. */
function resolved(which: Hop) {
  const context = { interface: null, interfaceDomains: [], platform: null, errType: null };
  const { layer, confidence, warnings, entry } = resolve(which, INDEX, context);
  return {
    id: layer.id,
    domain: layer.domain,
    confidence,
    candidates: layer.candidates.map(({ id }) => id),
    warnings: warnings.length,
    decides: entry?.id ?? null,
  };
}

describe('a code', () => {
  it('is as sure as its lead and what supports it', () => {
    const cases = [
      ['certain', { 'wechat-platform': 5, 'qq-platform': 2 }, {}],
      ['likely', { 'wechat-platform': 5, 'qq-platform': 3 }, {}],
      ['ambiguous', { 'wechat-platform': 5, 'qq-platform': 4.5 }, {}],
      ['likely', { 'wechat-platform': 5, 'qq-platform': 2 }, { message: null }],
      ['certain', { 'wechat-platform': 5 }, { message: null }],
      ['likely', { 'wechat-platform': 5 }, { open: true }],
      ['certain', { 'wechat-platform': 5 }, { open: true, message: 'a title' }],
    ] as const;
    const wrong = cases.filter(
      ([confidence, weights, more]) => resolved(hop('7', weights, { message: 'x', ...more })).confidence !== confidence,
    );
    expect(wrong).toEqual([]);
  });

  it('without an entry belongs to its class', () => {
    expect(resolved(hop('-321', { 'msdk-logic': 3, 'qq-group': 9 }))).toEqual({
      id: null,
      domain: 'msdk-logic',
      confidence: 'likely',
      candidates: ['msdk-logic/-100'],
      warnings: 0,
      decides: 'msdk-logic/-100',
    });
    expect(resolved(hop('-321', { 'qq-group': 9 }))).toMatchObject({ domain: 'qq-group', decides: null });
  });

  it('without an entry belongs to no domain when two are as likely', () => {
    expect(resolved(hop('99', { 'qq-group': 3, 'qq-platform': 2.5 }))).toMatchObject({ domain: null });
    expect(resolved(hop('99', { 'qq-group': 3, 'qq-platform': 2 }))).toMatchObject({ domain: 'qq-group' });
    expect(resolved(hop('99', {}))).toMatchObject({ domain: null, candidates: [] });
  });
});
