import { readFileSync } from 'node:fs';
import { posix } from 'node:path';
import { describe, expect, it, vi } from 'vitest';
import { parse } from 'yaml';
import { CONTENT_FILES } from '#src/catalogue/content.ts';
import { OTHER_LANGUAGES } from '#src/catalogue/languages.ts';
import { readContentFiles, readTextFiles } from '#src/catalogue/read.ts';
import { editorSchemas, writeFieldTable } from '#src/catalogue/editor.ts';
import { applyChanges, FIXTURE, QQ, type Change } from './faults/fixture.ts';
import { findingsOf } from './schema-findings.ts';

// Parsing all of the content takes seconds on a busy machine.
vi.setConfig({ testTimeout: 60_000 });

describe("an editor's schema", () => {
  const schemas = editorSchemas();
  const { order, actions, contacts, interfaces, events, phrases, releases, lock } = CONTENT_FILES;
  const files = [
    ...readContentFiles(process.cwd()),
    ...OTHER_LANGUAGES.flatMap((language) => readTextFiles(process.cwd(), language)),
  ].filter(({ path }) => path !== lock);

  /** The name of the schema of a content file. */
  const schemaOf = (path: string) => schemaOfTexts(path) ?? schemaOfContent(path);
  const schemaOfTexts = (path: string) => {
    const [, folder, name = ''] = /^content\/[a-z]{2}-[a-z]{2}\/(errors\/)?(.*)\.yaml$/.exec(path) ?? [];
    if (name === '') return null;
    if (name === 'terms' || name === 'phrases') return `${name}.schema.json`;
    return folder === undefined ? `${name}-translation.schema.json` : 'translation.schema.json';
  };
  const schemaOfContent = (path: string) =>
    ({
      [order]: 'domains.schema.json',
      [actions]: 'actions.schema.json',
      [contacts]: 'contacts.schema.json',
      [interfaces]: 'interfaces.schema.json',
      [events]: 'events.schema.json',
      [phrases]: 'phrases.schema.json',
      [releases]: 'releases.schema.json',
    })[path] ?? 'domain.schema.json';

  it('exists for each kind of content file', () => {
    expect([...new Set(files.map(({ path }) => schemaOf(path)))].sort()).toEqual(Object.keys(schemas).sort());
  });

  it.each(Object.keys(schemas))('finds nothing in a file without a fault: %s', (name) => {
    const own = files.filter(({ path }) => schemaOf(path) === name);
    const findings = own.flatMap(({ path, text }) =>
      findingsOf(schemas[name], parse(text)).map((finding) => `${path} ${finding}`),
    );
    expect(findings).toEqual([]);
  });

  it('is named in the first line of each file', () => {
    const named = files.map(({ path, text }) => {
      const [, reference = ''] = /^# yaml-language-server: \$schema=(\S+)\n/.exec(text) ?? [];
      return posix.join(posix.dirname(path), reference);
    });
    expect(named).toEqual(files.map(({ path }) => `.generated/schema/${schemaOf(path)}`));
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
      { file: QQ, from: '        meaning: The service did not respond in time.\n', to: '' },
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

  it('describes each key to the author', () => {
    const undescribed: string[] = [];
    JSON.stringify(schemas, function (this: unknown, key, value: unknown) {
      if (key === 'properties')
        for (const [name, part] of Object.entries(value as Record<string, { description?: string }>))
          if (!part.description) undescribed.push(name);
      return value;
    });
    expect(undescribed).toEqual([]);
  });
});

it('CONTRIBUTING has the current table of fields: "npm run prepare" writes it', () => {
  const text = readFileSync('CONTRIBUTING.md', 'utf8');
  expect(text).toBe(writeFieldTable(text));
});

it('the table of fields is not written when its comments are missing', () => {
  expect(() => writeFieldTable('# Contributing\n')).toThrow(
    'CONTRIBUTING lacks the comments around the table of fields.',
  );
});
