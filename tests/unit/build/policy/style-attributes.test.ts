import { expect, test } from 'vitest';
import { attributeRules, followAttribute } from '#src/build/policy/styles.ts';

test('each value gets one rule, whatever the order of the pages', () => {
  const rules = attributeRules(['--b: 1', '--a: 1', '--b: 1', ' ']);
  expect(rules.split('\n')).toEqual([
    '[data-style="--a: 1"]:not(#\\:#\\:){--a: 1}',
    '[data-style="--b: 1"]:not(#\\:#\\:){--b: 1}',
    '',
  ]);
});

test('quotes, backslashes and line ends in a value are escaped for the selector', () => {
  expect(attributeRules([`content: "a\\b";\ncolor: red`])).toBe(
    `[data-style="content: \\"a\\\\b\\";\\a color: red"]:not(#\\:#\\:){content: "a\\b";\ncolor: red}\n`,
  );
});

for (const value of ['color: red} body{color: blue', '--a: {', 'color: red /* and more']) {
  test(`“${value}”, which could end its rule, is refused`, () => {
    expect(() => attributeRules([value])).toThrow(JSON.stringify(value));
  });
}

test('selectors use the new name of the attribute', () => {
  expect(followAttribute(`a :where(span[style^='--']:not([class])),b[style],c[style *= x]{color:red}`)).toBe(
    `a :where(span[data-style^='--']:not([class])),b[data-style],c[data-style *= x]{color:red}`,
  );
});

test('nothing else in a style sheet changes', () => {
  const css = `[data-style],[styles],[style-x]{font-style:var(--style)}`;
  expect(followAttribute(css)).toBe(css);
});
