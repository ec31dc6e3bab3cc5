import { describe, expect, it } from 'vitest';
import { printEntries, printLine, printResult, printUndocumented } from '#src/cli/print.ts';
import { COLORED, PLAIN } from '#src/cli/style.ts';
import { decode, type Result } from '#src/decoder/index.ts';
import { CATALOGUE, TABLE } from './table.ts';

const CARRIED = '{"ret":-10000,"msg":"-73,the user modify password wrong"}';

/** A result with one answer, whose only code is not documented. */
const UNKNOWN: Result = {
  schema: 1,
  status: 'unknown',
  verdict: {
    action: 'contact',
    retryable: false,
    title: '4\u001b2 is not documented',
    steps: ['Ask `us`.'],
    confidence: 'likely',
  },
  answers: [
    {
      layers: [
        {
          id: null,
          domain: null,
          code: '4\u001b2',
          known: false,
          span: [0, 3],
          rule: 'a rule',
          message: 'a\u001b[31m\nmessage',
          candidates: [{ id: 'qq-platform/-73', evidence: ['It is near.'] }],
        },
      ],
      errType: null,
      interface: null,
      warnings: ['Beware of \u009b1m.'],
    },
  ],
  leftover: [
    [4, 9],
    [10, 12],
  ],
};

/** A decoded text, explained. */
const explained = (text: string) => printResult(decode(text, TABLE), text, TABLE, PLAIN);

describe('a result', () => {
  it('says what to do, then shows each layer deeper than the one around it', () => {
    const lines = explained(CARRIED).split('\n');
    expect(lines[0]).toBe('Sign in again: Access token invalid since the player changed their QQ password');
    expect(lines[1]).toMatch(/^ {2}1\. /);
    expect(lines).toContain('A retry with the same token cannot help.');
    expect(lines).toContain('-10000  Error from QQ, passed through in the message');
    expect(lines).toContain('  -73  Access token invalid since the player changed their QQ password');
    expect(lines).toContain('    says: the user modify password wrong');
  });

  it('says that nothing was found', () => {
    expect(explained('hello')).toBe('No code was found in this text.\n');
  });

  it('says that all is well', () => {
    expect(explained('{"ret":0,"msg":"success"}').split('\n')[0]).toBe('Success: no error is reported.');
  });

  it('shows nothing of the input raw', () => {
    expect(printResult(UNKNOWN, '4\u001b2 rest\u0007 of', TABLE, PLAIN)).toBe(
      [
        'Contact the team: 4 2 is not documented',
        'This is likely, not certain.',
        '  1. Ask us.',
        'A retry is not expected to help.',
        '',
        '4 2  not documented',
        '  unknown table, a rule',
        '  says: a [31m message',
        '  near: qq-platform/-73',
        '! Beware of  1m.',
        '',
        'Nothing was read from “rest” and 1 more.',
        '',
      ].join('\n'),
    );
  });

  it('is the same text with and without colors', () => {
    const result = decode(CARRIED, TABLE);
    const colored = printResult(result, CARRIED, TABLE, COLORED);
    expect(colored).toContain('\u001b[36m-73\u001b[39m');
    expect(colored.replace(/\u001b\[\d+m/g, '')).toBe(printResult(result, CARRIED, TABLE, PLAIN));
  });
});

describe('a line', () => {
  it('says what to do, what happened, and the ids from the outermost in', () => {
    expect(printLine(decode(CARRIED, TABLE), TABLE, PLAIN)).toBe(
      'Sign in again: Access token invalid since the player changed their QQ password  msdk-logic/-10000 > qq-platform/-73',
    );
  });

  it('says that a code is not documented, and how sure it is', () => {
    expect(printLine(UNKNOWN, TABLE, PLAIN)).toBe(
      'Contact the team: 4 2 is not documented  4 2 (not documented)  (likely)',
    );
  });

  it('does not list answers without end', () => {
    const many = { ...UNKNOWN, answers: Array.from({ length: 8 }, () => UNKNOWN.answers).flat() };
    expect(printLine(many, TABLE, PLAIN)).toContain('4 2 (not documented), 4 2 (not documented) and 3 more');
  });
});

describe('entries', () => {
  it('are printed with all that helps', () => {
    const entries = CATALOGUE.entries.filter(({ id }) => id === 'qq-platform/-73');
    const text = printEntries(entries, CATALOGUE, PLAIN);
    expect(text).toMatch(/^-73 {2}Access token invalid since the player changed their QQ password\nqq-platform\/-73, /);
    expect(text).toContain('\nSign in again. A retry with the same token cannot help.\n  1. ');
    expect(text).toContain('\nKnown text: the user modify password wrong\n');
    expect(text).toContain('\nSee oidb-0x711/0x47: ');
    expect(text).not.toContain('`');
  });

  it('say when they are not sent any more, and what took their place', () => {
    const [entry] = CATALOGUE.entries;
    if (!entry) throw new Error('The catalogue has no entries.');
    const retired = { note: 'Not sent since a date that was made up.', use: 'qq-platform/-73' };
    expect(printEntries([{ ...entry, retired }], CATALOGUE, PLAIN)).toContain(
      '\nRetired. Not sent since a date that was made up. Now: qq-platform/-73\n',
    );
    expect(printEntries([entry], CATALOGUE, PLAIN)).not.toContain('Retired');
  });

  it('are followed by others that share the number', () => {
    const entries = CATALOGUE.entries.filter(({ sameNumber }) => sameNumber.length > 0).slice(0, 1);
    const text = printEntries(entries, CATALOGUE, PLAIN);
    expect(text).toContain('\n\nThe same number elsewhere\n');
    for (const id of entries[0]?.sameNumber ?? []) expect(text).toContain(id);
  });
});

describe('a code that is not documented', () => {
  it('is told with the class that owns it', () => {
    expect(printUndocumented('-12345', decode('-12345', TABLE), TABLE, PLAIN)).toBe(
      '-12345 is not documented.\n' +
        '  -10000  Error from QQ, passed through in the message  msdk-logic/-10000\n' +
        '    -12345 lies in this class and has no entry of its own.\n',
    );
  });

  it('is told to have no neighbor', () => {
    expect(printUndocumented('9\u001b9', decode('999999', TABLE), TABLE, PLAIN)).toBe(
      '9 9 is not documented.\nNo documented code is near.\n',
    );
  });
});
