import type { Domain, Entry } from '../../catalogue/catalogue.ts';
import { countCodes } from '../../components/count-codes.ts';
import { widthOf } from '../../text-width.ts';
import type { Say } from '../../components/words.ts';
import { type LayerMap, type Platform, shortTitle } from './layers.ts';

/** A place in the picture, in its own units: pixels at full size. */
export interface Box {
  x: number;
  y: number;
  width: number;
  height: number;
}

/** A frame around what belongs together. */
export interface Frame extends Box {
  /** What it is. */
  name: string;
}

/** The game, or a layer that every call passes. */
export interface Stop extends Box {
  /** The layer, or null for the game. */
  domain: Domain | null;
  /** Its name. */
  name: string;
  /** Notes on it, of a few words each. */
  notes: string[];
  /** The height on which its words are centered. */
  middle: number;
  /** Ids of the domains whose codes pass through it or come from it. */
  domains: string[];
}

/** A link in a platform's box. */
export interface Place<Target> extends Box {
  target: Target;
  /** The text of the link. */
  text: string;
}

/** A platform with the tables of its codes; its box contains those of its parts. */
export interface PlatformBox extends Box {
  platform: Platform;
  carriers: Place<Entry>[];
  domains: Place<Domain>[];
}

/** A line along which calls and responses travel. */
export interface Line {
  /** Its course, as path data. */
  course: string;
  /** The heads at both ends: the call goes one way, the response the other. */
  heads: string;
  /** Ids of the domains whose codes travel along it. */
  domains: string[];
  /** Whether it is known how the codes arrive. */
  known: boolean;
}

/** The picture of the layers, with the place of everything in it. */
export interface Drawing {
  width: number;
  height: number;
  /** Around the layers. */
  frame: Frame;
  stops: Stop[];
  platforms: PlatformBox[];
  lines: Line[];
}

/** How the layers are arranged: side by side, or one below the other on a narrow screen. */
export type Arrangement = 'wide' | 'narrow';

/** Where a line runs, without what it means. */
type Course = Pick<Line, 'course' | 'heads'>;

/** The gap between a line and what it connects. */
const AWAY = 3;

/**
 * A horizontal line between two boxes.
 * @param from the right edge of the first
 * @param to the left edge of the second
 */
export function level(from: number, to: number, y: number): Course {
  const [start, end] = [from + AWAY, to - AWAY];
  return {
    course: `M${at(start, y)}H${String(end)}`,
    heads: `M${at(end - 6, y - 5)}l6 5-6 5M${at(start + 6, y - 5)}l-6 5 6 5`,
  };
}

/**
 * A vertical line between two boxes.
 * @param from the lower edge of the first
 * @param to the upper edge of the second
 */
export function upright(x: number, from: number, to: number): Course {
  const [start, end] = [from + AWAY, to - AWAY];
  return {
    course: `M${at(x, start)}V${String(end)}`,
    heads: `M${at(x - 5, end - 6)}l5 6 5-6M${at(x - 5, start + 6)}l5-6 5 6`,
  };
}

/**
 * A line down the rail and around the corner to a box.
 * @param rail where the rail is
 * @param to the left edge of the box
 * @param y the height at which it arrives
 */
export function bent(rail: number, from: number, to: number, y: number): Course {
  const [start, end] = [from + AWAY, to - AWAY];
  return {
    course: `M${at(rail, start)}V${String(y - 8)}q0 8 8 8H${String(end)}`,
    heads: `M${at(end - 6, y - 5)}l6 5-6 5M${at(rail - 5, start + 6)}l5-6 5 6`,
  };
}

/** A point as path data. */
function at(x: number, y: number): string {
  return `${String(x)} ${String(y)}`;
}

/** The heights of a platform's head and of a row of links; targets stay 24 pixels high when the picture is shrunk a little. */
const HEAD = 38;
const ROW = 28;

/** The space inside a frame: at the top, for its name, and on the other sides. */
const FRAME_HEAD = 26;
const PAD = 8;

/** How far a part is indented in its whole, to leave room for the head of its line. */
const INDENT = 18;

