import { expect, test } from 'vitest';
import { chooseSections } from '../../bench/choose.ts';
import type { Section } from '../../bench/sections.ts';

const section: Section = { needs: 'catalogue', rows: () => [] };
const SECTIONS = { weight: section, growth: { ...section, long: 'an hour' }, search: section };

test('a long section runs only when it is asked for', () => {
  expect(chooseSections(SECTIONS, [])).toEqual(['weight', 'search']);
  expect(chooseSections(SECTIONS, ['growth'])).toEqual(['growth']);
});

test('an unknown section is named, with those there are', () => {
  expect(() => chooseSections(SECTIONS, ['wieght'])).toThrow('“wieght”. Sections: weight, growth, search.');
  expect(() => chooseSections(SECTIONS, ['toString'])).toThrow('“toString”');
});
