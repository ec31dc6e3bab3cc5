import { describe, expect, it } from 'vitest';
import { findSameNumbers, relate } from '#src/catalogue/assemble.ts';
import { CONTENT_FILES } from '#src/catalogue/content.ts';
import { RELATION_KINDS, type RelationData, type RelationKind } from '#src/catalogue/schema.ts';
import { catalogueOf, QQ, RETIREMENTS, type Change } from './faults/fixture.ts';

/** An entry of the fixture after valid changes. */
const entryOf = (id: string, ...changes: Change[]) => catalogueOf(...changes).entries.find((entry) => entry.id === id);

describe('an entry', () => {
  it.each([
    ['not when its code is in use', 'qq-demo/-73', null],
    [
      'with the date and the successor',
      'qq-demo/-200',
      { note: 'The code has not been sent since version 2.', use: 'qq-demo/-100' },
    ],
    ['without a successor', 'oidb-demo/-141', { note: 'The command is not called any more.', use: null }],
  ])('is retired %s', (_, id, retired) => {
    expect(entryOf(id, ...RETIREMENTS)?.retired).toEqual(retired);
  });

  it('keeps its place and address when it is retired', () => {
    const before = catalogueOf();
    const after = catalogueOf(...RETIREMENTS);
    const places = ({ entries }: typeof before) => entries.map(({ id, group, url, forms }) => [id, group, url, forms]);
    expect(places(after)).toEqual(places(before));
  });

  it('has the address of its code, and its former codes among its other spellings, each once', () => {
    const entry = entryOf(
      'qq-demo/21~22',
      { file: QQ, from: 'code: 20', to: 'code: 21~22\n        formerly: [20, 20~22]' },
      { file: CONTENT_FILES.events, from: 'qq-demo/20', to: 'qq-demo/21~22' },
    );
    expect(entry).toMatchObject({ code: '21~22', url: '/errors/qq-demo/#21~22', forms: ['21', '22', '20', '20~22'] });
  });
});

/** An entry with its written relations. */
const entry = (id: string, ...related: RelationData[]) => ({ id, related });

/** A written relation. */
const to = (id: string, kind: RelationKind, reason = `Reason of ${kind}.`): RelationData => ({ id, kind, reason });

/** An event. */
const event = (id: string, ...entries: string[]) => ({ id, title: `Event ${id}`, reason: `Reason of ${id}.`, entries });

describe('a written relation', () => {
  it('has a name of its own at its other end, with the same reason', () => {
    const reverses = RELATION_KINDS.map((kind) => {
      const links = relate([entry('a/1', to('b/2', kind)), entry('b/2')], []);
      expect(links.get('a/1')).toEqual([{ id: 'b/2', kind, reason: `Reason of ${kind}.` }]);
      expect(links.get('b/2')).toMatchObject([{ id: 'a/1', reason: `Reason of ${kind}.` }]);
      return [kind, links.get('b/2')?.[0]?.kind];
    });
    expect(Object.fromEntries(reverses)).toEqual({
      carries: 'carried-by',
      'detail-of': 'has-detail',
      'same-cause': 'same-cause',
      'leads-to': 'follows-from',
      'confused-with': 'confused-with',
    });
  });

  it('may lead to an entry that comes before it', () => {
    const links = relate([entry('a/1'), entry('b/2', to('a/1', 'leads-to'))], []);
    expect(links.get('a/1')).toEqual([{ id: 'b/2', kind: 'follows-from', reason: 'Reason of leads-to.' }]);
  });

  it('is kept next to another one of the same two entries, whichever is written first', () => {
    const kinds = (first: RelationKind, second: RelationKind) =>
      relate([entry('a/1', to('b/2', first)), entry('b/2', to('a/1', second))], [])
        .get('a/1')
        ?.map(({ kind }) => kind);
    expect(kinds('confused-with', 'same-cause')).toEqual(['same-cause', 'confused-with']);
    expect(kinds('same-cause', 'confused-with')).toEqual(['same-cause', 'confused-with']);
  });

  it('is shown once when it is written at both ends', () => {
    const links = relate([entry('a/1', to('b/2', 'same-cause')), entry('b/2', to('a/1', 'same-cause'))], []);
    expect([links.get('a/1')?.length, links.get('b/2')?.length]).toEqual([1, 1]);
  });
});