/** The space between two platforms. */
const GAP = 12;

/** The greatest width of a letter of a link in system fonts, and the padding at both sides of a text. */
const LETTER = 7;
const TEXT_PAD = 16;

/** The width of a digit of a carrier in a monospaced font. */
const FIGURE = 7.6;

/** The height of a carrier, and its distance to the next. */
const CARRIER = { height: 26, gap: 4, pad: 12 };

/** Measures of the arrangement side by side. */
const WIDE = { width: 800, stop: { width: 100, gap: 28 }, platforms: 398 };

/** Measures of the arrangement one below the other; the rail leads from the last layer to the platforms. */
const NARROW = { width: 328, stop: { height: 44, gap: 24 }, rail: 18, platforms: 36 };

/**
 * Draws the map of layers.
 */
export function drawLayers(map: LayerMap, arrangement: Arrangement, t: Say): Drawing {
  return arrangement === 'wide' ? drawWide(map, t) : drawNarrow(map, t);
}

/** The layers as pillars side by side, so that each platform has a straight line to the game. */
function drawWide(map: LayerMap, t: Say): Drawing {
  const { width, stop } = WIDE;
  const room = { x: WIDE.platforms, y: FRAME_HEAD, width: width - WIDE.platforms };
  const { boxes, end } = stackPlatforms(map.platforms, room, t);
  // The words of the layers go between the lines of the first two platforms.
  const [one, two] = boxes.map(lane);
  const middle = one !== undefined && two !== undefined ? (one + two) / 2 : (FRAME_HEAD + end) / 2;
  const stops = stopsOf(map, t).map((said, index) => ({
    ...said,
    middle,
    x: index * (stop.width + stop.gap),
    y: FRAME_HEAD,
    width: stop.width,
    height: end - FRAME_HEAD,
  }));
  const first = Math.min(...stops.map(right));
  return {
    width,
    height: end + PAD,
    frame: { name: map.name, ...around(stops.slice(1)) },
    stops,
    platforms: boxes,
    lines: [
      // A layer's own responses are at the height of its name; those of a platform go straight through all layers.
      ...between(stops).map(([from, to], index) => ({
        ...level(right(from), to.x, middle),
        domains: map.layers.slice(index).map(({ id }) => id),
        known: true,
      })),
      ...boxes.map((box) => ({ ...level(first, box.x, lane(box)), ...linked(box.platform) })),
    ],
  };
}

/** The layers one below the other; a rail leads down to the platforms. */
function drawNarrow(map: LayerMap, t: Say): Drawing {
  const { width, stop, rail, platforms } = NARROW;
  const stops = stopsOf(map, t).map((said, index) => {
    // The name of the frame needs room after the game.
    const y = index * (stop.height + stop.gap) + (index > 0 ? FRAME_HEAD : 0);
    return { ...said, middle: y + stop.height / 2, x: PAD, y, width: width - 2 * PAD, height: stop.height };
  });
  const last = Math.max(...stops.map(bottom));
  const { boxes, end } = stackPlatforms(
    map.platforms,
    { x: platforms, y: last + stop.gap, width: width - platforms },
    t,
  );
  return {
    width,
    height: end,
    frame: { name: map.name, ...around(stops.slice(1)) },
    stops,
    platforms: boxes,
    lines: [
      ...between(stops).map(([from, to]) => ({
        ...upright(rail, bottom(from), to.y),
        domains: to.domains,
        known: true,
      })),
      ...boxes.map((box) => ({ ...bent(rail, last, box.x, lane(box)), ...linked(box.platform) })),
    ],
  };
}

/** The game and the layers, with notes on each. */
function stopsOf({ layers, platforms }: LayerMap, t: Say): Omit<Stop, keyof Box | 'middle'>[] {
  const behind = platforms.flatMap(({ domains }) => domains);
  const passing = (from: number) => [...layers.slice(from), ...behind].map(({ id }) => id);
  return [
    { domain: null, name: t('layers.game'), notes: [t('layers.backEnd')], domains: passing(0) },
    ...layers.map((domain, index) => ({
      domain,
      name: shortTitle(domain, t),
      notes: [countCodes(domain.count, t), t('layers.ret')],
      domains: passing(index),
    })),
  ];
}

