import { describe, expect, it } from 'vitest';
import { toCodeList, toDecoderTable } from '#src/catalogue/browser-data.ts';
import { readCatalogue } from '#src/catalogue/read.ts';
import { catalogueOf, QQ, RETIREMENTS } from './faults/fixture.ts';

describe.each([
  ['the fixture', catalogueOf()],
  ['the real content', readCatalogue(process.cwd())],
])('the list of codes of %s', (_, catalogue) => {
  const list = toCodeList(catalogue);

  it('is plain data, without empty keys', () => {
    expect(list).toStrictEqual(JSON.parse(JSON.stringify(list)));
    expect(list.codes.filter(({ messages, carries }) => messages?.length === 0 || carries?.length === 0)).toEqual([]);
  });

  it('has every domain and every entry, in the order of the site', () => {
    expect(list.domains.map(({ id }) => id)).toEqual(catalogue.domains.map(({ id }) => id));
    expect(list.codes.map(({ domain, code }) => `${domain}/${code}`)).toEqual(catalogue.entries.map(({ id }) => id));
    const places = list.codes.map(({ domain }) => list.domains.findIndex(({ id }) => id === domain));
    expect(places).toEqual(places.toSorted((a, b) => a - b));
  });
});

it('the list of codes has everything that the search shows before full text is loaded', () => {
  const { codes } = toCodeList(catalogueOf({ file: QQ, from: 'owns: -200~-299', to: 'owns: -200~' }));
  const find = (id: string) => codes.find(({ domain, code }) => `${domain}/${code}` === id);
  expect(find('qq-demo/-73')).toStrictEqual({
    domain: 'qq-demo',
    code: '-73',
    forms: [],
    title: 'Access token has expired',
    action: 'reauthorize',
    messages: ['the token expired'],
  });
  expect(find('qq-demo/-100')).toMatchObject({ carries: ['oidb-demo'], owns: [-100, -199] });
  expect(find('qq-demo/-200')?.owns).toEqual([-200, null]);
  expect(find('qq-demo/10~12')?.forms).toEqual(['10', '11', '12']);
});

it('the search and the decoder say that a code is retired', () => {
  const catalogue = catalogueOf(...RETIREMENTS);
  const titles = catalogue.entries.map(({ title, retired }) => (retired ? `${title} (retired)` : title));
  expect(titles.filter((title) => title.endsWith('(retired)'))).toHaveLength(RETIREMENTS.length);
  expect(toCodeList(catalogue).codes.map(({ title }) => title)).toEqual(titles);
  expect(toDecoderTable(catalogue).entries.map(({ title }) => title)).toEqual(titles);
});
