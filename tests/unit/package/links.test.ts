import { describe, expect, it } from 'vitest';
import * as english from '#src/package/index.ts';
import * as chinese from '#src/package/zh-cn.ts';
import { run } from '../cli/process.ts';

const SITE = 'https://errors.example/docs';
const PRIVATE = '{"ret":-10000,"msg":"-73,token=abc"}';

describe('linkFor', () => {
  it.each([
    ['English', english, []],
    ['Chinese', chinese, ['--lang', 'zh']],
  ])('makes the link that the command line makes, in %s', async (_, { linkFor }, lang) => {
    const hints = { interface: '/share/qq', platform: 'qq' };
    const given = Object.entries(hints).flatMap(([key, value]) => [`--${key}`, value]);
    const { stdout } = await run(['decode', '--link', '--site', SITE, ...given, ...lang, PRIVATE]);
    expect(await linkFor(PRIVATE, { site: SITE, ...hints })).toBe(stdout.trim());
  });

  it('takes an object or an error like a text, and leaves out what is private', async () => {
    const links = [PRIVATE, JSON.parse(PRIVATE) as object, new Error(PRIVATE)].map((each) => english.linkFor(each));
    const [link, ...others] = await Promise.all(links);
    expect(others).toEqual([link, link]);
    expect(await english.readLink(link ?? '')).toMatchObject({
      target: { text: '{"ret":-10000,"msg":"-73,"}' },
      language: 'en',
      fault: null,
    });
  });

  it('makes none of a text without a code', async () => {
    expect(await english.linkFor('timeout of 3000ms exceeded')).toBeNull();
  });
});

it('readLink reads what leads to the site, in any language, and nothing else', async () => {
  const read = await english.readLink(`${SITE}/zh-cn/code/-73/`, { site: `${SITE}/` });
  expect(read).toEqual({ target: { code: '-73' }, language: 'zh-cn', fault: null });
  expect(await english.readLink('https://other.example/code/-73/', { site: SITE })).toBeNull();
});
