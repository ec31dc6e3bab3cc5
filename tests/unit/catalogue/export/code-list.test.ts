import { describe, expect, it } from 'vitest';
import { toCodeList } from '#src/catalogue/browser-data.ts';
import { readCatalogue } from '#src/catalogue/read.ts';
import { catalogueOf } from './fixture-catalogue.ts';

const CATALOGUE = readCatalogue(process.cwd());

describe.each([
  ['the fixture', catalogueOf()],
  ['the real content', CATALOGUE],
])('the list of codes of %s', (_, catalogue) => {
  const list = toCodeList(catalogue);

  it('is plain data, without keys that hold nothing', () => {
    expect(list).toStrictEqual(JSON.parse(JSON.stringify(list)));
  });

  it('has every domain and every entry, in the order of the site', () => {
    expect(list.domains.map(({ id }) => id)).toEqual(catalogue.domains.map(({ id }) => id));
    expect(list.codes.map(({ domain, code }) => `${domain}/${code}`)).toEqual(catalogue.entries.map(({ id }) => id));
    const places = list.codes.map(({ domain }) => list.domains.findIndex(({ id }) => id === domain));
    expect(places).toEqual(places.toSorted((a, b) => a - b));
  });

  it('leaves out what is empty', () => {
    expect(list.codes.filter(({ messages, carries }) => messages?.length === 0 || carries?.length === 0)).toEqual([]);
  });
});

describe('the list of codes', () => {
  const list = toCodeList(CATALOGUE);
  const find = (domain: string, code: string) =>
    list.codes.find((each) => each.domain === domain && each.code === code);

  it('says all that the search shows of an entry before full text is there', () => {
    const entry = CATALOGUE.entries.find(({ id }) => id === 'qq-platform/-73');
    expect(find('qq-platform', '-73')).toStrictEqual({
      domain: 'qq-platform',
      code: '-73',
      forms: [],
      title: entry?.title,
      action: 'reauthorize',
      messages: ['the user modify password wrong'],
    });
  });

  it('says what a code carries and owns', () => {
    expect(find('msdk-logic', '-20000')).toMatchObject({
      carries: ['wechat-platform', 'wechat-group', 'xinyue-wechat'],
      owns: [-20000, -29999],
    });
    expect(find('msdk-logic', '-30000')?.owns).toEqual([-30000, null]);
  });

  it('has every other spelling', () => {
    expect(find('oidb-0x711', '0x10~0x11')?.forms.toSorted()).toEqual(['0x10', '0x11', '16', '17']);
  });
});
