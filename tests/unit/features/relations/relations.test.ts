import { describe, expect, it } from 'vitest';
import {
  closestPairs,
  clustersOf,
  crossesTables,
  eventsOf,
  linkEvents,
  otherClusters,
  tablePairs,
  tiesOf,
  type Tie,
} from '#src/features/relations/relations.ts';
import { tableRows, toSentences } from '#src/features/relations/words.ts';
import { catalogue, entry, tie } from './entries.ts';
import { ENGLISH } from '#tests/unit/english.ts';

const { entries, events: data, domains } = catalogue;
const ties = tiesOf(entries);
const events = eventsOf(data, entries, ties);
const printed = ({ from, kind, to }: Tie) => `${from.id} ${kind} ${to.id}`;

describe('tiesOf', () => {
  it('has every relation once', () => {
    expect(ties.length * 2).toBe(entries.flatMap(({ related }) => related).length);
    expect(new Set(ties.map(printed)).size).toBe(ties.length);
  });

  it('has a relation from the end where it is written, and a mutual one from the first end', () => {
    const list = [
      entry('a/1', [
        { id: 'b/2', kind: 'has-detail', reason: 'Why.' },
        { id: 'b/3', kind: 'same-cause', reason: 'Why.' },
        { id: 'gone/1', kind: 'leads-to', reason: 'Why.' },
      ]),
      entry('b/2', [{ id: 'a/1', kind: 'detail-of', reason: 'Why.' }]),
      entry('b/3', [{ id: 'a/1', kind: 'same-cause', reason: 'Why.' }]),
    ];
    expect(tiesOf(list).map(printed)).toEqual(['a/1 same-cause b/3', 'b/2 detail-of a/1']);
  });
});

describe('clustersOf', () => {
  it('groups what a chain connects, in the order of the first link', () => {
    const [ab, cd, ef, bc] = ['ab', 'cd', 'ef', 'bc'].map(([from = '', to = '']) => ({ from, to }));
    expect(clustersOf([ab, cd, ef, bc].filter((join) => join !== undefined))).toEqual([
      { ends: ['a', 'b', 'c', 'd'], joins: [ab, cd, bc] },
      { ends: ['e', 'f'], joins: [ef] },
    ]);
  });
});

describe('eventsOf', () => {
  it('has the codes that report the event, and others that explain, carry or follow them', () => {
    const [a, b, c, d] = [entry('a/1'), entry('a/2'), entry('b/3'), entry('b/4')] as const;
    const within = tie(b, 'detail-of', a);
    const out = tie(a, 'leads-to', c);
    const all = [tie(a, 'same-cause', b), within, out, tie(a, 'confused-with', d), tie(c, 'leads-to', d)];
    const cause = { id: 'event', title: 'Event', reason: 'Why.', entries: ['a/2', 'a/1'] };
    expect(eventsOf([cause], [a, b, c, d], all)).toEqual([
      { id: 'event', title: 'Event', reason: 'Why.', members: [a, b], neighbors: [c], ties: [within, out] },
    ]);
  });
});

describe('linkEvents', () => {
  const [a, b, c, d] = [entry('a/1'), entry('a/2'), entry('b/3'), entry('b/4')] as const;
  const event = (id: string, ...ids: string[]) => ({ id, title: 'Event', reason: 'Why.', entries: ids });
  const linksOf = (list: readonly Tie[], ...told: ReturnType<typeof event>[]) =>
    linkEvents(eventsOf(told, [a, b, c, d], list)).map(
      ({ from, kind, to, shared, ties: own }) =>
        `${from.id} ${kind} ${to.id} ${String(shared.length)} ${String(own.length)}`,
    );

  it('leads from an event to the one that follows, and from the general one to its detail', () => {
    const list = [tie(a, 'leads-to', c), tie(a, 'leads-to', d), tie(c, 'detail-of', b)];
    expect(linksOf(list, event('first', 'a/1', 'a/2'), event('second', 'b/3', 'b/4'))).toEqual([
      'first leads-to second 0 2',
      'first detail second 0 1',
    ]);
  });

  it('joins events that share a code, once', () => {
    expect(linksOf([], event('first', 'a/1', 'a/2'), event('second', 'a/2', 'b/3'))).toEqual([
      'first shared second 1 0',
    ]);
  });

  it('leads from the expired token to the session that cannot be refreshed', () => {
    const links = linkEvents(events).map(({ from, kind, to }) => `${from.id} ${kind} ${to.id}`);
    expect(links).toContain('access-token-expired leads-to refresh-impossible');
    expect(links).toContain('access-token-invalid detail access-token-expired');
  });
});

