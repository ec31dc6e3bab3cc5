import { describe, expect, it } from 'vitest';
import type { Domain, Entry, Link } from '#src/catalogue/catalogue.ts';
import { readCatalogue } from '#src/catalogue/read.ts';
import { actionCounts, exampleRuns, foldRelated, groupRelated, rareFactsLine } from '#src/features/domain/facts.ts';
import { TABLE } from '../../decoder/table.ts';

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

describe('rareFactsLine', () => {
  const one = {
    interfaces: [{ id: 'a', name: 'A', path: null, platform: null, effect: 'read' as const, domains: [] }],
  };
  const facts = (more: Partial<Entry>) =>
    rareFactsLine({ sameNumber: [], interfaces: ['a'], sourceNote: null, ...more }, one);

  it('names what can be unfolded', () => {
    expect(facts({ sameNumber: ['x/1'] })).toBe('Same number in another table');
    expect(facts({ sameNumber: ['x/1', 'y/1'], sourceNote: 'Note.' })).toBe(
      'Same number in 2 other tables · Note on the source',
    );
    expect(facts({ interfaces: [] })).toBe('Only from some APIs');
  });

  it('is null when there is nothing to unfold', () => {
    expect(facts({})).toBeNull();
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
    );
    const items = (name: string) => groups.find(({ label }) => label === name)?.items ?? [];
    expect(items('Same event').map(({ entries }) => ids(entries))).toEqual([
      ['wechat-platform/42001', 'oidb-0x711/0x23'],
    ]);
    expect(items('In detail').map(({ entries }) => ids(entries))).toEqual([['oidb-0x711/0x41']]);
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
    );
    expect(groups.map(({ label }) => label)).toEqual(['Not the same as', 'Leads to']);
    expect(groups[0]?.items.map(({ reason, entries }) => [reason, ...ids(entries)])).toEqual([
      ['One.', 'qq-platform/-73', 'qq-platform/-2'],
      ['Three.', 'qq-platform/-1'],
    ]);
  });

  it('leaves out entries that do not exist', () => {
    expect(groupRelated([{ id: 'nowhere/1', kind: 'same-cause', reason: 'None.' }], find)).toEqual([]);
  });
});

describe('foldRelated', () => {
  const item = (count: number) => ({ reason: '', entries: entries.slice(0, count) });

  it('folds what many share, and what comes after the first few', () => {
    const folded = foldRelated(
      [
        { label: 'One', items: [item(5), item(4)] },
        { label: 'Two', items: [item(3), item(2)] },
      ],
      4,
      6,
    );
    expect(folded.map(({ items }) => items.map(({ isFolded }) => isFolded))).toEqual([
      [true, false],
      [true, false],
    ]);
  });
});
