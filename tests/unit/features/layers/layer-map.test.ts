import { describe, expect, it } from 'vitest';
import { readCatalogue } from '#src/catalogue/read.ts';
import { drawLayers, type Arrangement, type Box } from '#src/features/layers/drawing.ts';
import { mapLayers, pathTo, shortTitle } from '#src/features/layers/layers.ts';
import { ENGLISH } from '#tests/unit/english.ts';

const catalogue = readCatalogue(process.cwd());
const map = mapLayers(catalogue, ENGLISH.t);
const codes = (entries: readonly { code: string }[]) => entries.map(({ code }) => code);
const ids = (domains: readonly { id: string }[]) => domains.map(({ id }) => id);

describe('mapLayers', () => {
  it('puts the layers in the order in which a call meets them', () => {
    expect(map.name).toBe('MSDK');
    expect(ids(map.layers)).toEqual(['msdk-access', 'msdk-logic']);
  });

  it('names the codes that pass on the codes of each platform', () => {
    expect(map.platforms.map(({ id, within, carriers }) => [id, within, codes(carriers)])).toEqual([
      ['qq', null, ['-10000']],
      ['oidb', 'qq', ['-15000', '-103']],
      ['wechat', null, ['-20000']],
      ['apple', null, []],
    ]);
  });

  it('has each domain in one place', () => {
    const placed = [...map.layers, ...map.platforms.flatMap(({ domains }) => domains)];
    expect(ids(placed).sort()).toEqual(ids(catalogue.domains).sort());
  });

  it('leaves out a platform without a table', () => {
    const domains = catalogue.domains.filter(({ family }) => family !== 'apple' && family !== 'oidb');
    expect(ids(mapLayers({ domains, entries: catalogue.entries }, ENGLISH.t).platforms)).toEqual(['qq', 'wechat']);
  });
});

describe('pathTo', () => {
  const path = (domain: string) => {
    const { layers, carriers, end } = pathTo(map, domain);
    return [ids(layers), codes(carriers), end?.id ?? null];
  };

  it('ends at a layer that returns codes of its own', () => {
    expect(path('msdk-access')).toEqual([['msdk-access'], [], null]);
    expect(path('msdk-logic')).toEqual([['msdk-access', 'msdk-logic'], [], null]);
  });

  it('names the codes that carry those of a platform', () => {
    expect(path('xinyue-qq')).toEqual([['msdk-access', 'msdk-logic'], ['-10000'], 'xinyue-qq']);
    expect(path('oidb-0x711')).toEqual([['msdk-access', 'msdk-logic'], ['-15000', '-103'], 'oidb-0x711']);
    expect(path('apple-login')).toEqual([['msdk-access', 'msdk-logic'], [], 'apple-login']);
  });

  it('names only the codes that carry this domain', () => {
    const entries = catalogue.entries.map((entry) =>
      entry.id === 'msdk-logic/-103' ? { ...entry, carries: ['oidb-0x73a'] } : entry,
    );
    const changed = mapLayers({ domains: catalogue.domains, entries }, ENGLISH.t);
    expect(codes(pathTo(changed, 'oidb-0x711').carriers)).toEqual(['-15000']);
    expect(codes(pathTo(changed, 'oidb-0x73a').carriers)).toEqual(['-15000', '-103']);
  });

  it('refuses a domain that does not exist', () => {
    expect(() => pathTo(map, 'nowhere')).toThrow('No domain nowhere on the map of layers');
  });
});

describe('shortTitle', () => {
  it('leaves out the family, and begins with a capital', () => {
    expect(shortTitle({ title: 'Mobile QQ groups', family: 'qq' }, ENGLISH.t)).toBe('Groups');
    expect(shortTitle({ title: 'OIDB 0x73a: pay token check', family: 'oidb' }, ENGLISH.t)).toBe(
      '0x73a: pay token check',
    );
  });

  it('keeps a title that does not begin with the family', () => {
    expect(shortTitle({ title: 'Red packets', family: 'wechat' }, ENGLISH.t)).toBe('Red packets');
  });
});

describe.each<Arrangement>(['wide', 'narrow'])('drawLayers, %s', (arrangement) => {
  const drawing = drawLayers(map, arrangement, ENGLISH.t);
  const { stops, platforms, lines } = drawing;
  const holds = (outer: Box, inner: Box) =>
    inner.x >= outer.x &&
    inner.y >= outer.y &&
    inner.x + inner.width <= outer.x + outer.width &&
    inner.y + inner.height <= outer.y + outer.height;
  const apart = (a: Box, b: Box) =>
    a.x + a.width <= b.x || b.x + b.width <= a.x || a.y + a.height <= b.y || b.y + b.height <= a.y;
  const pairs = <T>(list: readonly T[]) => list.flatMap((a, index) => list.slice(index + 1).map((b): [T, T] => [a, b]));
  const places = platforms.flatMap(({ carriers, domains }) => [...carriers, ...domains]);
  const whole = { x: 0, y: 0, width: drawing.width, height: drawing.height };

  it('shows the game, the layers and every domain', () => {
    expect(stops.map(({ name }) => name)).toEqual(['Game', 'Access layer', 'Logic layer']);
    expect(ids(platforms.flatMap(({ domains }) => domains.map(({ target }) => target)))).toEqual(
      ids(map.platforms.flatMap(({ domains }) => domains)),
    );
  });

  it('keeps everything in the picture', () => {
    expect([drawing.frame, ...stops, ...platforms, ...places].filter((box) => !holds(whole, box))).toEqual([]);
  });

  it('lets no two targets overlap, and keeps each in its box', () => {
    expect(pairs([...stops, ...places]).filter(([a, b]) => !apart(a, b))).toEqual([]);
    for (const box of platforms)
      expect([...box.carriers, ...box.domains].filter((place) => !holds(box, place))).toEqual([]);
  });

  it('puts a part into its whole, and other platforms next to it', () => {
    for (const [a, b] of pairs(platforms)) {
      const isPart = b.platform.within === a.platform.id;
      expect([a.platform.id, b.platform.id, holds(a, b), apart(a, b)]).toEqual([
        a.platform.id,
        b.platform.id,
        isPart,
        !isPart,
      ]);
    }
  });

  it('frames the layers, not the game', () => {
    expect(stops.map((stop) => holds(drawing.frame, stop))).toEqual([false, true, true]);
  });

  it('ends the line of each platform at its box, at the height of its name', () => {
    const own = lines.slice(-platforms.length);
    expect(own.map(({ domains, known }) => [domains, known])).toEqual(
      platforms.map(({ platform }) => [ids(platform.domains), platform.carriers.length > 0]),
    );
    own.forEach(({ course, heads }, index) => {
      const { x = 0, y = 0 } = platforms[index] ?? {};
      expect(course.endsWith(`H${String(x - 3)}`)).toBe(true);
      expect(heads.startsWith(`M${String(x - 9)} ${String(y + 14)}l6 5-6 5`)).toBe(true);
    });
  });

  it.each(ids(catalogue.domains))('has a path from the game to %s', (domain) => {
    expect(lines.some(({ domains }) => domains.includes(domain))).toBe(true);
    expect(stops.filter(({ domains }) => domains.includes(domain)).map(({ domain: layer }) => layer?.id)).toEqual([
      undefined,
      ...ids(pathTo(map, domain).layers),
    ]);
  });

  it('makes every target at least 24 pixels high and wide', () => {
    expect(places.filter(({ width, height }) => width < 24 || height < 24)).toEqual([]);
  });
});
