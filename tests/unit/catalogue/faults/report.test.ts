import { describe, expect, it } from 'vitest';
import { checkContent } from '#src/catalogue/check.ts';
import { CONTENT_FILES } from '#src/catalogue/content.ts';
import { ContentError } from '#src/catalogue/read.ts';
import { applyChanges, FIXTURE, OIDB, QQ } from './fixture.ts';
import { report, reportOn } from './report.ts';

describe('the report', () => {
  it('is empty for the unchanged fixture', () => {
    const { content, faults } = checkContent(FIXTURE);
    expect(faults).toEqual([]);
    expect(content?.entries.map(({ id }) => id)).toEqual([
      'oidb-demo/-140',
      'oidb-demo/-141',
      'oidb-demo/0x47',
      'qq-demo/-73',
      'qq-demo/-100',
      'qq-demo/-200',
      'qq-demo/10~12',
      'qq-demo/20',
    ]);
  });

  it('is the same with Windows line ends', () => {
    expect(reportOn(FIXTURE.map(({ path, text }) => ({ path, text: text.replaceAll('\n', '\r\n') })))).toBe('');
  });

  it('lists all faults of all files at once, sorted by file, line and column', () => {
    const files = applyChanges(FIXTURE, [
      { file: QQ, from: '- Repeat the call with backoff.', to: '- Please repeat the call with backoff' },
      { file: QQ, from: '[/demo/share]', to: '[/demo/chair, /demo/share, /demo/chat]' },
      { file: OIDB, from: 'title: Account is frozen', to: 'title: Account is frozen.' },
      { file: OIDB, from: '[0x74, 116]', to: '[0x71, 117]' },
      { file: CONTENT_FILES.events, from: 'qq-demo/20', to: 'qq-demo/30' },
      { file: CONTENT_FILES.lock, from: '/errors/qq-demo/#20\n', to: '/errors/qq-demo/#200\n' },
    ]);
    expect(reportOn(files)).toBe(report`
      content/addresses.lock:35:1  address-kept
        found     /errors/qq-demo/#200, which no longer exists
        expected  every address ever published
        fix       Restore what had it: tickets link to it. A retired code keeps its entry with "retired", a renamed one lists its old name under "formerly".

      content/addresses.lock:80:1  address-kept
        found     no line for /errors/qq-demo/#20
        expected  a line for each address
        fix       Run "npm run lock" and commit the file.

      content/errors/oidb-demo.yaml:16:17  oidb-demo/-140  forms-agree
        found     the spelling 0x71
        expected  one of 0x74, 116, the spellings of -140
        fix       Correct the code or the spelling; an OIDB code is unsigned = signed modulo 256. Spellings are computed and can be left out.

      content/errors/oidb-demo.yaml:16:23  oidb-demo/-140  forms-agree
        found     the spelling 117
        expected  one of 0x74, 116, the spellings of -140
        fix       Correct the code or the spelling; an OIDB code is unsigned = signed modulo 256. Spellings are computed and can be left out.

      content/errors/oidb-demo.yaml:29:16  oidb-demo/0x47  title-form
        found     "Account is frozen."
        expected  a capital at the beginning and no punctuation at the end
        fix       Write the title as a headline; put the name of a field that begins it in backticks.

      content/errors/qq-demo.yaml:22:22  qq-demo/-73  interface-known
        found     "/demo/chair"
        expected  a path of content/interfaces.yaml
        fix       Did you mean "/demo/share"?

      content/errors/qq-demo.yaml:22:48  qq-demo/-73  interface-known
        found     "/demo/chat"
        expected  a path of content/interfaces.yaml
        fix       Did you mean "/demo/share"?

      content/errors/qq-demo.yaml:46:13  qq-demo/-200  sentence-form
        found     "Please repeat the call with backoff"
        expected  a whole sentence of at least three words
        fix       Begin with a capital (or a code or field name) and end with a period.

      content/errors/qq-demo.yaml:46:13  qq-demo/-200  terms
        found     "Please"
        expected  the sentence without it
        fix       Leave the word out.

      content/events.yaml:8:13  limit-reached  event-members
        found     qq-demo/30, which does not exist
        expected  ids of entries, each once
        fix       Did you mean "qq-demo/20"?
    `);
  });

  it('goes as far as the shape of each file allows: rules on one domain run, rules that compare files wait', () => {
    const files = applyChanges(FIXTURE, [
      { file: QQ, from: 'action: retry', to: 'action: retri' },
      { file: OIDB, from: 'title: Account is frozen', to: 'title: Account is frozen.' },
      { file: OIDB, from: 'escalateTo: demo-support', to: 'escalateTo: nobody' },
      { file: CONTENT_FILES.contacts, from: 'name: demo support', to: 'name: "demo support' },
    ]);
    expect(reportOn(files)).toBe(report`
      content/contacts.yaml:5:9  yaml
        found     a quote that is not closed
        expected  well-formed YAML 1.2
        fix       Close the quote.

      content/errors/oidb-demo.yaml:29:16  oidb-demo/0x47  title-form
        found     "Account is frozen."
        expected  a capital at the beginning and no punctuation at the end
        fix       Write the title as a headline; put the name of a field that begins it in backticks.

      content/errors/qq-demo.yaml:44:17  -200  unknown-value
        found     "retri"
        expected  one of none, retry, wait, reauthorize, refresh-token, fix-request, fix-config, request-permission, tell-user, contact
        fix       Did you mean "retry"?
    `);
  });

  it('leaves out rules that are skipped', () => {
    const files = applyChanges(FIXTURE, [{ file: CONTENT_FILES.lock, from: '/errors/qq-demo/#20\n', to: '' }]);
    expect(checkContent(files).faults).toHaveLength(1);
    expect(checkContent(files, { skip: ['address-kept'] }).faults).toEqual([]);
  });

  it('is the message of the error that stops a build', () => {
    const { faults } = checkContent(applyChanges(FIXTURE, [{ file: QQ, from: 'family: qq', to: 'family: steam' }]));
    expect(new ContentError(faults).message).toBe(
      `${report`
        The content has 1 fault:

        content/errors/qq-demo.yaml:4:9  unknown-value
          found     "steam"
          expected  one of msdk, qq, wechat, oidb, apple
          fix       Use one of the listed values.
      `}\n`,
    );
  });
});
