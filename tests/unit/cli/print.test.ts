import { describe, expect, it } from 'vitest';
import { printEntries, printLine, printResult, printUndocumented } from '#src/cli/print.ts';
import { COLORED } from '#src/cli/style.ts';
import { ENGLISH_CLI } from '#src/cli/texts.en.ts';
import { PLAIN } from '#src/cli/visible.ts';
import { decode, type Result } from '#src/decoder/index.ts';
import { PUBLISHED, TABLE } from './table.ts';

const CARRIED = '{"ret":-10000,"msg":"-73,the user modify password wrong"}';

/** A result with one response, whose only code is not documented. */
const UNKNOWN: Result = {
  schema: 2,
  status: 'unknown',
  verdict: {
    group: 0,
    action: 'contact',
    retryable: false,
    title: '4\u001b2 is not documented',
    steps: ['Ask `us`.'],
    confidence: 'likely',
  },
  counts: { responses: 1, errors: 0, successes: 0, unknown: 1 },
  groups: [
    {
      layers: [
        {
          id: null,
          domain: null,
          code: '4\u001b2',
          found: '4\u001b2',
          known: false,
          span: [0, 3],
          rule: 'ret',
          message: 'a\u001b[31m\nmessage',
          candidates: [],
          near: ['qq-platform/-73'],
        },
      ],
      confidence: 'ambiguous',
      count: 1,
      first: { line: 1, time: null },
      last: { line: 1, time: null },
      errType: null,
      interface: null,
      warnings: [{ id: 'foreign', about: 'program', text: 'Beware of \u009b1m.' }],
    },
  ],
  truncated: false,
  leftover: [
    [4, 9],
    [10, 12],
  ],
};

/** The printed explanation of a text. */
const explained = (text: string) => printResult(decode(text, TABLE), text, TABLE, ENGLISH_CLI, PLAIN);

