import { describe, expect, it } from 'vitest';
import type { Domain, Entry, Link } from '#src/catalogue/catalogue.ts';
import { readCatalogue } from '#src/catalogue/read.ts';
import { actionCounts, exampleRuns, groupRelated, rareFactsLine } from '#src/features/domain/facts.ts';
import { TABLE } from '../../decoder/table.ts';

const { domains, entries, actions } = readCatalogue(process.cwd());
const domain = (id: string): Domain | undefined => domains.find((each) => each.id === id);
const find = (id: string): Entry | undefined => entries.find((entry) => entry.id === id);

describe('exampleRuns', () => {
  it('splits an answer at the codes of the domain alone', () => {
    expect(exampleRuns('{"ret":-10000,"msg":"-73,x"}', 'qq-platform', TABLE)).toEqual([
      { text: '{"ret":-10000,"msg":"', id: null },
      { text: '-73', id: 'qq-platform/-73' },
      { text: ',x"}', id: null },
    ]);
  });

  it('finds one code in the example of each domain', () => {
    const failures = domains.filter(({ id, example: { answer } }) => {
      const runs = exampleRuns(answer, id, TABLE);
      return runs.map(({ text }) => text).join('') !== answer || runs.filter((run) => run.id !== null).length !== 1;
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
  const one = { interfaces: [{ id: 'a', name: 'A', path: null, platform: null, domains: [] }] };
  const facts = (more: Partial<Entry>) =>
    rareFactsLine({ sameNumber: [], interfaces: ['a'], sourceNote: null, ...more }, one);

  it('names what can be unfolded', () => {
    expect(facts({ sameNumber: ['x/1'] })).toBe('Same number in another table');
    expect(facts({ sameNumber: ['x/1', 'y/1'], sourceNote: 'Note.' })).toBe(
      'Same number in 2 other tables · Note on the source',
    );
    expect(facts({ interfaces: [] })).toBe('Only from some interfaces');
  });

  it('is nothing when there is nothing', () => {
    expect(facts({})).toBeNull();
  });
});

describe('groupRelated', () => {
  const ids = (entries: readonly Entry[] = []) => entries.map(({ id }) => id);

  it('tells a reason once for all entries that share it', () => {
    const groups = groupRelated(find('qq-platform/100014')?.related ?? [], find);
    const items = (name: string) => groups.find(({ label }) => label === name)?.items ?? [];
    expect(items('Same event').map(({ entries }) => ids(entries))).toEqual([
      ['wechat-platform/42001', 'oidb-0x711/0x23'],
    ]);
    expect(items('In detail').map(({ entries }) => ids(entries))).toEqual([['oidb-0x711/0x41']]);
  });

  it('tells a kind once, with each of its reasons', () => {
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

  it('leaves out what is not there', () => {
    expect(groupRelated([{ id: 'nowhere/1', kind: 'same-cause', reason: 'None.' }], find)).toEqual([]);
  });
});
