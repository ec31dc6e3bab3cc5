import { expect, test } from 'vitest';
import { Memory } from '#src/decoder/memory.ts';

test('the latest thousand texts are kept, and never more than two thousand', () => {
  const memory = new Memory<number>();
  const texts = Array.from({ length: 10_000 }, (_, number) => `text ${String(number)}`);
  for (const [number, text] of texts.entries()) memory.set(text, number);
  const kept = texts.filter((text) => memory.get(text) !== undefined);
  expect(kept.length).toBeGreaterThanOrEqual(1000);
  expect(kept.length).toBeLessThanOrEqual(2000);
  expect(kept.at(-1)).toBe('text 9999');
});

test('what is asked for again stays', () => {
  const memory = new Memory<string>();
  memory.set('asked', 'for');
  for (let number = 0; number < 10_000; number += 1) {
    memory.set(`text ${String(number)}`, '');
    expect(memory.get('asked')).toBe('for');
  }
});
