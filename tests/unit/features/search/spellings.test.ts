import { describe, expect, it } from 'vitest';
import { toCodeList } from '#src/catalogue/browser-data.ts';
import { readCatalogue } from '#src/catalogue/read.ts';
import { lookUp } from '#src/features/search/look-up.ts';
import { meaningsOf } from '#tests/search/spellings.ts';
import { ENGLISH } from '#tests/unit/english.ts';

const catalogue = readCatalogue(process.cwd());
const list = toCodeList(catalogue);
const meanings = meaningsOf(catalogue);
const unavailable = () => Promise.reject(new Error('offline'));
const files = { facts: unavailable, words: unavailable, texts: unavailable };

describe('each spelling of each code finds all its meanings before anything else', () => {
  it.each<[string, (spelling: string) => string]>([
    ['as printed', (spelling) => spelling],
    ['behind ret=', (spelling) => `ret=${spelling}`],
    ['as in JSON', (spelling) => `"ret": ${spelling}`],
    ['behind errcode:', (spelling) => `errcode:${spelling}`],
    ['with a real minus', (spelling) => spelling.replaceAll('-', '\u2212')],
    [
      'in full width',
      (spelling) => spelling.replace(/[!-~]/g, (sign) => String.fromCharCode(sign.charCodeAt(0) + 0xfee0)),
    ],
  ])('%s', async (_, write) => {
    expect(meanings.size).toBeGreaterThan(400);
    const wrong: string[] = [];
    for (const [spelling, urls] of meanings)
      for await (const { results } of lookUp(write(spelling), false, list, files, ENGLISH.t)) {
        const paths = results.groups.flatMap(({ rows }) => rows.map(({ path }) => path)).slice(0, urls.size);
        if (paths.length < urls.size || !paths.every((path) => urls.has(path))) wrong.push(write(spelling));
      }
    expect(wrong).toEqual([]);
  });
});
