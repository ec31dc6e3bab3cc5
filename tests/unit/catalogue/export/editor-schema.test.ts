import { posix } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { editorSchemas } from '#src/catalogue/export/json-schema.ts';
import { CONTENT_FILES } from '#src/catalogue/files.ts';
import { readContentFiles } from '#src/catalogue/read.ts';
import { applyChanges, type Change } from '../faults/change.ts';
import { FIXTURE, QQ } from '../faults/fixture.ts';
import { findingsOf } from './schema-findings.ts';

const ROOT = fileURLToPath(new URL('../../../..', import.meta.url));

describe("an editor's schema", () => {
  const schemas = editorSchemas();
  const { order, actions, contacts, interfaces, causes, changes, lock } = CONTENT_FILES;
  const files = readContentFiles(ROOT).filter(({ path }) => path !== lock);

  /** The name of the schema of a content file. */
  const schemaOf = (path: string) =>
    ({
      [order]: 'domains.schema.json',
      [actions]: 'actions.schema.json',
      [contacts]: 'contacts.schema.json',
      [interfaces]: 'interfaces.schema.json',
      [causes]: 'causes.schema.json',
      [changes]: 'changes.schema.json',
    })[path] ?? 'domain.schema.json';

  it('is there for each kind of content file', () => {
    expect(Object.keys(schemas).sort()).toEqual([
      'actions.schema.json',
      'causes.schema.json',
      'changes.schema.json',
      'contacts.schema.json',
      'domain.schema.json',
      'domains.schema.json',
      'interfaces.schema.json',
    ]);
  });

  it.each(files)('finds nothing in $path', ({ path, text }) => {
    expect(findingsOf(schemas[schemaOf(path)], parse(text))).toEqual([]);
  });

  it.each(files)('is named in the first line of $path', ({ path, text }) => {
    const [, reference = ''] = /^# yaml-language-server: \$schema=(\S+)\n/.exec(text) ?? [];
    expect(posix.join(posix.dirname(path), reference)).toBe(`.generated/schema/${schemaOf(path)}`);
  });

  it.each<[string, Change, string]>([
    [
      'an unknown key of an entry',
      { file: QQ, from: 'messages: [the', to: 'mesages: [the' },
      '/groups/0/entries/0: must NOT have additional properties',
    ],
    [
      'an unknown action',
      { file: QQ, from: 'action: retry', to: 'action: retri' },
      '/groups/1/entries/1/action: must be equal to one of the allowed values',
    ],
    [
      'a missing key',
      { file: QQ, from: '        meaning: The service did not answer in time.\n', to: '' },
      "/groups/1/entries/1: must have required property 'meaning'",
    ],
    [
      'a retirement without a note',
      { file: QQ, from: 'action: retry', to: 'action: retry\n        retired: { use: qq-demo/-100 }' },
      "/groups/1/entries/1/retired: must have required property 'note'",
    ],
    ['a number for text', { file: QQ, from: '"4.1"', to: '4.1' }, '/section: must be string'],
  ])('finds %s', (_, change, finding) => {
    const text = applyChanges(FIXTURE, [change]).find(({ path }) => path === QQ)?.text ?? '';
    expect(findingsOf(schemas['domain.schema.json'], parse(text))).toEqual([finding]);
  });

  it.each(Object.entries(schemas))('describes each key to the author: %s', (_, schema) => {
    const undescribed: string[] = [];
    JSON.stringify(schema, function (this: unknown, key, value: unknown) {
      if (key === 'properties')
        for (const [name, part] of Object.entries(value as Record<string, { description?: string }>))
          if (!part.description) undescribed.push(name);
      return value;
    });
    expect(undescribed).toEqual([]);
  });
});
