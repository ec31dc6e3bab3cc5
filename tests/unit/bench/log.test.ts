import { describe, expect, test } from 'vitest';
import { logLines, SHAPES } from '../../bench/decoder/log.ts';
import { decode } from '#src/decoder/index.ts';
import { TABLE } from '../decoder/table.ts';

const lines = (content: Parameters<typeof logLines>[1], length = 2000) => [...logLines(TABLE, content, length)];

describe('the log of the bench', () => {
  test('is the same in every run, and begins alike whatever its length', () => {
    expect(lines('mix')).toEqual(lines('mix'));
    expect(lines('mix', 3000).slice(0, 2000)).toEqual(lines('mix'));
  });

  test.each(['clean', 'told-apart'] as const)('has no %s line twice, and an answer in each', (content) => {
    const all = lines(content);
    expect(new Set(all).size).toBe(all.length);
    const statuses = all.map((line) => decode(line, TABLE).status);
    expect(statuses.filter((status) => status !== 'error' && status !== 'success')).toEqual([]);
  });

  test('has no message twice where they are told apart', () => {
    const messages = lines('told-apart').map((line) => (JSON.parse(line) as { msg: string }).msg);
    expect(new Set(messages).size).toBe(messages.length);
  });

  test('has its shapes in the shares that it states', () => {
    const all = lines('mix', 10_000);
    const clean = all.filter((line) => line.startsWith('{"ret"')).length;
    expect(clean / all.length).toBeCloseTo(SHAPES.json.share / 100, 1);
    const silent = all.filter((line) => decode(line, TABLE).status === 'nothing-found').length;
    expect(silent / all.length).toBeGreaterThanOrEqual(SHAPES.noise.share / 100 - 0.02);
    expect(Object.values(SHAPES).reduce((sum, { share }) => sum + share, 0)).toBe(100);
  });
});
