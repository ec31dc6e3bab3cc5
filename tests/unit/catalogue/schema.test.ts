import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { errorsJsonSchemaFile, toErrorsJson } from '#src/catalogue/public-json.ts';
import { readCatalogue } from '#src/catalogue/read.ts';
import { entrySchema, writeFieldTable } from '#src/catalogue/schema.ts';

it('every field of an entry is published, and described where it is', () => {
  const { errors } = toErrorsJson(readCatalogue(process.cwd()), '/');
  const schema = errorsJsonSchemaFile() as {
    properties: { errors: { items: { properties: Record<string, { description?: string }> } } };
  };
  const described = schema.properties.errors.items.properties;
  // A former code is among the other spellings.
  const written = Object.keys(entrySchema.shape).filter((key) => key !== 'formerly');
  expect(written.filter((key) => !described[key]?.description)).toEqual([]);
  for (const error of errors)
    expect(
      written.filter((key) => !(key in error)),
      error.id,
    ).toEqual([]);
});

it('CONTRIBUTING has the table of the fields: "npm run prepare" writes it', () => {
  const text = readFileSync('CONTRIBUTING.md', 'utf8');
  expect(text).toBe(writeFieldTable(text));
});

it('the table of the fields is not lost with its comments', () => {
  expect(() => writeFieldTable('# Contributing\n')).toThrow('The comments around the table of the fields are gone.');
});
