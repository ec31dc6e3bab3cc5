import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { DECODE_PATH, entryPath } from '#src/addresses.ts';
import type { ListedCode } from '#src/catalogue/browser-data.ts';
import { type ByWords, type Results, resultsOf } from '#src/features/search/results.ts';
import { readQuery } from '#src/components/typed-query.ts';
import type { Found } from '#src/features/search/found.ts';
import { resolveCodes } from '#src/features/search/resolve.ts';
import { LIST } from './small-list.ts';
import { typed } from './typed.ts';
import { ENGLISH } from '#tests/unit/english.ts';

/** The results of a text. */
function results(text: string, found: readonly Found[] = [], state: ByWords['state'] = 'complete'): Results {
  const query = readQuery(text);
  return resultsOf(query, resolveCodes(query, LIST), { found, state }, LIST, ENGLISH.t);
}

const paths = ({ groups }: Results) => groups.map(({ rows }) => rows.map(({ path }) => path));
/** What the ways to the decoder pass along. */
const passed = ({ groups }: Results) =>
  groups.flatMap(({ rows }) => rows.filter(({ path }) => path === DECODE_PATH).map(({ passes }) => passes));

const password = { path: entryPath('qq', '-73'), title: 'Password changed' };
const guide = { path: '/guides/oidb/', title: 'OIDB codes' };

describe('a code with one meaning', () => {
  it('is a row with its table and what to do, and needs no label', () => {
    expect(results('-73').groups).toEqual([
      {
        label: '',
        rows: [
          {
            path: '/errors/qq/#-73',
            code: '-73',
            title: 'Password changed',
            place: 'Mobile QQ platform',
            action: expect.objectContaining({ id: 'reauthorize', label: 'Sign in again' }) as unknown,
          },
        ],
      },
    ]);
  });

  it('that passes another code through has to be read', () => {
    expect(results('-10000').groups[0]?.rows[0]?.action?.label).toBe('Read the inner code');
  });
});

describe('a code with several meanings', () => {
  it('groups them by family, in the order of the site', () => {
    const { groups } = results('-1');
    expect(groups.map(({ label, rows }) => [label, rows.map(({ place }) => place)])).toEqual([
      ['Mobile QQ', ['Mobile QQ platform', 'Mobile QQ game center']],
      ['WeChat', ['WeChat platform']],
    ]);
  });

  it('has the family first that the words name', () => {
    expect(results('-1 from wechat').groups.map(({ label }) => label)).toEqual(['WeChat', 'Mobile QQ']);
  });

  it('has all of a family under one label', () => {
    expect(results('-1 system busy, score not stored').groups.map(({ label, rows }) => [label, rows.length])).toEqual([
      ['Mobile QQ', 2],
      ['WeChat', 1],
    ]);
  });
});

describe('a number that exists with a minus too', () => {
  const minus: ListedCode = { domain: 'wx', code: '-40001', forms: [], title: 'Lost', action: 'retry' };
  const list = { ...LIST, codes: [...LIST.codes, minus] };
  const labels = (text: string) => {
    const query = readQuery(text);
    return resultsOf(
      query,
      resolveCodes(query, list),
      { found: [guide], state: 'complete' },
      list,
      ENGLISH.t,
    ).groups.map(({ label, rows }) => [label, rows.map(({ path }) => path)]);
  };

  it('has that behind its own meanings', () => {
    expect(labels('40001')).toEqual([
      ['', ['/errors/wx/#40001']],
      ['With a minus: -40001', ['/errors/wx/#-40001']],
      ['Also mentioned', ['/guides/oidb/']],
    ]);
  });

  it('keeps its sign in a response', () => {
    expect(labels('{"errcode":40001}').flat()).not.toContain('With a minus: -40001');
  });
});

describe('several codes', () => {
  it('have a section each', () => {
    const { groups, status } = results('-1 40001');
    expect(groups.map(({ label, rows }) => [label, rows.length])).toEqual([
      ['Meanings of -1', 3],
      ['40001', 1],
    ]);
    expect(status).toBe('3 meanings of -1, One meaning of 40001');
  });
});

describe('a corrected query', () => {
  const corrected = (found: readonly Found[]) =>
    resultsOf(readQuery('pasword'), [], { found, state: 'complete', corrected: 'password' }, LIST, ENGLISH.t).corrected;

  it('is told when it finds something', () => {
    expect(corrected([password])).toBe('password');
    expect(corrected([])).toBeUndefined();
  });
});

describe('full text', () => {
  it('stands behind the code, without what stands there already', () => {
    const shown = results('-73', [password, guide]);
    expect(paths(shown)).toEqual([['/errors/qq/#-73'], ['/guides/oidb/']]);
    expect(shown.groups.map(({ label }) => label)).toEqual(['', 'Also mentioned']);
  });

  it('makes no group when it adds nothing', () => {
    expect(paths(results('-73', [password]))).toEqual([['/errors/qq/#-73']]);
  });

  it('shows an entry as such, and a page by its title', () => {
    expect(results('password', [password, guide]).groups).toMatchObject([
      {
        label: '',
        rows: [
          { code: '-73', title: 'Password changed', place: 'Mobile QQ platform', action: { id: 'reauthorize' } },
          { code: null, title: 'OIDB codes', place: '', action: null },
        ],
      },
    ]);
  });

  it('brings the words around the match where it has them', async () => {
    const runs = [{ text: 'password', marked: true }];
    const excerpt = () => Promise.resolve(runs);
    const [first, second] = results('password', [{ ...password, excerpt }, guide]).groups[0]?.rows ?? [];
    expect(await first?.excerpt?.()).toBe(runs);
    expect(second).not.toHaveProperty('excerpt');
  });
});

