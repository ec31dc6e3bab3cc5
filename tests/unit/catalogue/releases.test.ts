import { describe, expect, it } from 'vitest';
import { addRelease, compareVersions, releaseIds, toldEntries, type ToldEntry } from '#src/catalogue/releases.ts';
import { releasesSchema } from '#src/catalogue/schema.ts';
import { checkShape } from '#src/catalogue/shape.ts';
import { parseYaml } from '#src/catalogue/yaml.ts';

const ENTRY: ToldEntry = {
  id: 'qq/-73',
  title: 'Password changed',
  action: 'reauthorize',
  meaning: 'The player changed it.',
  steps: ['Sign in again.'],
  retired: false,
  formerly: [],
};
const compare = (before: ToldEntry[], after: ToldEntry[]) => compareVersions(before, after, '2026-11-23');

describe('what changed between two versions', () => {
  it('is nothing when no compared part changed', () => {
    expect(compare([ENTRY], [{ ...ENTRY }])).toBeNull();
  });

  it('is every code before the first version', () => {
    expect(compare([], [ENTRY])).toEqual({ date: '2026-11-23', added: ['qq/-73'] });
  });

  it('keeps the earlier title and action, and names the other parts', () => {
    const after = { ...ENTRY, title: 'Password was changed', action: 'contact', steps: ['Sign in again.', 'Ask.'] };
    expect(compare([ENTRY], [after])).toEqual({
      date: '2026-11-23',
      changed: [
        {
          id: 'qq/-73',
          fields: ['title', 'action', 'steps'],
          was: { title: 'Password changed', action: 'reauthorize' },
        },
      ],
    });
  });

  it('names a part without its earlier text', () => {
    expect(compare([ENTRY], [{ ...ENTRY, meaning: 'Other words.' }])?.changed).toEqual([
      { id: 'qq/-73', fields: ['meaning'] },
    ]);
  });

  it('tells a renamed code from a new one', () => {
    const after = { ...ENTRY, id: 'qq/-74', formerly: ['qq/-73'] };
    expect(compare([ENTRY], [after])).toEqual({ date: '2026-11-23', renamed: [{ id: 'qq/-74', from: 'qq/-73' }] });
    expect(compare([after], [after])).toBeNull();
  });

  it('lists a retirement once', () => {
    const after = { ...ENTRY, retired: true };
    expect(compare([ENTRY], [after])).toEqual({ date: '2026-11-23', retired: ['qq/-73'] });
    expect(compare([after], [after])).toBeNull();
  });
});

describe('the entries of any version', () => {
  it('keep the spelling of their codes, and need nothing else', () => {
    const text =
      'groups:\n  - entries:\n      - code: 0x47\n      - { code: -1, formerly: [-2], retired: { note: x } }\n';
    expect(toldEntries([{ path: 'content/errors/oidb.yaml', text }])).toMatchObject([
      { id: 'oidb/0x47', title: '', steps: [], retired: false },
      { id: 'oidb/-1', formerly: ['oidb/-2'], retired: true },
    ]);
  });

  it('come from the files of the domains alone', () => {
    expect(toldEntries([{ path: 'content/events.yaml', text: 'groups: [{ entries: [{ code: 1 }] }]' }])).toEqual([]);
  });

  it('are none in a file without groups', () => {
    expect(toldEntries([{ path: 'content/errors/a.yaml', text: '- 1' }])).toEqual([]);
  });
});

const FIRST = { date: '2026-11-20', added: ['oidb/0x47', 'qq/-73'] };
const SECOND = { date: '2026-11-23', changed: [{ id: 'qq/-73', fields: ['title' as const], was: { title: 'A: b' } }] };

describe('the file of changes', () => {
  it('has what was written, the newest first, and keeps notes', () => {
    const first = addRelease('', FIRST).replace('  added:', '  note: The first one.\n  added:');
    const text = addRelease(first, SECOND);
    const { value, faults } = checkShape(releasesSchema, parseYaml('content/releases.yaml', text));
    expect(faults).toEqual([]);
    expect(value).toEqual([SECOND, { ...FIRST, note: 'The first one.' }]);
    expect(text.match(/^#/gm)).toHaveLength(2);
  });
});

describe('the anchor of a version', () => {
  it('is its day, numbered from the earliest of that day', () => {
    expect(releaseIds([{ date: '2026-11-23' }, { date: '2026-11-23' }, { date: '2026-11-20' }])).toEqual([
      '2026-11-23-2',
      '2026-11-23',
      '2026-11-20',
    ]);
  });
});
