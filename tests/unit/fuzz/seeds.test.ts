import { expect, it } from 'vitest';
import { checkDamaged } from '../../fuzz/content.ts';
import { checkDecoder } from '../../fuzz/decoder.ts';
import { readSeeds } from '../../fuzz/seeds.ts';

it.each([
  ['decoder', checkDecoder],
  ['content', checkDamaged],
] as const)('what once broke the %s breaks nothing any more', (part, check) => {
  const seeds = readSeeds(part);
  expect(seeds).not.toEqual([]);
  const failures = seeds.flatMap((input) => {
    try {
      check(input);
      return [];
    } catch (error) {
      return [`${JSON.stringify(input.slice(0, 100))}: ${String(error)}`];
    }
  });
  expect(failures).toEqual([]);
});
