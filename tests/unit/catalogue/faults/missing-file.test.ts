import { describe, expect, it } from 'vitest';
import { checkContent } from '#src/catalogue/check.ts';
import { CONTENT_FILES } from '#src/catalogue/content.ts';
import { FIXTURE, OIDB, QQ } from './fixture.ts';
import { report, reportOn } from './report.ts';

const { order, actions, contacts, interfaces, events, lock } = CONTENT_FILES;

/** The fixture without a file. */
const without = (file: string) => FIXTURE.filter(({ path }) => path !== file);

/** The fixture with another text in a file. */
const withText = (file: string, text: string) =>
  FIXTURE.map((candidate) => (candidate.path === file ? { path: file, text } : candidate));

describe('a missing file', () => {
  it.each([order, actions, contacts, interfaces, events, lock])('is reported: %s', (file) => {
    expect(reportOn(without(file))).toBe(
      [
        `${file}:1:1  file-missing`,
        '  found     no such file',
        '  expected  the file',
        '  fix       Restore it from the history.',
      ].join('\n'),
    );
  });

  it('is reported with every reference to it when it is a domain', () => {
    const { faults } = checkContent(without(OIDB));
    expect(faults[0]?.fix).toBe('Restore the file from the history; the addresses of a domain are permanent.');
    expect(faults.map(({ file, line, rule }) => `${file}:${String(line)} ${rule}`)).toEqual([
      'content/domains.yaml:3 domain-listed',
      'content/errors/qq-demo.yaml:32 carries-known',
      'content/interfaces.yaml:5 interface-known',
      'content/errors/qq-demo.yaml:24 relation-target',
      'content/events.yaml:4 event-members',
      // The pages of its codes, then its own page with its anchors.
      ...[2, 3, 6, 7, 8, 12, 13, 16, 17, 18, 19, 20, 21, 22, 23, 24, 25, 26].map(
        (line) => `content/addresses.lock:${String(line)} address-kept`,
      ),
    ]);
  });

  it('is reported for each file when there is no content at all', () => {
    const { faults } = checkContent([]);
    expect(faults.map(({ file, rule }) => `${file} ${rule}`)).toEqual(
      [order, actions, contacts, interfaces, events, lock].map((file) => `${file} file-missing`),
    );
  });
});

describe('an empty file', () => {
  it.each([
    ['nothing', ''],
    ['white space', '\n  \n'],
    ['a comment', '# Nothing yet.\n'],
  ])('is reported when it contains %s', (_, text) => {
    expect(reportOn(withText(QQ, text))).toBe(report`
      content/errors/qq-demo.yaml:1:1  file-empty
        found     nothing in the file
        expected  the data of the file
        fix       Restore the file from the history, or fill it.
    `);
  });

  it('is reported when it contains an empty document', () => {
    expect(reportOn(withText(QQ, '---\n'))).toBe(report`
      content/errors/qq-demo.yaml:1:4  wrong-type
        found     nothing
        expected  a map of keys
        fix       Fill it in.
    `);
  });

  it('is reported when it is a list', () => {
    expect(reportOn(withText(order, '[]\n'))).toBe(report`
      content/domains.yaml:1:1  wrong-form
        found     0 items
        expected  at least 1 item
        fix       Add to the file what is missing.
    `);
  });

  it('is reported when it is the lock', () => {
    expect(reportOn(withText(lock, ''))).toBe(report`
      content/addresses.lock:1:1  address-kept
        found     no line for /code/-100/ and 39 more
        expected  a line for each address
        fix       Run "npm run lock" and commit the file.
    `);
  });
});
