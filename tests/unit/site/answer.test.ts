import { describe, expect, it } from 'vitest';
import { toDecoderTable } from '../../../src/catalogue/export/decoder-table.ts';
import { readCatalogue } from '../../../src/catalogue/read.ts';
import { answerQuery, type FullText } from '../../../src/site/search/answer.ts';
import { readExcerpt } from '../../../src/site/search/excerpt.ts';
import { resolveCode } from '../../../src/site/search/resolve.ts';

const table = toDecoderTable(readCatalogue(process.cwd()));
const answer = (query: string, hits: FullText) => answerQuery(query, resolveCode(query, table), hits, table);
const hit = { path: '/errors/qq-platform/#-73', title: '-73 x', excerpt: 'words' };
const other = { path: '/guides/oidb/', title: 'OIDB', excerpt: 'words' };

describe('answerQuery', () => {
  it('shows a code with its table and what to do, before full text is there', () => {
    expect(answer('-73', null)).toEqual({
      rows: [
        {
          path: '/errors/qq-platform/#-73',
          title: '-73 Access token invalid since the player changed their QQ password',
          detail: 'Mobile QQ platform · Sign in again',
        },
      ],
      status: 'One meaning of -73, searching …',
    });
  });

  it('puts full text behind the code and leaves the code itself out of it', () => {
    const { rows, status } = answer('-73', [hit, other]);
    expect(rows.map(({ path }) => path)).toEqual(['/errors/qq-platform/#-73', '/guides/oidb/']);
    expect(status).toBe('One meaning of -73, then 1 by words');
  });

  it('gives an unknown code no neighbors, but the way to the decoder', () => {
    expect(answer('-40001', [hit])).toMatchObject({
      rows: [{ path: '/decode/#-40001' }],
      status: '-40001 is not documented',
    });
  });

  it('says when only the number below zero is documented', () => {
    expect(answer('73', []).status).toBe('73 is not documented, -73 is');
  });

  it('says that a pass-through code has to be read', () => {
    expect(answer('-20000', []).rows[0]?.detail).toBe('MSDK logic layer · Read the inner code');
  });

  it.each([
    ['failed', 'full text cannot be searched right now'],
    [[], 'Nothing found'],
    [[other], '1 found by words'],
  ] as const)('says of words what full text gave: %j', (hits, status) => {
    expect(answer('some words', hits).status).toBe(status);
  });
});

describe('readExcerpt', () => {
  it('reads marks and escapes as text', () => {
    expect(readExcerpt('a &lt;b&gt; <mark>c &amp; d</mark> e')).toEqual([
      { text: 'a <b> ', marked: false },
      { text: 'c & d', marked: true },
      { text: ' e', marked: false },
    ]);
  });

  it('takes nothing else for markup', () => {
    expect(readExcerpt('<img src=x>')).toEqual([{ text: '<img src=x>', marked: false }]);
  });
});
