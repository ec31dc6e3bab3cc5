import { describe, expect, it } from 'vitest';
import { differences } from '#scripts/reproducible/differences.ts';

const build = (files: Readonly<Record<string, string>>) =>
  new Map(Object.entries(files).map(([path, text]) => [path, Buffer.from(text)]));

describe('two builds', () => {
  it('are the same when every byte is', () => {
    expect(differences(build({ a: 'x', b: '' }), build({ b: '', a: 'x' }))).toEqual([]);
  });

  it('differ in files that one lacks, and from a byte on', () => {
    expect(
      differences(build({ a: 'same', b: 'abc', c: 'ab' }), build({ a: 'same', b: 'abd', c: 'abc', d: '' })),
    ).toEqual(['b: differs from byte 2 on', 'c: differs from byte 2 on', 'd: only in the second build']);
  });
});
