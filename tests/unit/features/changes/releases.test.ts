import { describe, expect, it } from 'vitest';
import { readCatalogue } from '#src/catalogue/read.ts';
import type { ReleaseData } from '#src/catalogue/schema.ts';
import { toReleases } from '#src/features/changes/releases.ts';
import { ENGLISH } from '#tests/unit/english.ts';

const { domains, entries, actions } = readCatalogue(process.cwd());
const shown = (...releases: ReleaseData[]) => toReleases({ releases, domains, entries, actions }, ENGLISH);
const ids = (found: readonly { id: string }[] | undefined) => found?.map(({ id }) => id);

describe('a version as shown', () => {
  it('lists a new table as a whole, and other codes one by one', () => {
    const apple = entries.filter(({ domain }) => domain === 'apple-login').map(({ id }) => id);
    const [release] = shown({ date: '2026-11-23', added: [...apple, 'qq-platform/-73'] });
    expect(ids(release?.newDomains)).toEqual(['apple-login']);
    expect(ids(release?.added)).toEqual(['qq-platform/-73']);
    expect(release?.day).toBe('November 23, 2026');
  });

  it('lists a new table as a whole even when a newer version added to it', () => {
    const [newest, ...others] = entries.filter(({ domain }) => domain === 'apple-login').map(({ id }) => id);
    const [newer, older] = shown({ date: '2026-12-01', added: [newest ?? ''] }, { date: '2026-11-23', added: others });
    expect(ids(newer?.newDomains)).toEqual([]);
    expect(ids(newer?.added)).toEqual([newest]);
    expect(ids(older?.newDomains)).toEqual(['apple-login']);
    expect(ids(older?.added)).toEqual([]);
  });

  it('says what an action was and became, even when it changed again', () => {
    const change = (date: string, action: string): ReleaseData => ({
      date,
      changed: [{ id: 'qq-platform/-73', fields: ['action'], was: { action } }],
    });
    const words = shown(change('2026-12-01', 'wait'), change('2026-11-23', 'retry')).flatMap(({ changed }) =>
      changed.flatMap((each) => each.words),
    );
    expect(words).toEqual(['The action was “Wait” and is “Sign in again”.', 'The action was “Retry” and is “Wait”.']);
  });

  it('is numbered when it is not the first of its day', () => {
    expect(shown({ date: '2026-11-23' }, { date: '2026-11-23' }).map(({ day }) => day)).toEqual([
      'November 23, 2026, version 2',
      'November 23, 2026',
    ]);
  });

  it('says in words what changed', () => {
    const [release] = shown({
      date: '2026-11-23',
      changed: [
        {
          id: 'msdk-logic/-1000',
          fields: ['title', 'action', 'meaning', 'steps'],
          was: { title: 'Client error', action: 'fix-request' },
        },
      ],
    });
    expect(release?.changed.map(({ words }) => words)).toEqual([
      [
        'The title was “Client error”.',
        'The action was “Fix the request” and is “Retry”.',
        'Rewritten: meaning and steps.',
      ],
    ]);
  });

  it('finds a code under any of its spellings, and skips what was never in the catalogue', () => {
    const [release] = shown({ date: '2026-11-23', retired: ['oidb/0x74', 'oidb/no-such-code'] });
    expect(ids(release?.retired)).toEqual(['oidb/-140']);
  });
});
