import { expect, it } from 'vitest';
import { lookUp } from '#src/features/search/look-up.ts';
import { indexOf } from '#src/features/search/word-index.ts';
import { LIST } from './small-list.ts';
import { ENGLISH } from '#tests/unit/english.ts';

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
