import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { searchListed } from '#src/features/search/resolve.ts';
import { readQuery } from '#src/components/typed-query.ts';
import { LIST } from './small-list.ts';
import { typed } from './typed.ts';

/** The paths that words find. */
const paths = (text: string) => searchListed(readQuery(text), LIST).map(({ path }) => path);

describe('words in the list of codes', () => {
  it.each([
    ['a title', 'system busy', '/errors/wx/#-1'],
    ['a message as sent', 'the user modify password wrong', '/errors/qq/#-73'],
    ['the beginning of a word', 'cred', '/errors/wx/#40001'],
    ['another ending', 'parameters', '/errors/qq/#-1'],
    ['one of its words', 'why is the appid refused', '/errors/oidb/#0x10~0x11'],
  ])('find a code by %s', (_, text, path) => {
    expect(paths(text)[0]).toBe(path);
  });

  it('give the title with the address', () => {
    expect(searchListed(readQuery('busy'), LIST)).toEqual([{ path: '/errors/wx/#-1', title: 'System busy' }]);
  });

  it('find every code that has them, what says most of the query first, before those that have synonyms', () => {
    expect(paths('password changed wrong').slice(0, 2)).toEqual(['/errors/qq/#-73', '/errors/oidb/#0x47']);
  });

  it('are not found inside of others', () => {
    expect(paths('sword')).toEqual([]);
  });

  it('find nothing for nothing', () => {
    expect(paths('')).toEqual([]);
    expect(paths('?!')).toEqual([]);
  });

  it('find codes of the list alone, each once, whatever was typed', () => {
    fc.assert(
      fc.property(typed, (text) => {
        const found = paths(text);
        expect(new Set(found).size).toBe(found.length);
        expect(found.every((path) => /^\/errors\/(?:logic|qq|qq-game|wx|oidb)\/#/.test(path))).toBe(true);
      }),
    );
  });
});
