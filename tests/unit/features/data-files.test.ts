import { csvParse } from 'd3-dsv';
import { describe, expect, it } from 'vitest';
import { codeDataPath } from '#src/addresses.ts';
import { toErrorsJson } from '#src/catalogue/public-json.ts';
import { readCatalogue } from '#src/catalogue/read.ts';
import { speak } from '#src/components/words.ts';
import english from '#src/content/i18n/en.json' with { type: 'json' };
import chinese from '#src/content/i18n/zh-CN.json' with { type: 'json' };
import { codeFiles, dataFiles } from '#src/features/data/files.ts';
import { findingsOf } from '../catalogue/schema-findings.ts';

const catalogue = readCatalogue(process.cwd());
const words = { en: speak(english, 'en'), 'zh-cn': speak(chinese, 'zh-cn') };
const files = dataFiles((language) => readCatalogue(process.cwd(), language), words, '/docs', undefined);
const codes = codeFiles(catalogue, '/docs');
const { errors, version } = toErrorsJson(catalogue, '/docs');

describe('the data about single codes', () => {
  it('has every spelling of every entry', () => {
    const spellings = new Set(errors.flatMap(({ code, forms }) => [code, ...forms]));
    expect([...codes.keys()].sort()).toEqual([...spellings].map(codeDataPath).sort());
  });

  it('is the entries as they are in errors.json, valid against its schema', () => {
    const schema: unknown = JSON.parse(files['/api/v1/code.schema.json']);
    const data = [...codes.values()].map((text) => JSON.parse(text) as { version: string });
    expect(findingsOf({ type: 'array', items: schema }, data)).toEqual([]);
    expect(new Set(data.map((each) => each.version))).toEqual(new Set([version]));
    const { entries } = JSON.parse(codes.get(codeDataPath('-1')) ?? '') as { entries: { id: string }[] };
    expect(new Set(entries.map(({ id }) => id))).toEqual(
      new Set(errors.filter(({ code, forms }) => [code, ...forms].includes('-1')).map(({ id }) => id)),
    );
  });
});

it('errors.zh-cn.csv is Chinese where errors.csv is English', () => {
  const [en, zh] = [
    csvParse(files['/api/v1/errors.csv'].slice(1)),
    csvParse(files['/api/v1/errors.zh-cn.csv'].slice(1)),
  ];
  expect(zh.map(({ id, code }) => [id, code])).toEqual(en.map(({ id, code }) => [id, code]));
  const { address, family, retry, action } = zh.find(({ id }) => id === 'qq-platform/-73') ?? {};
  expect({ address, family, retry, action }).toEqual({
    address: '/docs/zh-cn/errors/qq-platform/#-73',
    family: '手机 QQ',
    retry: '没有用',
    action: '重新登录',
  });
});

it('errors.ndjson has the entries of errors.json, one a line', () => {
  const lines = files['/api/v1/errors.ndjson'].trimEnd().split('\n');
  expect(lines.map((line): unknown => JSON.parse(line))).toEqual(JSON.parse(JSON.stringify(errors)));
});
