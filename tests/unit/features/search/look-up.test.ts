import { expect, it } from 'vitest';
import type { CodeList } from '#src/catalogue/browser-data.ts';
import { lookUp } from '#src/features/search/look-up.ts';
import { readingOf } from '#src/features/search/reading.ts';
import { indexOf } from '#src/features/search/word-index.ts';
import { LIST } from './small-list.ts';
import { ENGLISH } from '#tests/unit/english.ts';

it('finds what is written in simplified characters by traditional ones', async () => {
  const title = '密码已改';
  const list: CodeList = {
    ...LIST,
    language: 'zh-cn',
    codes: [{ domain: 'qq', code: '-73', forms: [], title, action: 'wait' }],
  };
  const files = {
    facts: () => Promise.resolve({ mentions: {}, titles: {}, traditional: '碼码' }),
    words: () => Promise.resolve(indexOf([{ path: '/errors/qq/#-73', kind: 'name', text: title }], readingOf('zh-cn'))),
    texts: () => Promise.resolve({}),
  };
  const shown: string[] = [];
  for await (const { results, more } of lookUp('密碼已改', false, list, files, ENGLISH.t))
    if (!more) shown.push(...results.groups.flatMap(({ rows }) => rows.map((row) => row.title)));
  expect(shown).toEqual([title]);
});

/** The files that are loaded for a text. */
async function loadedFor(typed: string): Promise<string[]> {
  const loaded: string[] = [];
  const file = <T>(name: string, content: T) => {
    return () => {
      loaded.push(name);
      return Promise.resolve(content);
    };
  };
  const files = {
    facts: file('facts', { mentions: {}, titles: {} }),
    words: file('words', indexOf([])),
    texts: file('texts', {}),
  };
  for await (const { more } of lookUp(typed, false, LIST, files, ENGLISH.t)) if (!more) break;
  return loaded;
}

it.each([
  ['-', []],
  ['-7', []],
  ['-73', ['facts']],
  ['password', ['facts', 'words']],
])('%j loads of the full-text index only what it needs', async (typed, files) => {
  expect(await loadedFor(typed)).toEqual(files);
});
