import { instance, type RenderResult } from '@viz-js/viz';
import { describe, expect, it } from 'vitest';
import { HUB, type Line, columnsOf, eventDiagram, toLines, wrap } from '#src/features/relations/diagrams.ts';
import { type DrawnBox, type Picture, layOut } from '#src/features/relations/graphviz.ts';
import { drawRelations } from '#src/features/relations/pictures.ts';
import { withoutSubject } from '#src/features/relations/words.ts';
import { catalogue, entry, tie } from './entries.ts';
import { ENGLISH } from '#tests/unit/english.ts';

const viz = await instance();
const drawn = drawRelations(viz, catalogue, ENGLISH.t);
const pictures: [string, Picture][] = [
  ['the tables', drawn.tables.picture],
  ...drawn.links.map(({ ends, picture }): [string, Picture] => [ends.map(({ id }) => id).join(' '), picture]),
  ...drawn.events.map(({ id, picture }): [string, Picture] => [id, picture]),
  ...drawn.others.map(({ ends, picture }): [string, Picture] => [ends.map(({ id }) => id).join(' '), picture]),
];
const domains = catalogue.domains.slice(0, 2);
const [first = '', second = ''] = domains.map(({ id }) => id);
const line = (from: string, to: string): Line => ({ from, to, kind: 'leads-to', label: '' });

it('every picture has its boxes inside its frame, and none overlap', () => {
  const overlap = (a: DrawnBox, b: DrawnBox) =>
    a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height;
  const failures = pictures.flatMap(([name, { width, height, boxes }]) => [
    ...boxes
      .filter((box) => box.x < 0 || box.y < 0 || box.x + box.width > width + 1 || box.y + box.height > height + 1)
      .map(({ id }) => `${name}: ${id} is outside`),
    ...boxes.flatMap((a, index) =>
      boxes
        .slice(index + 1)
        .filter((b) => overlap(a, b))
        .map((b) => `${name}: ${a.id} is over ${b.id}`),
    ),
  ]);
  expect(failures).toEqual([]);
});

it('every picture has finite coordinates', () => {
  for (const [name, picture] of pictures) {
    expect(JSON.stringify(picture), name).not.toMatch(/null,null|NaN/);
    for (const { path, head } of picture.lines) expect(`${path} ${head ?? ''}`, name).toMatch(/^M[-\d.,C ]+$/);
  }
});

it('the pictures of codes and events fit on a phone, with rows at least 24 pixels apart', () => {
  // A phone 360 pixels wide leaves 328; a row takes 28.
  const widest = (328 / 24) * 28;
  for (const [name, { width }] of pictures.slice(1)) expect(width + 4, name).toBeLessThanOrEqual(widest);
});

it('the same catalogue gives the same pictures, even from another instance of Graphviz', async () => {
  expect(JSON.stringify(drawRelations(await instance(), catalogue, ENGLISH.t))).toBe(JSON.stringify(drawn));
});

it('an event shows each of its codes once, in the box of its table, and marks those from outside', () => {
  for (const { id, members, neighbors, picture } of drawn.events) {
    const rows = picture.boxes.flatMap((box) => box.rows.map((row) => ({ ...row, box: box.name })));
    expect(rows.map((row) => row.id).sort(), id).toEqual([...members, ...neighbors].map((one) => one.id).sort());
    expect(
      rows
        .filter(({ outside }) => outside)
        .map((row) => row.id)
        .sort(),
      id,
    ).toEqual(neighbors.map((one) => one.id).sort());
    for (const row of rows) expect(row.name.startsWith(`${row.text}, ${row.box}: `), row.name).toBe(true);
  }
});

it('the anchors of the page are all different', () => {
  const anchors = ['_top', 'tables', 'connections', 'events', 'others', ...drawn.events.map(({ id }) => id)];
  expect(new Set(anchors).size).toBe(anchors.length);
});

