import { expect, it } from 'vitest';
import { toDecoderTable } from '#src/catalogue/browser-data.ts';
import { readCatalogue } from '#src/catalogue/read.ts';
import { decide, type Options, redact } from '#src/decoder/index.ts';
import { decodeInput } from '#src/features/decoder/decoded.ts';

const TABLE = toDecoderTable(readCatalogue(process.cwd()));

/** What the page gets for an input. */
const decoded = (text: string, options: Options = {}, domain = '') => decodeInput({ text, options, domain }, TABLE);

it('an input is decoded with what the person chose, and redacted', () => {
  const text = '{"ret":-1,"msg":"openid=oGZUI0egBJY1zhBYw2KhdUfwVJJE"}';
  const { result, redacted } = decoded(text, { platform: 'wechat' });
  expect(result).toEqual(decide(text, TABLE, { platform: 'wechat' }));
  expect(redacted).toEqual(redact(result, TABLE));
});

it('what is shared leads to the same layers where possible, and says so where it does not', () => {
  const text = '{"ret":-10000,"msg":"-73,the user modify password wrong"}';
  expect(decoded(text)).toMatchObject({ shared: text, isFaithful: true });
  expect(decoded('wechat login failed, code: -1')).toMatchObject({ shared: '{"error_code":-1}', isFaithful: false });
  // The choice is shared with the text.
  expect(decoded('wechat login failed, code: -1', { platform: 'wechat' })).toMatchObject({ isFaithful: true });
});

it('an interface that the person chose is not repeated in what is shared', () => {
  const text = '/share/qq\n{"ret":-10000,"msg":"100001,"}';
  expect(decoded(text).shared).toBe(text);
  expect(decoded(text, { interface: '/share/qq' }).shared).toBe('{"ret":-10000,"msg":"100001,"}');
});

it('a text too long for a link is not reported as leading elsewhere', () => {
  const kinds = Array.from({ length: 600 }, (_, place) => `{"ret":-10000,"msg":"${String(-1000 - place)},x"}`);
  const { shared, isFaithful } = decoded(kinds.join('\n'));
  expect(shared.length).toBeGreaterThan(8000);
  expect(isFaithful).toBe(true);
});

it('nothing is shared when nothing is found', () => {
  expect(decoded('it does not work')).toMatchObject({ shared: '', isFaithful: true, redacted: { groups: [] } });
});

it('the meaning that the person chose is the verdict, also of what is shared', () => {
  const { result, redacted, shared, isFaithful } = decoded('{"ret":-1,"msg":"fail"}', {}, 'wechat-group');
  const entry = TABLE.entries.find(({ id }) => id === 'wechat-group/-1');
  const verdict = { confidence: 'certain', title: entry?.title, action: entry?.action, steps: entry?.steps };
  expect(result).toMatchObject({ verdict, groups: [{ layers: [{ id: 'wechat-group/-1', domain: 'wechat-group' }] }] });
  expect(redacted.groups[0]?.layers[0]?.id).toBe('wechat-group/-1');
  expect(shared).toBe('{"ret":-1}');
  expect(decoded(shared, {}, 'wechat-group').result.verdict).toMatchObject(verdict);
  expect(isFaithful).toBe(true);
});

it('every meaning of an open number can be chosen', () => {
  for (const text of ['-1', '{"ret":-101}', '16', '{"ret":100030}', '{"ret":-10000,"msg":"-1"}']) {
    const { groups, verdict } = decoded(text).result;
    const candidates = groups[verdict?.group ?? 0]?.layers.at(-1)?.candidates ?? [];
    expect(candidates.length, text).toBeGreaterThan(1);
    for (const { id } of candidates)
      expect(decoded(text, {}, id.split('/')[0]).result.groups[0]?.layers.at(-1)?.id).toBe(id);
  }
});

it('what is shared is what was pasted, whichever meaning was chosen', () => {
  for (const text of ['{"ret":-1}', '{"errcode":-1}', '{"error":-1}', '-1']) {
    const { domains } = TABLE;
    expect(new Set(domains.map(({ id }) => decoded(text, {}, id).shared)), text).toEqual(new Set([text]));
  }
});

it.each([
  ['1002', '-1002'],
  ['-1002', null],
  ['{"ret":1002}', null],
  // Not documented without the minus: the nearest codes are told.
  ['73', null],
  ['40001', null],
])('a number that stands alone may have lost a minus: %s', (text, minus) => {
  expect(decoded(text).minus).toEqual(minus);
});

it('a meaning that the code has not changes nothing', () => {
  const text = '{"ret":-10000,"msg":"-73,the user modify password wrong"}';
  expect(decoded(text, {}, 'apple-login').result).toEqual(decide(text, TABLE));
  expect(decoded('nothing here', {}, 'qq-platform').result.verdict).toBeNull();
});