it('every relation between tables is shown, in an event or outside', () => {
  const others = otherClusters(ties, events).flatMap(({ joins }) => joins);
  const shown = (one: Tie) =>
    others.includes(one) ||
    events.some(
      (event) =>
        event.ties.includes(one) ||
        (one.kind === 'same-cause' && [one.from, one.to].every((end) => event.members.includes(end))),
    );
  expect(ties.filter((one) => crossesTables(one) && !shown(one)).map(printed)).toEqual([]);
  expect(others.filter((one) => events.some((event) => event.ties.includes(one)))).toEqual([]);
});

it('every relation that leads from a code to another is shown, even within a table', () => {
  const directed = ties.filter(({ kind }) => ['detail-of', 'leads-to', 'carries'].includes(kind));
  const others = otherClusters(ties, events).flatMap(({ joins }) => joins);
  const shown = (one: Tie) => others.includes(one) || events.some((event) => event.ties.includes(one));
  expect(directed.filter((one) => !shown(one)).map(printed)).toEqual([]);
});

describe('tablePairs', () => {
  const pairs = tablePairs(domains, events, ties);

  it('counts the events that both tables report, and relations by kind', () => {
    const pair = pairs.find(({ a, b }) => a.id === 'msdk-logic' && b.id === 'wechat-platform');
    const common = data.filter(({ entries: ids }) =>
      ['msdk-logic/', 'wechat-platform/'].every((table) => ids.some((id) => id.startsWith(table))),
    );
    expect(pair).toMatchObject({ events: common.length, carries: 1, details: 0 });
  });

  it('draws each table with those it shares the most events with, and no table for a single event', () => {
    const closest = closestPairs(pairs);
    const most = ({ id }: { id: string }) =>
      Math.max(...pairs.filter(({ a, b }) => a.id === id || b.id === id).map(({ events: count }) => count));
    const isClosest = ({ a, b, events: count }: (typeof pairs)[number]) => count === most(a) || count === most(b);
    expect(closest.length).toBeGreaterThan(0);
    expect(closest).toEqual(pairs.filter((pair) => pair.events > 1 && isClosest(pair)));
  });

  it('is listed from both ends, the most in common first', () => {
    const rows = tableRows(domains, pairs, ENGLISH.t);
    expect(rows.reduce((sum, { others }) => sum + others.length, 0)).toBe(pairs.length * 2);
    const oidb = rows.find(({ table }) => table.id === 'oidb-0x711');
    expect(oidb?.others[0]?.other.id).toBe('qq-platform');
    expect(oidb?.others[0]?.words).toMatch(/^\d+ events in common, \d+ codes told in detail\b/);
    expect(rows.find(({ table }) => table.id === 'xinyue-wechat')?.others).toEqual([]);
  });
});

describe('toSentences', () => {
  it('shows a reason once, and leads from the general code to its detail', () => {
    const [a, b, c] = [entry('a/1'), entry('b/2'), entry('b/3')] as const;
    const sentences = toSentences(
      [
        tie(a, 'leads-to', b, 'Both follow.'),
        tie(a, 'leads-to', c, 'Both follow.'),
        tie(c, 'detail-of', a, 'More exact.'),
      ],
      ENGLISH.t,
    );
    expect(sentences).toEqual([
      { subject: a, verb: 'leads to', objects: [b, c], reason: 'Both follow.' },
      { subject: a, verb: 'is explained in detail by', objects: [c], reason: 'More exact.' },
    ]);
  });
});
