import { describe, expect, it } from 'vitest';
import { addRelease, releaseIds } from '#src/catalogue/releases.ts';
import { checkShape } from '#src/catalogue/shape.ts';
import { releasesSchema } from '#src/catalogue/schema.ts';
import { parseYaml } from '#src/catalogue/yaml.ts';

const FIRST = { date: '2026-11-20', added: ['oidb/0x47', 'qq/-73'] };
const SECOND = { date: '2026-11-23', changed: [{ id: 'qq/-73', fields: ['title' as const], was: { title: 'A: b' } }] };

describe('the file of changes', () => {
  it('holds what was written, the newest first, and keeps notes', () => {
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
