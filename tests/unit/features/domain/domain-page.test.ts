import { describe, expect, it } from 'vitest';
import type { Domain, Entry } from '#src/catalogue/catalogue.ts';
import { readCatalogue } from '#src/catalogue/read.ts';
import { actionCounts } from '#src/features/domain/action-counts.ts';
import { exampleRuns } from '#src/features/domain/example-runs.ts';
import { rareFactsLine } from '#src/features/domain/rare-facts.ts';
import { TABLE } from '../../decoder/table.ts';

const { domains, actions } = readCatalogue(process.cwd());
const domain = (id: string): Domain | undefined => domains.find((each) => each.id === id);

describe('exampleRuns', () => {
  it('splits an answer at the codes of the domain alone', () => {
    expect(exampleRuns('{"ret":-10000,"msg":"-73,x"}', 'qq-platform', TABLE)).toEqual([
      { text: '{"ret":-10000,"msg":"', id: null },
      { text: '-73', id: 'qq-platform/-73' },
      { text: ',x"}', id: null },
    ]);
  });

  it.each(domains)('finds one code of the domain in the example of $id', ({ id, example: { answer } }) => {
    const runs = exampleRuns(answer, id, TABLE);
    expect(runs.map(({ text }) => text).join('')).toBe(answer);
    expect(runs.filter((run) => run.id !== null)).toHaveLength(1);
  });
});

describe('actionCounts', () => {
  it('counts every code once, by the action that its badge shows, the most frequent first', () => {
    const counts = actionCounts(domain('msdk-logic') ?? { groups: [] }, actions);
    expect(counts[0]).toMatchObject({ id: 'retry', label: 'Retry' });
    expect(counts.find(({ id }) => id === 'inner')).toMatchObject({ label: 'Read the inner code', count: 4 });
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
