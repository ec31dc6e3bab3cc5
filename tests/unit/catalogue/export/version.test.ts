import { describe, expect, it } from 'vitest';
import { catalogueVersion, toErrorsJson } from '#src/catalogue/public-json.ts';
import { CONTENT_FILES } from '#src/catalogue/content.ts';
import type { Change } from '../faults/change.ts';
import { OIDB, QQ } from '../faults/fixture.ts';
import { catalogueOf } from './fixture-catalogue.ts';

describe('the version', () => {
  const versionOf = (...changes: Change[]) => catalogueVersion(catalogueOf(...changes));

  it('is eight hexadecimal digits', () => {
    expect(versionOf()).toMatch(/^[0-9a-f]{8}$/);
  });

  it('is the same for the same data', () => {
    expect(versionOf()).toBe(versionOf());
  });

  it.each(['/', '/msdk'])('stands in errors.json, whatever the base: %s', (base) => {
    expect(toErrorsJson(catalogueOf(), base).version).toBe(versionOf());
  });

  it('does not depend on the lines on which things are written', () => {
    expect(versionOf({ file: QQ, from: '# A domain of', to: '# One.\n# Two.\n# A domain of' })).toBe(versionOf());
  });

  it.each<[string, Change]>([
    ['a title', { file: QQ, from: 'title: Service is not reachable', to: 'title: Service cannot be reached' }],
    ['a step', { file: QQ, from: 'Repeat the call with backoff.', to: 'Repeat the call after a pause.' }],
    ['an action', { file: QQ, from: 'action: retry', to: 'action: wait' }],
    [
      'a retirement',
      {
        file: QQ,
        from: 'action: retry',
        to: 'action: retry\n        retired:\n          note: The code is not sent any more.',
      },
    ],
    ['a summary', { file: OIDB, from: 'Codes of an OIDB command', to: 'All codes of an OIDB command' }],
    ['the title of a domain', { file: OIDB, from: 'title: Demo of OIDB', to: 'title: Example of OIDB' }],
    ['the reason of an event', { file: CONTENT_FILES.events, from: 'has passed its lifetime', to: 'is too old' }],
    ['the path of an interface', { file: CONTENT_FILES.interfaces, from: 'path: null', to: 'path: /demo/profile' }],
    [
      'the order of the domains',
      { file: CONTENT_FILES.order, from: 'qq-demo\n- oidb-demo', to: 'oidb-demo\n- qq-demo' },
    ],
  ])('changes with %s', (_, change) => {
    expect(versionOf(change)).not.toBe(versionOf());
  });
});