describe('an event', () => {
  it('relates every pair of its codes, both ways', () => {
    const links = relate([entry('a/1'), entry('b/2'), entry('c/3'), entry('d/4')], [event('x', 'a/1', 'b/2', 'c/3')]);
    const same = (id: string) => ({ id, kind: 'same-cause', reason: 'Reason of x.' });
    expect(Object.fromEntries(links)).toEqual({
      'a/1': [same('b/2'), same('c/3')],
      'b/2': [same('a/1'), same('c/3')],
      'c/3': [same('a/1'), same('b/2')],
      'd/4': [],
    });
  });

  it('adds nothing where a relation is written', () => {
    for (const kind of RELATION_KINDS) {
      const links = relate([entry('a/1', to('b/2', kind)), entry('b/2')], [event('x', 'a/1', 'b/2')]);
      expect(links.get('a/1')).toEqual([{ id: 'b/2', kind, reason: `Reason of ${kind}.` }]);
      expect(links.get('b/2')?.map(({ id, reason }) => [id, reason])).toEqual([['a/1', `Reason of ${kind}.`]]);
    }
  });

  it('gives the reason of the first event when two have the same pair', () => {
    const links = relate([entry('a/1'), entry('b/2')], [event('x', 'a/1', 'b/2'), event('y', 'b/2', 'a/1')]);
    expect(links.get('a/1')).toEqual([{ id: 'b/2', kind: 'same-cause', reason: 'Reason of x.' }]);
    expect(links.get('b/2')).toEqual([{ id: 'a/1', kind: 'same-cause', reason: 'Reason of x.' }]);
  });
});

describe('the links of an entry', () => {
  it('come in the order in which to read on', () => {
    const links = relate(
      [
        entry(
          'a/1',
          to('b/1', 'confused-with'),
          to('b/2', 'same-cause'),
          to('b/3', 'carries'),
          to('b/4', 'detail-of'),
          to('b/5', 'leads-to'),
        ),
        entry('c/1', to('a/1', 'carries')),
        entry('c/2', to('a/1', 'detail-of')),
        entry('c/3', to('a/1', 'leads-to')),
      ],
      [event('x', 'a/1', 'd/1')],
    );
    expect(links.get('a/1')?.map(({ id, kind }) => `${kind} ${id}`)).toEqual([
      'leads-to b/5',
      'follows-from c/3',
      'has-detail c/2',
      'detail-of b/4',
      'carries b/3',
      'carried-by c/1',
      'same-cause b/2',
      'same-cause d/1',
      'confused-with b/1',
    ]);
  });
});

/** An entry with the spellings of its code. */
const spelled = (domain: string, ...spellings: [string, ...string[]]) => ({
  id: `${domain}/${spellings[0]}`,
  domain,
  spellings,
});

describe('entries with the same number', () => {
  it('are found in other domains, in the order of the entries', () => {
    const same = findSameNumbers([spelled('a', '-1'), spelled('b', '-1'), spelled('c', '-1'), spelled('d', '-2')]);
    expect(Object.fromEntries(same)).toEqual({
      'a/-1': ['b/-1', 'c/-1'],
      'b/-1': ['a/-1', 'c/-1'],
      'c/-1': ['a/-1', 'b/-1'],
      'd/-2': [],
    });
  });

  it('are found by any spelling of either', () => {
    const same = findSameNumbers([
      spelled('a', '-140', '0x74', '116'),
      spelled('b', '116'),
      spelled('c', '0x74', '116'),
    ]);
    expect(Object.fromEntries(same)).toEqual({
      'a/-140': ['c/0x74', 'b/116'],
      'b/116': ['a/-140', 'c/0x74'],
      'c/0x74': ['a/-140', 'b/116'],
    });
  });

  it('are found by each number of a range', () => {
    const same = findSameNumbers([spelled('a', '10~12', '10', '11', '12'), spelled('b', '11'), spelled('b', '12')]);
    expect(same.get('a/10~12')).toEqual(['b/11', 'b/12']);
    expect(same.get('b/12')).toEqual(['a/10~12']);
  });

  it('do not include those of the same domain', () => {
    const same = findSameNumbers([spelled('a', '0x5', '5'), spelled('a', '5')]);
    expect([...same.values()]).toEqual([[], []]);
  });
});
