import { expect, test } from 'vitest';
import { NOTHING, withPage, moveAttributes } from '#src/build/policy/styles.ts';
import { nameHash } from '#src/build/policy/directives.ts';
import { readPage } from '#src/build/policy/page.ts';

/** What is found in pages that link style sheets; those named `print…` are for print only. */
const foundIn = (...pages: { sheets: string[]; body: string }[]) =>
  pages.reduce(
    (found, { sheets, body }) =>
      withPage(
        found,
        readPage(
          `<head>${sheets
            .map(
              (file) =>
                `<link rel="stylesheet" href="/_astro/${file}"${file.startsWith('print') ? ' media="print"' : ''}>`,
            )
            .join('')}</head>${body}`,
        ),
      ),
    NOTHING,
  );

const SHEETS = new Map([
  ['code.1.css', `span[style^='--']{}`],
  ['common.2.css', 'a{}'],
  ['print.3.css', 'b{}'],
]);

test('a rule goes into the style sheet that all pages with its attribute link for every medium, and the fewest others', () => {
  const found = foundIn(
    { sheets: ['print.3.css', 'code.1.css', 'common.2.css'], body: '<p style="--a: 1"><p style="--c: 1">' },
    { sheets: ['print.3.css', 'common.2.css'], body: '<p style="--b: 1"><p style="--a: 1">' },
    { sheets: [], body: '<p>' },
  );
  const changed = moveAttributes(SHEETS, found);
  expect(changed.map(({ was }) => was)).toEqual(['code.1.css', 'common.2.css']);
  expect(changed[0]?.css).toMatch(/^span\[data-style\^='--'\]\{\}\n\[data-style="--c: 1"\].*\n$/);
  expect(changed[1]?.css).toMatch(/^a\{\}\n\[data-style="--a: 1"\].*\n\[data-style="--b: 1"\].*\n$/);
  for (const { file, css } of changed) expect(file).toMatch(new RegExp(`^(code|common)\\.${nameHash(css)}\\.css$`));
});

test('style sheets that have nothing to do with style attributes do not change', () => {
  expect(moveAttributes(new Map([['a.1.css', 'a{}']]), foundIn({ sheets: ['a.1.css'], body: '' }))).toEqual([]);
});

test('the build stops without a style sheet that all pages link', () => {
  const found = foundIn(
    { sheets: ['code.1.css'], body: '<p style="--a: 1">' },
    { sheets: ['common.2.css'], body: '<p style="--a: 1">' },
  );
  expect(() => moveAttributes(SHEETS, found)).toThrow('every page with the style attribute "--a: 1"');
});
