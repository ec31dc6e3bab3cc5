import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { CONTENT_FILES } from '#src/catalogue/content.ts';
import { legible } from '#src/catalogue/fault.ts';
import { parseYaml } from '#src/catalogue/yaml.ts';
import { FIXTURE } from './faults/fixture.ts';
import { reportOn } from './faults/report.ts';

const FILE = 'content/errors/demo.yaml';

/** The data of a valid text. */
function dataOf(text: string): unknown {
  const { data, faults } = parseYaml(FILE, text);
  expect(faults).toEqual([]);
  return data;
}

describe('the place of a part', () => {
  const yaml = parseYaml(
    FILE,
    `# A comment.
title: Demo
groups:
  - id: tokens
    entries:
      - code: -73
        steps: [One., "Two."]
        meaning: >-
          Folded
          text.
      - { code: 0x47, title: Flow }
empty:
`,
  );
  const place = (line: number, column: number) => ({ file: FILE, line, column });

  it.each([
    ['the file', [], 2, 1],
    ['a value', ['title'], 2, 8],
    ['a list', ['groups'], 4, 3],
    ['an item', ['groups', 0], 4, 5],
    ['a value in an item', ['groups', 0, 'entries', 0, 'code'], 6, 15],
    ['an item of a list on one line', ['groups', 0, 'entries', 0, 'steps', 1], 7, 23],
    ['folded text', ['groups', 0, 'entries', 0, 'meaning'], 8, 18],
    ['a value of a map on one line', ['groups', 0, 'entries', 1, 'title'], 11, 30],
  ])('is where %s begins', (_, path, line, column) => {
    expect(yaml.locate(path)).toEqual(place(line, column));
  });

  it.each([
    ['of the file', ['title'], 2, 1],
    ['in an item', ['groups', 0, 'entries', 0, 'steps'], 7, 9],
    ['of a map on one line', ['groups', 0, 'entries', 1, 'title'], 11, 23],
  ])('is where a key begins when the key is asked for: a key %s', (_, path, line, column) => {
    expect(yaml.locate(path, true)).toEqual(place(line, column));
  });

  it.each([
    ['a missing key of the file', ['family'], 2, 1],
    ['a missing key of an item', ['groups', 0, 'entries', 0, 'title'], 6, 9],
    ['a missing item', ['groups', 7], 4, 3],
    ['a part of a value that has none', ['title', 'of', 'nothing'], 2, 8],
  ])('is the nearest part around %s', (_, path, line, column) => {
    expect(yaml.locate(path)).toEqual(place(line, column));
  });

  it('counts characters after Windows line ends', () => {
    expect(parseYaml(FILE, 'title: Demo\r\nfamily: qq\r\n').locate(['family'])).toEqual(place(2, 9));
  });
});

describe('a number', () => {
  it.each(['code', 'owns'])('keeps its spelling under %s', (key) => {
    expect(dataOf(`- ${key}: 0x47\n- ${key}: 0x07\n- ${key}: -73\n- ${key}: 1.50\n- ${key}: 0x10~0x11\n`)).toEqual([
      { [key]: '0x47' },
      { [key]: '0x07' },
      { [key]: '-73' },
      { [key]: '1.50' },
      { [key]: '0x10~0x11' },
    ]);
  });

  it.each(['forms', 'formerly'])('keeps its spelling in the list under %s', (key) => {
    expect(dataOf(`${key}: [0x74, -140, 116]\n`)).toEqual({ [key]: ['0x74', '-140', '116'] });
  });

  it('is a number elsewhere', () => {
    expect(dataOf('section: 0x47\nlist: [1.50]\n')).toEqual({ section: 71, list: [1.5] });
  });

  it('keeps its spelling only under the key itself', () => {
    expect(dataOf('codes: 0x47\n')).toEqual({ codes: 71 });
  });
});

describe('broken YAML', () => {
  it('has no data', () => {
    const { data, faults } = parseYaml(FILE, 'title: "Demo\n');
    expect(data).toBeUndefined();
    expect(faults.map(({ line, column, rule }) => [line, column, rule])).toEqual([[1, 8, 'yaml']]);
  });

  it('is reported at every broken line, once per line', () => {
    const { faults } = parseYaml(FILE, 'title: a: b: c\nfamily: `qq`\nsection: @4\n');
    expect(faults.map(({ line, column }) => [line, column])).toEqual([
      [1, 8],
      [2, 9],
      [3, 10],
    ]);
  });

  it('never throws, whatever the text', () => {
    const piece = fc.constantFrom(
      'a',
      ': ',
      '- ',
      '\n',
      '  ',
      '\t',
      '"',
      "'",
      '[',
      ']',
      '{',
      '}',
      '&a',
      '*a',
      '!t',
      '|',
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 30 }), (pieces) => {
        const { data, faults } = parseYaml(FILE, pieces.join(''));
        expect(data === undefined).toBe(faults.length > 0);
        for (const { line, column } of faults) expect(line > 0 && column > 0).toBe(true);
      }),
    );
  });
});

