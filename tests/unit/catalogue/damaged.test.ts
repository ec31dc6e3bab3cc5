import { describe, expect, it } from 'vitest';
import { legible } from '#src/catalogue/fault.ts';
import { parseYaml } from '#src/catalogue/yaml.ts';
import { reportOn } from './faults/report.ts';
import { FIXTURE } from './faults/fixture.ts';
import { CONTENT_FILES } from '#src/catalogue/content.ts';

const FILE = 'content/errors/demo.yaml';

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
  ])('is told with its place: %s', (_, text, fault) => {
    expect(faultsOf(text)).toEqual([fault]);
  });

  it.each(['\ufeffa: b\n', 'a: b\r\nc: d\r\n', 'a: 失败 😀 é\n', 'a: b\tc\n'])('is none of %j', (text) => {
    expect(faultsOf(text)).toEqual([]);
  });
});

describe('data in data', () => {
  const deep = 'data inside of data inside of data';

  it.each([
    ['brackets', '['.repeat(1000), `1:41 ${deep}`],
    ['maps', 'a: 1\nb: ' + '{a: '.repeat(1000), `2:77 ${deep}`],
    ['lists', '- '.repeat(300) + 'x', `1:81 ${deep}`],
    ['keys that are maps', '? '.repeat(1000), `1:41 ${deep}`],
    ['more than the library can take', '# Comment.\n' + '? '.repeat(20_000) + 'x\n- y\n', `2:1 ${deep}`],
  ])('is told once, where it gets too deep: %s', (_, text, fault) => {
    expect(faultsOf(text)).toEqual([fault]);
  });

  it('may be deeper than that of any file', () => {
    expect(faultsOf('['.repeat(20) + ']'.repeat(20))).toEqual([]);
  });
});

describe('a fault', () => {
  const fault = { file: FILE, line: 1, column: 1, rule: 'demo', subject: '', expected: 'b', mend: 'Mend it.' };

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
    expect(reportOn(files)).toContain('found     /a\\u{1b}[31m/, which nothing answers to any more');
  });
});
