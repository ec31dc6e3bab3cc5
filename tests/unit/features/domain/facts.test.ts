import { describe, expect, it } from 'vitest';
import type { Domain, Entry, Link } from '#src/catalogue/catalogue.ts';
import { readCatalogue } from '#src/catalogue/read.ts';
import { actionCounts, exampleRuns, groupRelated, moreLine, withoutReport } from '#src/features/domain/facts.ts';
import { TABLE } from '../../decoder/table.ts';
import { ENGLISH } from '#tests/unit/english.ts';

const { domains, entries, actions } = readCatalogue(process.cwd());
const domain = (id: string): Domain | undefined => domains.find((each) => each.id === id);
const find = (id: string): Entry | undefined => entries.find((entry) => entry.id === id);

describe('exampleRuns', () => {
  it('splits a response at the codes of its own domain only', () => {
    expect(exampleRuns('{"ret":-10000,"msg":"-73,x"}', 'qq-platform', TABLE)).toEqual([
      { text: '{"ret":-10000,"msg":"', id: null },
      { text: '-73', id: 'qq-platform/-73' },
      { text: ',x"}', id: null },
    ]);
  });

  it('finds one code in the example of each domain', () => {
    const failures = domains.filter(({ id, example: { response } }) => {
      const runs = exampleRuns(response, id, TABLE);
      return runs.map(({ text }) => text).join('') !== response || runs.filter((run) => run.id !== null).length !== 1;
    });
    expect(failures.map(({ id }) => id)).toEqual([]);
  });
});

describe('actionCounts', () => {
  it('counts every code once, by the action that its badge shows, the most frequent first', () => {
    const logic = domain('msdk-logic')?.groups ?? [];
    const counts = actionCounts({ groups: logic }, actions);
    expect(counts.find(({ id }) => id === 'inner')).toMatchObject({
      label: 'Read the inner code',
      count: logic.flatMap((group) => group.entries).filter(({ carries }) => carries.length > 0).length,
    });
    expect(counts.map(({ count }) => count)).toEqual(counts.map(({ count }) => count).toSorted((a, b) => b - a));
    for (const each of domains)
      expect(actionCounts(each, actions).reduce((sum, { count }) => sum + count, 0)).toBe(each.count);
  });
});

describe('withoutReport', () => {
  it('leaves out the words that every step which contacts a team ends with', () => {
    expect(withoutReport(['Do it.', 'Contact MSDK support. Include it.'], 'Include it.')).toEqual([
      'Do it.',
      'Contact MSDK support.',
    ]);
    const steps = ['Do it.'];
    expect(withoutReport(steps, 'Include it.')).toBe(steps);
  });
});

describe('moreLine', () => {
  const line = (more: Partial<Entry>, guides = 0, isFromSome = false, hasReport = false) =>
    moreLine(
      { related: [], carries: [], sameNumber: [], forms: [], origin: null, sourceNote: null, ...more },
      { guides, isFromSome, hasReport },
      ENGLISH.t,
    );
  const link = (id: string, kind: Link['kind']): Link => ({ id, kind, reason: '' });

  it('says what can be unfolded, each in its number', () => {
    expect(line({ related: [link('a/1', 'leads-to')], forms: ['1'] }, 1)).toBe(
      'More: 1 related code, 1 guide, 1 other spelling',
    );
    expect(line({ sameNumber: ['x/1', 'y/1'], forms: ['1', '2'], sourceNote: 'Note.' }, 3, true, true)).toBe(
      'More: what to report, same number in 2 other tables, 3 guides, 2 other spellings, only from some APIs, source note',
    );
    expect(line({ carries: ['qq-platform'], origin: 'public' })).toBe('More: 1 table that it carries, source note');
  });

  it('counts a code that is related twice once', () => {
    expect(line({ related: [link('a/1', 'leads-to'), link('a/1', 'confused-with')] })).toBe('More: 1 related code');
  });

  it('names nothing when there is nothing', () => {
    expect(line({})).toBe('More');
  });
});

describe('groupRelated', () => {
  const ids = (entries: readonly Entry[] = []) => entries.map(({ id }) => id);

  it('shows a reason once for all entries that share it', () => {
    const link = (id: string, kind: Link['kind'], reason: string) => ({ id, kind, reason });
    const groups = groupRelated(
      [
        link('wechat-platform/42001', 'same-cause', 'One.'),
        link('oidb-0x711/0x41', 'has-detail', 'Two.'),
        link('oidb-0x711/0x23', 'same-cause', 'One.'),
      ],
      find,
      ENGLISH.t,
    );
    const items = (name: string) => groups.find(({ label }) => label === name)?.items ?? [];
    expect(items('Same cause').map(({ entries }) => ids(entries))).toEqual([
      ['wechat-platform/42001', 'oidb-0x711/0x23'],
    ]);
    expect(items('More specific').map(({ entries }) => ids(entries))).toEqual([['oidb-0x711/0x41']]);
  });

  it('shows a kind once, with each of its reasons', () => {
    const link = (id: string, kind: Link['kind'], reason: string) => ({ id, kind, reason });
    const groups = groupRelated(
      [
        link('qq-platform/-73', 'confused-with', 'One.'),
        link('qq-platform/-21', 'leads-to', 'Two.'),
        link('qq-platform/-1', 'confused-with', 'Three.'),
        link('qq-platform/-2', 'confused-with', 'One.'),
      ],
      find,
      ENGLISH.t,
    );
    expect(groups.map(({ label }) => label)).toEqual(['Not the same as', 'Leads to']);
    expect(groups[0]?.items.map(({ reason, entries }) => [reason, ...ids(entries)])).toEqual([
      ['One.', 'qq-platform/-73', 'qq-platform/-2'],
      ['Three.', 'qq-platform/-1'],
    ]);
  });

  it('leaves out entries that do not exist', () => {
    expect(groupRelated([{ id: 'nowhere/1', kind: 'same-cause', reason: 'None.' }], find, ENGLISH.t)).toEqual([]);
  });
});