/** The faults of a text as `line:column found`. */
function faultsOf(text: string): string[] {
  return parseYaml(FILE, text).faults.map(({ line, column, found }) => `${String(line)}:${String(column)} ${found}`);
}

describe('a character that cannot be seen', () => {
  it.each([
    ['a control character', 'a: b\nc: d\u0000e\n', '2:5 the character U+0000'],
    ['a color', 'a: \u001b[31mb\n', '1:4 the character U+001B'],
    ['a byte that is no UTF-8', Buffer.from('a: caf\u00e9\n', 'latin1').toString(), '1:7 the character U+FFFD'],
    ['half a character', 'a: \ud83d\n', '1:4 the character U+D83D'],
    ['a carriage return by itself', 'a: b\n- c\rd: e\n', '2:4 the character U+000D'],
  ])('is reported with its place: %s', (_, text, fault) => {
    expect(faultsOf(text)).toEqual([fault]);
  });

  it.each(['\ufeffa: b\n', 'a: b\r\nc: d\r\n', 'a: 失败 😀 é\n', 'a: b\tc\n'])('is not in %j', (text) => {
    expect(faultsOf(text)).toEqual([]);
  });
});

describe('a text that does harm where it is printed', () => {
  it.each([
    ['a color', String.raw`a: "\e[31m red"`, '1:4 the character U+001B'],
    ['a command of a terminal', String.raw`a: "b \x9b31m"`, '1:4 the character U+009B'],
    ['an order of letters', String.raw`a: "\u202E b"`, '1:4 the character U+202E'],
    ['a space of no width', String.raw`a: "b\u200bc"`, '1:4 the character U+200B'],
    ['in a key', String.raw`"a\0": b`, '1:1 the character U+0000'],
    ['a tag', `a: A</title><script>hit()</script>`, '1:4 markup: "</"'],
    ['a comment', `a: "<!-- b"`, '1:4 markup: "<!"'],
    ['a character reference', `a: b &#x3c; c`, '1:4 markup: "&#x3c;"'],
  ])('is reported with its place: %s', (_, text, fault) => {
    expect(faultsOf(text)).toEqual([fault]);
  });

  it.each(['a: 1 < 2 & 3 > 2', 'a: b <- c', 'a: "b\\nc"'])('is not %j', (text) => {
    expect(faultsOf(text)).toEqual([]);
  });
});

describe('data in data', () => {
  const deep = 'data inside data inside data';

  it.each([
    ['brackets', '['.repeat(1000), `1:41 ${deep}`],
    ['maps', 'a: 1\nb: ' + '{a: '.repeat(1000), `2:77 ${deep}`],
    ['lists', '- '.repeat(300) + 'x', `1:81 ${deep}`],
    ['keys that are maps', '? '.repeat(1000), `1:41 ${deep}`],
    ['more than the library can take', '# Comment.\n' + '? '.repeat(20_000) + 'x\n- y\n', `2:1 ${deep}`],
  ])('is reported once, where it gets too deep: %s', (_, text, fault) => {
    expect(faultsOf(text)).toEqual([fault]);
  });

  it('may be deeper than in any file of the project', () => {
    expect(faultsOf('['.repeat(20) + ']'.repeat(20))).toEqual([]);
  });
});

describe('a fault', () => {
  const fault = { file: FILE, line: 1, column: 1, rule: 'demo', subject: '', expected: 'b', fix: 'Mend it.' };

  it('quotes what cannot be seen as escapes', () => {
    expect(legible({ ...fault, found: 'a\u001b[31m\u202e\ud800\r\nb' }).found).toBe(
      'a\\u{1b}[31m\\u{202e}\\u{d800}\\u{d}\\u{a}b',
    );
  });

  it('quotes the beginning of what is long', () => {
    expect(legible({ ...fault, found: 'x'.repeat(1_000_000) }).found).toBe(`${'x'.repeat(399)}…`);
  });

  it('is printed that way', () => {
    const files = FIXTURE.map((file) =>
      file.path === CONTENT_FILES.lock ? { ...file, text: `/a\u001b[31m/\n${file.text}` } : file,
    );
    expect(reportOn(files)).toContain('found     /a\\u{1b}[31m/, which no longer exists');
  });
});