/**
 * Stacks the platforms, each with its parts inside.
 * @param platforms a part follows its whole
 * @param room where the first begins, and its width
 */
function stackPlatforms(platforms: readonly Platform[], room: Omit<Box, 'height'>, t: Say) {
  const boxes: PlatformBox[] = [];
  let y = room.y;
  for (const platform of platforms.filter(({ within }) => within === null)) {
    const whole = platformBox(platform, { ...room, y }, t);
    boxes.push(whole);
    for (const part of platforms.filter(({ within }) => within === platform.id)) {
      const place = { x: room.x + INDENT, y: bottom(whole), width: room.width - INDENT - PAD };
      const box = platformBox(part, place, t);
      boxes.push(box);
      whole.height = bottom(box) + PAD - whole.y;
    }
    y = bottom(whole) + GAP;
  }
  return { boxes, end: y - GAP };
}

/** A platform: its name and carriers in one line, the links to its tables below. */
function platformBox(platform: Platform, { x, y, width }: Omit<Box, 'height'>, t: Say): PlatformBox {
  const titles = platform.domains.map((domain) => shortTitle(domain, t));
  const columns = columnWidths(titles, width - PAD);
  const rows = Math.ceil(platform.domains.length / columns.length);
  const starts = columns.map((_, column) => columns.slice(0, column).reduce((sum, each) => sum + each, x + PAD / 2));
  let edge = x + width - PAD;
  // From the right, so that the last one is at the edge.
  const carriers = [...platform.carriers]
    .reverse()
    .map((target) => {
      const size = Math.round(target.code.length * FIGURE + CARRIER.pad);
      const place = { target, text: target.code, x: edge - size, y: y + 6, width: size, height: CARRIER.height };
      edge -= size + CARRIER.gap;
      return place;
    })
    .reverse();
  const domains = platform.domains.map((target, index) => {
    const column = Math.floor(index / rows);
    return {
      target,
      text: titles[index] ?? '',
      x: starts[column] ?? x,
      y: y + HEAD + (index % rows) * ROW,
      width: columns[column] ?? width,
      height: ROW,
    };
  });
  return { platform, carriers, domains, x, y, width, height: HEAD + rows * ROW + PAD / 2 };
}

/** Two columns where the longest texts of both fit side by side, else one. */
function columnWidths(texts: readonly string[], width: number): number[] {
  const half = Math.ceil(texts.length / 2);
  const widest = (of: readonly string[]) => Math.max(0, ...of.map(widthOf)) * LETTER + TEXT_PAD;
  const [first, second] = [widest(texts.slice(0, half)), widest(texts.slice(half))];
  if (texts.length < 2 || first + second > width) return [width];
  // The first column gets the remaining width; the second starts in the middle if it fits there.
  const start = Math.max(first, Math.min(width / 2, width - second));
  return [start, width - start];
}

/** The frame around boxes. */
function around(boxes: readonly Box[]): Box {
  const x = Math.min(...boxes.map((box) => box.x)) - PAD;
  const y = Math.min(...boxes.map((box) => box.y)) - FRAME_HEAD;
  return {
    x,
    y,
    width: Math.max(...boxes.map(right)) + PAD - x,
    height: Math.max(...boxes.map(bottom)) + PAD - y,
  };
}

/** Each box with the next one. */
function between<T extends Box>(boxes: readonly T[]): [T, T][] {
  return boxes.slice(1).map((to, index) => [boxes[index] ?? to, to]);
}

/** The right edge of a box. */
function right({ x, width }: Box): number {
  return x + width;
}

/** The lower edge of a box. */
function bottom({ y, height }: Box): number {
  return y + height;
}

/** The height at which the line of a platform arrives: that of its head. */
function lane({ y }: Box): number {
  return y + HEAD / 2;
}

/** What the line of a platform means. */
function linked({ domains, carriers }: Platform): Pick<Line, 'domains' | 'known'> {
  return { domains: domains.map(({ id }) => id), known: carriers.length > 0 };
}