describe('the status', () => {
  it.each<[string, ByWords['state'], Found[], string]>([
    ['-73', 'searching', [], 'One meaning of -73, searching …'],
    ['-73', 'complete', [], 'One meaning of -73'],
    ['-73', 'complete', [password], 'One meaning of -73'],
    ['-73', 'complete', [password, guide], 'One meaning of -73, then 1 that mention it'],
    ['-73', 'failed', [], 'One meaning of -73, full text cannot be searched right now'],
    ['-1', 'complete', [], '3 meanings of -1'],
    ['73', 'complete', [], '73 is not documented, -73 is'],
    ['71', 'complete', [], 'One meaning of 71'],
    ['some words', 'searching', [], 'searching …'],
    ['some words', 'searching', [password], '1 found by title or message, searching …'],
    ['some words', 'complete', [], 'Nothing found'],
    ['some words', 'failed', [], 'full text cannot be searched right now'],
    ['some words', 'failed', [password], '1 found by title or message, full text cannot be searched right now'],
    ['some words', 'complete', [guide], '1 found by words'],
    ['some words', 'complete', [password, guide], '2 found by words'],
    ['-40001', 'searching', [], '-40001 is not documented; by its number it is a code of the MSDK logic layer'],
    ['-5', 'searching', [], '-5 is not documented'],
  ])('of %s, %s with %j', (text, state, found, status) => {
    expect(results(text, found, state).status).toBe(status);
  });
});

describe('a code that is not documented', () => {
  it('gets the class it belongs to and the way to the decoder, and no neighbor', () => {
    const shown = results('-10500', [password, guide]);
    expect(shown.groups.map(({ label }) => label)).toEqual(['What -10500 belongs to', '']);
    expect(paths(shown)).toEqual([['/errors/logic/#-10000'], ['/decode/']]);
  });

  it('gets only the way to the decoder when it belongs to no class', () => {
    expect(paths(results('-5', [guide]))).toEqual([['/decode/']]);
  });

  it('takes all that was typed to the decoder', () => {
    expect(passed(results('  errcode: 12345 '))).toEqual(['errcode: 12345']);
  });
});

describe('a pasted response', () => {
  const pasted = '{"ret":-10000,"msg":"-73,the user modify password wrong & 100% #1"}';

  it('is offered to the decoder behind its codes, whole and in no address, though the row shows its beginning', () => {
    const { groups } = results(pasted);
    expect(paths({ groups, status: '' })).toEqual([['/errors/qq/#-73'], ['/errors/logic/#-10000'], ['/decode/']]);
    const row = groups.at(-1)?.rows[0];
    expect(row).toMatchObject({ code: null, action: null, passes: pasted });
    expect(row?.title).toBe(`Decode ${pasted.slice(0, 39)}…`);
  });

  it('of several lines is offered to the decoder first', () => {
    expect(paths(results(`${pasted}\n${pasted}`))[0]).toEqual(['/decode/']);
  });

  it('is shown whole when it is short', () => {
    expect(results('{"ret":-73}').groups.at(-1)?.rows[0]?.title).toBe('Decode {"ret":-73}');
  });

  it('is offered to the decoder when nothing in it is known, too', () => {
    expect(passed(results('{"x":1}'))).toEqual(['{"x":1}']);
  });
});

describe('words', () => {
  it.each(['timeout 30', 'room 12', 'since 2024', 'http 500', '2024-01-02', '1,000', '1234567890123456789012345'])(
    'with a number that is no code are found by full text alone: %s',
    (text) => {
      expect(results(text, [guide])).toMatchObject({
        groups: [{ label: '', rows: [{ path: '/guides/oidb/' }] }],
        status: '1 found by words',
      });
    },
  );

  it('that nothing holds are offered to the decoder, beside the list of all codes', () => {
    const { groups } = results('some words');
    expect(groups).toMatchObject([
      {
        label: '',
        rows: [{ title: 'Decode some words', path: '/decode/', passes: 'some words' }, { path: '/errors/' }],
      },
    ]);
    expect(paths(results('some words', [], 'failed'))).toEqual([['/decode/', '/errors/']]);
  });

  it('are not offered to the decoder while full text is searched, or when it found something', () => {
    expect(results('some words', [], 'searching').groups).toEqual([]);
    expect(paths(results('some words', [guide]))).toEqual([['/guides/oidb/']]);
  });
});

describe('a long text', () => {
  it('is named by its beginning, in place of all of it', () => {
    expect(results(`{${'x'.repeat(1_000_000)}`).groups[0]?.rows[0]?.title).toBe(`Decode {${'x'.repeat(38)}…`);
  });
});

describe('any text', () => {
  it('has results; its way to the decoder passes what was typed, and nothing stands there twice', () => {
    fc.assert(
      fc.property(typed, (text) => {
        const shown = results(text, [password, guide]);
        const all = paths(shown).flat();
        expect(new Set(all).size).toBe(all.length);
        for (const way of passed(shown)) expect(way).toBe(text.trim());
      }),
      { numRuns: 2000 },
    );
  });

  it('in braces has one way to the decoder', () => {
    fc.assert(
      fc.property(typed, (text) => {
        const pasted = `{${text}}`;
        expect(passed(results(pasted))).toEqual([pasted]);
      }),
    );
  });
});
