import { expect, test } from 'vitest';
import { nameHash, sourceHash } from '#src/build/policy/directives.ts';

test("the hash of the specification's example", () => {
  expect(sourceHash(`alert('Hello, world.');`)).toBe('sha256-qznLcsROx4GACP2dm0UCKCzCG+HiZ1guq6ZZDob/Tng=');
});

test('a script is hashed as browsers read it, whatever its line ends', () => {
  expect(sourceHash('a\r\nb\rc\n')).toBe(sourceHash('a\nb\nc\n'));
  expect(sourceHash('“–”')).not.toBe(sourceHash('"-"'));
});

test('the hash for names can be part of a file name', () => {
  expect(nameHash('a')).toMatch(/^[\w-]{8}$/);
  expect(nameHash('a')).not.toBe(nameHash('b'));
});
