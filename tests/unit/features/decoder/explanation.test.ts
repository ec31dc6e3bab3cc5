import { describe, expect, it } from 'vitest';
import { toDecoderTable } from '#src/catalogue/browser-data.ts';
import { readCatalogue } from '#src/catalogue/read.ts';
import { decode } from '#src/decoder/index.ts';
import { explain } from '#src/features/decoder/explanation.ts';
import { ENGLISH } from '#tests/unit/english.ts';

const table = toDecoderTable(readCatalogue(process.cwd()));
const PASSWORD = '{"ret":-10000,"msg":"-73,the user modify password wrong"}';
const explained = (input: string) => explain(decode(input, table), table, ENGLISH);

describe('explain', () => {
  it('says what to do, with the guide of the platform', () => {
    const { headline, verdict } = explained('{"ret":-10000,"msg":"-73,the user modify password wrong"}');
    expect(headline).toBe('Sign in again: Access token revoked by a QQ password change.');
    expect(verdict).toMatchObject({
      action: 'reauthorize',
      label: 'Sign in again',
      guide: { href: '/guides/sign-in-again/#mobile-qq' },
    });
  });

  it('doubts a success that its text contradicts', () => {
    expect(explained('{"ret":0,"msg":"login failed: token invalid"}').headline).toMatch(
      /^This may not be a success\. The text reports a failure/,
    );
  });

  it('begins with what is known about an undocumented code, not with whom to contact', () => {
    const { headline, verdict } = explained('{"ret":-10000,"msg":"100999,no such thing"}');
    expect(headline).toMatch(/^100999 is not documented; it arrives as -10000: /);
    expect(verdict).toMatchObject({ code: '100999', title: 'Not documented', label: '' });
    expect(verdict?.where).toBe('Probably Mobile QQ platform, inside -10000');
    expect(verdict?.advice).toMatch(/^No table has this code/);
    expect(verdict?.steps[0]).toMatch(/^Read the text behind the code/);
  });

  it.each(['-1', '{"ret":-1}'])('asks for the meaning among those of the chosen platform: %s', (text) => {
    const { headline, verdict } = explain(decode(text, table, { platform: 'wechat' }), table, ENGLISH);
    expect(headline).toBe('-1: 2 meanings fit. Which one it is depends on the call.');
    expect(verdict?.confidence).toBe('ambiguous');
    expect(verdict?.meanings.map(({ domain }) => domain)).toEqual(['wechat-platform', 'wechat-group']);
    expect(verdict?.elsewhere).toHaveLength(4);
  });

  it('asks nothing where the chosen platform has one meaning', () => {
    const { verdict } = explain(decode('40001', table, { platform: 'wechat' }), table, ENGLISH);
    expect(verdict).toMatchObject({ meanings: [], elsewhere: [] });
  });

  it('names the documented codes close to one that is not', () => {
    const { verdict } = explained('100069');
    expect(verdict?.near[0]).toMatchObject({ code: '100068', path: '/errors/qq-platform/#100068' });
    expect(verdict?.steps[1]).toContain(verdict?.near.map(({ id }) => id).join(', '));
  });

  it('links each layer to its entry', () => {
    const [response] = explained('{"ret":-20000,"msg":"40001,invalid credential"}').groups;
    expect(response?.layers.map(({ path }) => path)).toEqual([
      '/errors/msdk-logic/#-20000',
      '/errors/wechat-platform/#40001',
    ]);
  });

  it('says that a success needs nothing', () => {
    expect(explained('{"ret":0,"msg":"success"}')).toMatchObject({
      headline: 'Success: the response reports no error.',
      verdict: null,
    });
  });

  it('says what to paste when nothing was found', () => {
    expect(explained('hello')).toMatchObject({
      headline: expect.stringContaining('Paste the whole response') as string,
      verdict: null,
      groups: [],
    });
  });

  it('says that a code is not documented, and which class would own it', () => {
    const [response] = explained('{"errcode":99999999,"errmsg":"new"}').groups;
    expect(response?.layers[0]).toMatchObject({
      path: null,
      title: 'Not documented; it would belong to WeChat platform',
    });
  });

  it('links the guide for the response that the verdict is about', () => {
    const { verdict } = explained(`{"errcode":0,"errmsg":"ok"}\n${PASSWORD}`);
    expect(verdict?.guide).toMatchObject({ href: '/guides/sign-in-again/#mobile-qq' });
  });

  it.each([
    ['one', PASSWORD, null],
    ['two equal ones', `${PASSWORD}\n${PASSWORD}`, 'All 2 responses report it.'],
    ['equal ones', `${PASSWORD}\n`.repeat(3), 'All 3 responses report it.'],
    ['one error', `{"ret":0}\n{"ret":0}\n${PASSWORD}`, '1 of 3 responses reports it; it is the only known error.'],
    [
      'several',
      `{"errcode":42001}\n${PASSWORD}\n{"ret":0}\n${PASSWORD}`,
      '2 of 4 responses report it; it is the most frequent known error.',
    ],
    ['a tie', `{"errcode":42001}\n${PASSWORD}`, '1 of 2 responses reports it; it is the first known error.'],
    [
      'an error that is less frequent than an uncertain one',
      `{"ret":-1}\n{"ret":-1}\n${PASSWORD}`,
      '1 of 3 responses reports it; it is the surest known error. 2 others are -1, whose meaning is unclear.',
    ],
    ['an unknown code', '{"ret":0}\n{"ret":-4242}', '1 of 2 responses reports it; no known error was found.'],
  ])('says how many responses the verdict is about: %s', (_, input, which) => {
    expect(explained(input).verdict?.which).toBe(which);
  });

  it('puts the most frequent known error first, even if something else is more frequent', () => {
    const { headline, summary, groups, succeeded } = explained(
      `{"ret":-4242}\n{"ret":0}\n`.repeat(5) + `{"errcode":42001}\n${PASSWORD}\n${PASSWORD}`,
    );
    expect(headline).toMatch(/^Sign in again: /);
    expect(groups.map(({ codes, times }) => [codes, times])).toEqual([
      ['-10000 > -73', '2 times'],
      ['-4242', '5 times'],
      ['42001', 'Once'],
    ]);
    expect(succeeded).toBe(5);
    expect(summary).toBe('13 responses: 3 errors of 2 kinds, 5 undocumented codes, 5 succeeded');
  });

  it('says of another kind what to do, or how many meanings it can have', () => {
    const { groups } = explained(`${PASSWORD}\n{"errcode":42001}\n{"ret":-1}`);
    expect(groups.slice(1)).toMatchObject([
      { codes: '42001', isOpen: false, label: 'Refresh the token', path: '/errors/wechat-platform/#42001' },
      {
        codes: '-1',
        isOpen: true,
        title: expect.stringMatching(/^\d possible meanings$/) as string,
        label: '',
        path: '/code/-1/',
      },
    ]);
    expect(groups[1]?.steps).not.toEqual([]);
  });

  it('counts nothing in a text that came with a link, which has one response of each kind', () => {
    const { summary, verdict } = explain(decode(`${PASSWORD}\n{"ret":0}`, table), table, ENGLISH, true);
    expect(summary).toBe('Shared without counts and times: 2 kinds of responses');
    expect(verdict?.which).toBeNull();
  });

  it('has no summary of one response, or where all succeeded', () => {
    expect(explained(PASSWORD).summary).toBeNull();
    expect(explained('{"ret":0}\n{"errcode":0}')).toMatchObject({ summary: null, succeeded: 0 });
  });

  it('says where equal responses are, and from when', () => {
    const lines = ['2026-11-02T10:22:31.000', '2026-11-02T10:24:07.000', '2026-11-03T00:01:00.000'];
    const placesOf = (...times: string[]) =>
      explained(times.map((time) => `${time} ${PASSWORD}`).join('\n')).groups[0]?.places;
    expect(placesOf(lines[0] ?? '')).toBe('line 1, 2026-11-02 10:22:31.000');
    expect(placesOf(...lines.slice(0, 2))).toBe('lines 1 to 2, 2026-11-02 10:22:31.000 to 10:24:07.000');
    expect(placesOf(...lines)).toBe('lines 1 to 3, 2026-11-02 10:22:31.000 to 2026-11-03 00:01:00.000');
    expect(placesOf('', '10:00:05')).toBe('lines 1 to 2, 10:00:05');
    expect(placesOf('', '')).toBe('lines 1 to 2');
  });

  it('says that kinds were left out', () => {
    const result = decode(PASSWORD, table);
    expect(explain(result, table, ENGLISH).cut).toBeNull();
    expect(explain({ ...result, truncated: true }, table, ENGLISH).cut).toBe(
      'Only the first 1 kind of responses are kept; there are more.',
    );
  });

  it('shows evidence with its strength, for and against', () => {
    const [group] = explained('{"ret":-10000,"msg":"-73,banana milkshake recipe"}').groups;
    const evidence = group?.layers.at(-1)?.evidence ?? [];
    expect(evidence).toContainEqual({ text: '-10000 passes codes of this table through.', strength: 'strongly for' });
    expect(evidence).toContainEqual({ text: 'The text speaks of something else.', strength: 'strongly against' });
    const [bare] = explained('{"ret":-1}').groups;
    expect(bare?.layers[0]?.evidence).toContainEqual({
      text: 'Programs of every kind use this number.',
      strength: 'weakly against',
    });
  });

  it('asks which call it was where the number alone does not decide, with every meaning', () => {
    const { headline, verdict } = explained('{"ret":-1,"msg":"fail"}');
    expect(headline).toMatch(/^-1: \d meanings fit\. Which one it is depends on the call\.$/);
    expect(verdict).toMatchObject({ confidence: 'ambiguous', code: '-1', where: '' });
    expect(verdict?.meanings.map(({ domain }) => domain)).toContain('wechat-group');
    expect(verdict?.meanings.find(({ domain }) => domain === 'qq-blue-diamond')).toMatchObject({
      name: 'Mobile QQ blue diamond gift pack',
      label: 'Fix the request',
      calls: '/profile/get_gift, /relation/get_gift',
    });
    expect(explained('{"ret":-1001}').verdict?.meanings[0]?.calls).toBe('Any call through MSDK');
    expect(explained(PASSWORD).verdict?.meanings).toEqual([]);
  });

  it('offers no meaning that the code around it, the API or the platform rules out', () => {
    const domainsOf = (text: string, options = {}) =>
      explain(decode(text, table, options), table, ENGLISH).verdict?.meanings.map(({ domain }) => domain) ?? [];
    expect(domainsOf('{"ret":-10000,"msg":"-1"}')).not.toContain('wechat-platform');
    const wechat = domainsOf('-1', { platform: 'wechat' });
    expect(wechat.filter((domain) => !domain.startsWith('wechat'))).toEqual([]);
  });

  it('does not repeat the code in the title', () => {
    expect(explained('{"ret":-4242,"err_type":2}').verdict).toMatchObject({
      code: '-4242',
      title: 'does not say what to do; err_type 2 asks to sign in again',
    });
  });

  it('says what decides, where it is from, and what to tell the player', () => {
    expect(explained(PASSWORD).verdict).toMatchObject({
      confidence: 'certain',
      code: '-73',
      title: 'Access token revoked by a QQ password change',
      where: 'Mobile QQ platform, inside -10000',
      path: '/errors/qq-platform/#-73',
      player: table.entries.find(({ id }) => id === 'qq-platform/-73')?.player,
    });
    // The sentence of the action, where an entry has none of its own.
    const { action, player } = explained('{"ret":-10000,"msg":"100999,no such thing"}').verdict ?? {};
    expect(player).toBe(table.actions[action ?? '']?.player);
  });

  it.each([
    ['a refresh that the player does not notice', '{"ret":-20000,"msg":"42001,"}', 'refresh-token'],
    ['a call that only passed a code through, as its action does', '{"ret":-10000,"msg":""}', 'retry'],
  ])('tells the player, or says why not, of %s', (_, text, action) => {
    const { player = null, untold = null } = table.actions[action] ?? {};
    const { verdict, groups } = explained(text);
    expect(verdict).toMatchObject({ action, player, untold });
    expect(groups[0]).toMatchObject({ player, untold });
  });

  it('tells the player what every open meaning says, or leaves it to the call', () => {
    expect(explained('{"ret":-1}').verdict).toMatchObject({
      player: null,
      untold: 'It depends on which call it was.',
    });
    const same = { ...table, entries: table.entries.map((entry) => ({ ...entry, player: 'Try again.' })) };
    expect(explain(decode('{"ret":-1}', same), same, ENGLISH).verdict).toMatchObject({
      player: 'Try again.',
      untold: null,
    });
  });

  it('never leaves out what the player is told', () => {
    const views = table.entries.flatMap(({ code }) => {
      const { verdict, groups } = explained(`{"ret":${JSON.stringify(code)}}`);
      return [...(verdict ? [verdict] : []), ...groups];
    });
    expect(views.filter(({ player, untold }) => (player === null) === (untold === null))).toEqual([]);
  });

  it('never lists near numbers, or the class of a code, as other meanings', () => {
    const { groups, verdict } = explained('73');
    expect(groups[0]?.layers[0]?.others).toEqual([]);
    expect(verdict?.near[0]?.code).toBe('-73');
    const [owned] = explained('{"ret":-10500}').groups[0]?.layers ?? [];
    expect(owned?.others).toEqual([]);
    expect(owned?.owners.map(({ code }) => code)).toEqual(['-10000']);
  });
});