describe('a result', () => {
  it('says what to do, then indents each layer below the one that carries it', () => {
    const lines = explained(CARRIED).split('\n');
    expect(lines[0]).toBe('Sign in again: Access token revoked by a QQ password change');
    expect(lines[1]).toMatch(/^ {2}1\. /);
    expect(lines).toContain('A retry with the same token cannot help.');
    expect(lines).toContain('-10000  QQ error passed through in msg');
    expect(lines).toContain('  -73  Access token revoked by a QQ password change');
    expect(lines).toContain('    says: the user modify password wrong');
  });

  it('shows in full each of a few different responses', () => {
    const lines = explained(`{"ret":0}\n${CARRIED}`).split('\n');
    expect(lines[0]).toMatch(/^Sign in again: /);
    const outermost = lines.filter((line) => /^-?\d/.test(line)).map((line) => line.split(' ')[0]);
    expect(outermost).toEqual(['-10000', '0']);
  });

  it('says that nothing was found', () => {
    expect(explained('hello')).toBe('No code was found in this text.\n');
  });

  it('says that all is well', () => {
    expect(explained('{"ret":0,"msg":"success"}').split('\n')[0]).toBe('Success: no error is reported.');
  });

  it('escapes what it shows of the input', () => {
    expect(printResult(UNKNOWN, '4\u001b2 rest\u0007 of', TABLE, ENGLISH_CLI, PLAIN)).toBe(
      [
        '4 2 is not documented',
        'This is likely, not certain.',
        '  1. Ask us.',
        '',
        '4 2  not documented',
        '  unknown table, the value of ret',
        '  says: a [31m message',
        '  near: qq-platform/-73',
        '! Beware of  1m.',
        '',
        'Nothing was read from “rest” and 1 more.',
        '',
      ].join('\n'),
    );
  });

  it('names the class of an undocumented code, but not as another meaning', () => {
    const lines = explained('{"ret":-10500}').split('\n');
    expect(lines).toContain('This is ambiguous, not certain.');
    expect(lines).toContain('  in the class of: msdk-logic/-10000');
    expect(lines.join()).not.toContain('could also be');
  });

  it('names what else a number can mean', () => {
    expect(explained('{"ret":-1}')).toMatch(/^ {2}could also be: .*wechat-platform\/-1/m);
  });

  it('says of a bare number what a lost minus would make of it', () => {
    expect(explained('1002')).toContain('\nThere is also -1002: a copy easily loses a minus.\n');
    expect(explained('-1002')).not.toContain('There is also');
  });

  it('is the same text with and without colors', () => {
    const result = decode(CARRIED, TABLE);
    const colored = printResult(result, CARRIED, TABLE, ENGLISH_CLI, COLORED);
    expect(colored).toContain('\u001b[36m-73\u001b[39m');
    expect(colored.replace(/\u001b\[\d+m/g, '')).toBe(printResult(result, CARRIED, TABLE, ENGLISH_CLI, PLAIN));
  });
});

describe('a log', () => {
  const LOG = [
    '2026-11-02T10:00:01 start',
    '2026-11-02T10:00:02 {"ret":0}',
    '2026-11-02T10:00:03 {"errcode":40003,"errmsg":"invalid openid"}',
    `2026-11-02T10:00:04 ${CARRIED}`,
    '2026-11-02T10:00:05 {"ret":-4242}',
    `2026-11-02T10:00:06 ${CARRIED}`,
  ].join('\n');

  it('is counted by kind, below what to do, each with its lines and times', () => {
    const lines = explained(LOG).split('\n');
    expect(lines[0]).toBe('Sign in again: Access token revoked by a QQ password change');
    const from = lines.indexOf('5 responses: 3 known errors, 1 undocumented code, 1 success');
    const rows = lines.slice(from + 1, lines.indexOf('', from)).map((line) => line.trim().split('  '));
    expect(rows.map(([count, ids, ...rest]) => [count, ids, rest.at(-1)])).toEqual([
      ['2', 'msdk-logic/-10000 > qq-platform/-73', 'lines 4 to 6, 2026-11-02 10:00:04 to 10:00:06'],
      ['1', 'wechat-platform/40003', 'line 3, 2026-11-02 10:00:03'],
      ['1', '-4242 (not documented)', 'line 5, 2026-11-02 10:00:05'],
      ['1', 'msdk-access/0', 'line 2, 2026-11-02 10:00:02'],
    ]);
  });

  it('shows in full only the response that the verdict is about', () => {
    const layers = explained(LOG)
      .split('\n')
      .filter((line) => /^ *-?\d+ {2}[A-Z]/.test(line));
    expect(layers.map((line) => line.trim().split(' ')[0])).toEqual(['-10000', '-73']);
  });

  it('lists no more than thirty kinds, and says how many there are', () => {
    const text = explained(Array.from({ length: 40 }, (_, at) => `{"ret":-${String(4200 + at)}}`).join('\n'));
    expect(text.match(/^ +1 {2}-42\d\d \(not documented\)/gm)).toHaveLength(30);
    expect(text).toContain('\nand 10 more kinds\n');
  });

  it('says when a part of it was not kept', () => {
    const cut = { ...decode(LOG, TABLE), truncated: true };
    expect(printResult(cut, LOG, TABLE, ENGLISH_CLI, PLAIN)).toContain(
      '\nOnly the first 4 kinds of responses are kept; there are more.\n',
    );
    expect(explained(LOG)).not.toContain('Only the first');
  });
});

describe('a line', () => {
  it('says what to do, what happened, and the ids from the outermost in', () => {
    expect(printLine(decode(CARRIED, TABLE), TABLE, ENGLISH_CLI, PLAIN)).toBe(
      'Sign in again: Access token revoked by a QQ password change  msdk-logic/-10000 > qq-platform/-73',
    );
  });

  it('says that a code is not documented, and how sure it is', () => {
    expect(printLine(UNKNOWN, TABLE, ENGLISH_CLI, PLAIN)).toBe('4 2 is not documented  4 2 (not documented)  (likely)');
  });

  it('lists only so many responses', () => {
    const many = { ...UNKNOWN, groups: Array.from({ length: 8 }, () => UNKNOWN.groups).flat() };
    expect(printLine(many, TABLE, ENGLISH_CLI, PLAIN)).toContain(
      '4 2 (not documented), 4 2 (not documented) and 3 more',
    );
  });
});

describe('entries', () => {
  it('are printed with everything that helps', () => {
    const entries = PUBLISHED.errors.filter(({ id }) => id === 'qq-platform/-73');
    const text = printEntries(entries, PUBLISHED, ENGLISH_CLI, PLAIN);
    expect(text).toMatch(/^-73 {2}Access token revoked by a QQ password change\nqq-platform\/-73, /);
    expect(text).toContain('\nSign in again. A retry with the same token cannot help.\n  1. ');
    expect(text).toContain('\nKnown text: the user modify password wrong\n');
    expect(text).toContain('\nSee oidb-0x711/0x47: ');
    expect(text).not.toContain('`');
  });

  it('say when they are no longer sent, and what replaced them', () => {
    const [entry] = PUBLISHED.errors;
    if (!entry) throw new Error('The catalogue has no entries.');
    const retired = { note: 'Not sent since a date that was made up.', use: 'qq-platform/-73' };
    expect(printEntries([{ ...entry, retired }], PUBLISHED, ENGLISH_CLI, PLAIN)).toContain(
      '\nRetired. Not sent since a date that was made up. Now: qq-platform/-73\n',
    );
    expect(printEntries([entry], PUBLISHED, ENGLISH_CLI, PLAIN)).not.toContain('Retired');
  });

  it('are followed by others that share the number', () => {
    const entries = PUBLISHED.errors.filter(({ sameNumber }) => sameNumber.length > 0).slice(0, 1);
    const text = printEntries(entries, PUBLISHED, ENGLISH_CLI, PLAIN);
    expect(text).toContain('\n\nThe same number elsewhere\n');
    for (const id of entries[0]?.sameNumber ?? []) expect(text).toContain(id);
  });
});

describe('an undocumented code', () => {
  it('is printed with the class that owns it', () => {
    expect(printUndocumented('-12345', decode('-12345', TABLE), TABLE, ENGLISH_CLI, PLAIN)).toBe(
      '-12345 is not documented.\n' +
        '  -10000  QQ error passed through in msg  msdk-logic/-10000\n' +
        '    -12345 lies in this class and has no entry of its own.\n',
    );
  });

  it('is printed without neighbors when it has none', () => {
    expect(printUndocumented('9\u001b9', decode('999999', TABLE), TABLE, ENGLISH_CLI, PLAIN)).toBe(
      '9 9 is not documented.\nNo documented code is near.\n',
    );
  });
});
