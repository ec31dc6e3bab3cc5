import { describe, expect, it } from 'vitest';
import { toErrorsJson } from '#src/catalogue/public-json.ts';
import { readCatalogue } from '#src/catalogue/read.ts';
import { differences, withDifferences } from '#src/package/differences.ts';

describe('the differences of two values', () => {
  it('make one of the other', () => {
    const [english, chinese] = (['en', 'zh-cn'] as const).map(
      (language) => JSON.parse(JSON.stringify(toErrorsJson(readCatalogue(process.cwd(), language), ''))) as unknown,
    );
    const found = differences(english, chinese);
    expect(withDifferences(english, found)).toEqual(chinese);
    expect(JSON.stringify(found)).not.toContain('"domain":"qq-platform"');
  });

  it.each([
    [{ a: 1, b: [1, 2] }, { a: 1, b: [1, 3] }, { b: { 1: 3 } }],
    [{ a: [1] }, { a: [1, 2] }, { a: [1, 2] }],
    [{ a: null }, { a: { b: 1 } }, { a: { b: 1 } }],
    [{ a: { b: 1 } }, { a: null }, { a: null }],
    [{ a: 'x' }, { a: 'x' }, undefined],
  ])('of %j and %j are what they do not share', (from, to, difference) => {
    expect(differences(from, to)).toEqual(difference);
    expect(withDifferences<unknown>(from, difference)).toEqual(to);
  });

  it('are none for objects with other keys, whose keys it could not take away', () => {
    expect(() => differences({ a: 1 }, { b: 1 })).toThrow('An object has the keys a in one language and b in another');
  });
});
