import { describe, expect, it } from 'vitest';
import { relate } from '#src/catalogue/assemble.ts';
import { RELATION_KINDS, type RelationData, type RelationKind } from '#src/catalogue/schema.ts';

/** An entry with its written relations. */
const entry = (id: string, ...related: RelationData[]) => ({ id, related });

/** A written relation. */
const to = (id: string, kind: RelationKind, reason = `Reason of ${kind}.`): RelationData => ({ id, kind, reason });

/** An event. */
const event = (id: string, ...entries: string[]) => ({ id, title: `Event ${id}`, reason: `Reason of ${id}.`, entries });

describe('a written relation', () => {
  it.each([
    ['carries', 'carried-by'],
    ['detail-of', 'has-detail'],
    ['same-cause', 'same-cause'],
    ['leads-to', 'follows-from'],
    ['confused-with', 'confused-with'],
  ] as const)('%s is %s at its other end, with the same reason', (kind, reverse) => {
    const links = relate([entry('a/1', to('b/2', kind)), entry('b/2')], []);
    expect(links).toEqual(
      new Map([
        ['a/1', [{ id: 'b/2', kind, reason: `Reason of ${kind}.` }]],
        ['b/2', [{ id: 'a/1', kind: reverse, reason: `Reason of ${kind}.` }]],
      ]),
    );
  });

  it('may lead to an entry that stands before it', () => {
    const links = relate([entry('a/1'), entry('b/2', to('a/1', 'leads-to'))], []);
    expect(links.get('a/1')).toEqual([{ id: 'b/2', kind: 'follows-from', reason: 'Reason of leads-to.' }]);
  });

  it('stays beside another one of the same two entries, whichever is written first', () => {
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

  it.each(RELATION_KINDS)('adds nothing where a relation is written: %s', (kind) => {
    const links = relate([entry('a/1', to('b/2', kind)), entry('b/2')], [event('x', 'a/1', 'b/2')]);
    expect(links.get('a/1')).toEqual([{ id: 'b/2', kind, reason: `Reason of ${kind}.` }]);
    expect(links.get('b/2')?.map(({ id, reason }) => [id, reason])).toEqual([['a/1', `Reason of ${kind}.`]]);
  });

  it('gives the reason of the first when two events hold a pair', () => {
    const links = relate([entry('a/1'), entry('b/2')], [event('x', 'a/1', 'b/2'), event('y', 'b/2', 'a/1')]);
    expect(links.get('a/1')).toEqual([{ id: 'b/2', kind: 'same-cause', reason: 'Reason of x.' }]);
    expect(links.get('b/2')).toEqual([{ id: 'a/1', kind: 'same-cause', reason: 'Reason of x.' }]);
  });
});

describe('the links of an entry', () => {
  it('stand in the order in which one reads on', () => {
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
