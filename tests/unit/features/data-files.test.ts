import { describe, expect, it } from 'vitest';
import { codeDataPath } from '#src/addresses.ts';
import { toErrorsJson } from '#src/catalogue/public-json.ts';
import { readCatalogue } from '#src/catalogue/read.ts';
import { codeFiles, dataFiles } from '#src/features/data/files.ts';
import { findingsOf } from '../catalogue/schema-findings.ts';

const catalogue = readCatalogue(process.cwd());
const files = dataFiles((language) => readCatalogue(process.cwd(), language), '/docs', undefined);
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

it('errors.ndjson has the entries of errors.json, one a line', () => {
  const lines = files['/api/v1/errors.ndjson'].trimEnd().split('\n');
  expect(lines.map((line): unknown => JSON.parse(line))).toEqual(JSON.parse(JSON.stringify(errors)));
});
