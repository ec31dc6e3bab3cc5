import { describe, expect, it } from 'vitest';
import { type Context, resolve } from '#src/decoder/resolve.ts';
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
function resolved(which: Hop, known: Partial<Context> = {}) {
  const context = { interface: null, interfaceDomains: [], platform: null, errType: null, ...known };
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
  it('is the entry of the likeliest domain', () => {
    expect(resolved(hop('7', { 'wechat-platform': 5, 'qq-platform': 1 }, { message: 'x' }))).toEqual({
      id: 'wechat-platform/7',
      domain: 'wechat-platform',
      confidence: 'certain',
      candidates: ['wechat-platform/7', 'qq-platform/7', 'xinyue-qq/0x07'],
      warnings: 0,
      decides: 'wechat-platform/7',
    });
  });

  it.each([
    ['certain', { 'wechat-platform': 5, 'qq-platform': 2 }, {}],
    ['likely', { 'wechat-platform': 5, 'qq-platform': 3 }, {}],
    ['ambiguous', { 'wechat-platform': 5, 'qq-platform': 4.5 }, {}],
    ['likely', { 'wechat-platform': 5, 'qq-platform': 2 }, { message: null }],
    ['certain', { 'wechat-platform': 5 }, { message: null }],
    ['likely', { 'wechat-platform': 5 }, { open: true }],
    ['certain', { 'wechat-platform': 5 }, { open: true, message: 'a title' }],
  ])('is %s by its lead and what supports it', (confidence, weights, more) => {
    expect(resolved(hop('7', weights, { message: 'x', ...more })).confidence).toBe(confidence);
  });

  it('is found by its text against the weights', () => {
    const which = hop('7', { 'wechat-platform': 3, 'qq-platform': 1 }, { message: 'The Queue is FULL now' });
    expect(resolved(which)).toMatchObject({ id: 'qq-platform/7', confidence: 'certain' });
  });

  it('is contradicted by other words, when a text is known', () => {
    expect(resolved(hop('7', { 'qq-platform': 1 }, { message: 'printer paper' }))).toMatchObject({
      confidence: 'ambiguous',
      warnings: 1,
    });
    expect(resolved(hop('7', { 'wechat-platform': 1 }, { message: 'printer paper' }))).toMatchObject({ warnings: 0 });
  });

  it('is found by its interface: most in its own table, some in the others', () => {
    const which = hop('7', { 'wechat-platform': 3, 'qq-platform': 2 }, { message: 'x' });
    const context = (...domains: string[]) => ({ interface: '/x', interfaceDomains: ['msdk-logic', ...domains] });
    expect(resolved(which, context('qq-platform'))).toMatchObject({ id: 'qq-platform/7', confidence: 'certain' });
    expect(resolved(which, context('qq-platform', 'wechat-platform'))).toMatchObject({ id: 'qq-platform/7' });
    expect(resolved(which, context('wechat-platform', 'qq-platform'))).toMatchObject({ id: 'wechat-platform/7' });
  });

  it('is found by err_type when all else is equal', () => {
    const which = hop('7', { 'wechat-platform': 3, 'qq-platform': 3 });
    expect(resolved(which, { errType: 2 })).toMatchObject({ id: 'wechat-platform/7' });
    expect(resolved(which, { errType: 1 })).toMatchObject({ id: 'qq-platform/7' });
  });

  it('outside of its scope is a candidate only', () => {
    expect(resolved(hop('7', { 'qq-group': 3 }))).toEqual({
      id: null,
      domain: 'qq-group',
      confidence: 'ambiguous',
      candidates: ['qq-platform/7', 'wechat-platform/7', 'xinyue-qq/0x07'],
      warnings: 0,
      decides: null,
    });
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