describe('eventDiagram', () => {
  const [a, b, c] = [entry(`${first}/1`), entry(`${second}/2`), entry(`${second}/3`)] as const;
  const event = { id: 'event', title: 'Event', reason: 'Why.', members: [a, b], neighbors: [], ties: [] };

  it('leads from the dot to each table', () => {
    const { lines, columns } = eventDiagram(event, domains, ENGLISH.t);
    expect(lines.map(({ from, to }) => [from, to])).toEqual([
      [HUB, `${first} 1`],
      [HUB, `${second} 1`],
    ]);
    expect(columns).toEqual([[HUB], [`${first} 1`, `${second} 1`]]);
  });

  it('attaches a code that explains another one of the event to that one', () => {
    const { lines, columns } = eventDiagram({ ...event, ties: [tie(b, 'detail-of', a)] }, domains, ENGLISH.t);
    expect(lines).toEqual([
      { from: HUB, to: `${first} 1`, kind: 'reports', label: '' },
      { from: a.id, to: b.id, kind: 'detail', label: 'in detail' },
    ]);
    expect(columns).toEqual([[HUB], [`${first} 1`], [`${second} 2`]]);
  });

  it('puts a code that leads to the event next to the dot', () => {
    const { columns, boxes } = eventDiagram(
      { ...event, neighbors: [c], ties: [tie(c, 'leads-to', a)] },
      domains,
      ENGLISH.t,
    );
    expect(columns).toEqual([
      [HUB, `${second} 0`],
      [`${first} 1`, `${second} 1`],
    ]);
    expect(boxes[0]?.rows.map(({ outside }) => outside)).toEqual([true]);
  });

  it('puts the tables on both sides of the dot when they are many', () => {
    const members = catalogue.domains.slice(0, 4).map(({ id }) => entry(`${id}/1`));
    const { columns } = eventDiagram({ ...event, members }, catalogue.domains, ENGLISH.t);
    expect(columns.map((column) => column.length)).toEqual([2, 1, 2]);
    expect(columns[1]).toEqual([HUB]);
  });
});

describe('columnsOf', () => {
  const [a, b, c] = [entry('x/1'), entry('x/2'), entry('x/3')] as const;

  it('puts a code after those that lead to it', () => {
    expect(columnsOf([a, b, c], [b], [line(a.id, b.id), line(b.id, c.id), line(a.id, c.id)])).toEqual([
      { column: 0, entries: [a] },
      { column: 1, entries: [b] },
      { column: 2, entries: [c] },
    ]);
  });

  it('ends when the lines form a circle', () => {
    const columns = columnsOf([a, b], [], [line(a.id, b.id), line(b.id, a.id)]);
    expect(columns.flatMap(({ entries }) => entries)).toEqual(expect.arrayContaining([a, b]));
  });
});

it('lines of one kind that leave a code are labeled once', () => {
  const [a, b, c] = [entry('x/1'), entry('x/2'), entry('x/3')] as const;
  const labels = toLines([tie(a, 'leads-to', b), tie(a, 'leads-to', c), tie(b, 'leads-to', c)], ENGLISH.t).map(
    ({ label }) => label,
  );
  expect(labels).toEqual(['leads to', '', 'leads to']);
});

describe('layOut', () => {
  const box = (id: string) => ({ id, lines: [id], name: id, url: `#${id}`, rows: [] });

  it('draws an arrow from one box to the other', () => {
    const { boxes, lines } = layOut(viz, {
      direction: 'right',
      columns: [],
      boxes: [box('b'), box('a')],
      lines: [{ from: 'a', to: 'b', kind: 'leads-to', label: 'leads to' }],
    });
    expect(boxes.map(({ id }) => id)).toEqual(['a', 'b']);
    const [tip] = lines[0]?.head?.split(' ') ?? [];
    expect(Math.abs(Number(tip?.split(',')[0]) - (boxes[1]?.x ?? 0))).toBeLessThan(2);
    expect(lines[0]?.label?.text).toBe('leads to');
  });

  it.each([
    [{ status: 'failure', errors: [{ message: 'no room' }] }, 'Graphviz cannot lay out the boxes a: no room'],
    [{ status: 'success', output: '{"bb":"0,0,1,1","objects":[]}' }, 'Graphviz gave the box a no place'],
  ])('says what is wrong when Graphviz returns %j', (result, message) => {
    const broken = { render: () => result as RenderResult };
    expect(() => layOut(broken, { direction: 'right', columns: [], boxes: [box('a')], lines: [] })).toThrow(message);
  });
});

describe('names in boxes', () => {
  it.each([
    ['Mobile QQ blue diamond gift pack', ['Mobile QQ', 'blue diamond', 'gift pack']],
    ['membershipcards are long', ['membershipcards', 'are long']],
  ])('breaks %j', (text, lines) => {
    expect(wrap(text, 12)).toEqual(lines);
  });

  it('leaves out what a table is about', () => {
    expect(withoutSubject('OIDB 0x711: access token check')).toBe('OIDB 0x711');
  });
});
