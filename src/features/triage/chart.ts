import { drawn, element } from '../../components/dom.ts';
import { clockOf, ofKind, type Report } from '../../triage/index.ts';
import { type Bar, type Bars, barAtTime, barsOf } from './bars.ts';
import { renderTable } from './plain-table.ts';
import type { Words } from './words.ts';

/** How high the chart is, and how wide a bar, in its own units. */
const HEIGHT = 120;
const WIDTH = 10;

/** Codes that no table has, among the actions of a bar. */
const UNKNOWN = 'undocumented';

/**
 * The errors over time, by what to do about them; nothing where no time is told.
 * @param isOver whether everything is counted, so that a table is worth its while
 */
export function renderChart(report: Report, isOver: boolean, words: Words): HTMLElement[] {
  const bars = barsOf(report);
  const { texts, page } = words;
  const [first, last] = [bars.bars[0], bars.bars.at(-1)];
  const most = bars.bars.reduce((max, bar) => (heightOf(bar) > heightOf(max) ? bar : max), first ?? NONE);
  if (!first || !last || heightOf(most) === 0) return [];
  const clock = (bar: Bar) => clockOf(bar.from, report);
  const title = page.chart(texts.byTime(bars.length));
  const told = page.peak(clock(first), clock(last), heightOf(most), clock(most));
  return [
    element(
      'figure.chart',
      {},
      element('figcaption', {}, element('h3', {}, title), legendOf(report, bars, words)),
      element(
        'div.plot',
        {},
        element('span.most', { 'aria-hidden': 'true' }, texts.number(heightOf(most))),
        picture(report, bars, heightOf(most), `${title}. ${told}`),
        element(
          'div.times',
          { 'aria-hidden': 'true' },
          ...timesOn(bars.bars).map((bar) => element('span', {}, clock(bar))),
        ),
      ),
      isOver ? tableFold(report, bars, words) : null,
    ),
  ];
}

const NONE: Bar = { from: '', responses: 0, errors: 0, unknown: 0, successes: 0, actions: {} };

const heightOf = ({ errors, unknown }: Bar) => errors + unknown;

/** The parts of a bar from below, with how high each is. */
function partsOf(bar: Bar, actions: readonly string[]): [part: string, count: number][] {
  return [...actions.map((action): [string, number] => [action, bar.actions[action] ?? 0]), [UNKNOWN, bar.unknown]];
}

function picture(report: Report, bars: Bars, most: number, label: string): SVGElement {
  const shades = shadesOf(bars);
  const scale = HEIGHT / most;
  // A path for each part is much less to lay out than a rectangle for each part of each bar.
  const paths = new Map([...bars.actions, UNKNOWN].map((part) => [part, '']));
  for (const [place, bar] of bars.bars.entries()) {
    let below = 0;
    for (const [part, count] of partsOf(bar, bars.actions)) {
      if (count === 0) continue;
      const bottom = (HEIGHT - below * scale).toFixed(2);
      below += count;
      const left = `M${String(place * WIDTH + 1)} ${bottom}`;
      paths.set(
        part,
        `${paths.get(part) ?? ''}${left}V${(HEIGHT - below * scale).toFixed(2)}h${String(WIDTH - 2)}V${bottom}z`,
      );
    }
  }
  const width = bars.bars.length * WIDTH;
  const onset = ofKind(report, 'error')[0]?.onset ?? null;
  const place = onset === null ? null : barAtTime(onset, bars);
  return drawn(
    'svg',
    {
      viewBox: `0 0 ${String(width)} ${String(HEIGHT)}`,
      preserveAspectRatio: 'none',
      role: 'img',
      'aria-label': label,
    },
    drawn('path', { class: 'grid', d: `M0 ${String(HEIGHT / 2)}H${String(width)}M0 0H${String(width)}` }),
    ...[...paths].map(([part, d]) =>
      drawn('path', { class: 'part', d, 'data-action': part, 'data-shade': String(shades.get(part) ?? 0) }),
    ),
    ...(place === null ? [] : [drawn('path', { class: 'onset', d: `M${String(place * WIDTH)} 0V${String(HEIGHT)}` })]),
  );
}

/** How many shades of a hue the style sheet has: the caller, who has most to do, takes care of so many actions. */
export const SHADES = 5;

/** Actions of which the same people take care have one hue: they differ by their shade. */
function shadesOf({ actions }: Bars): ReadonlyMap<string, number> {
  const used = new Map<string, number>();
  return new Map(
    actions.map((action) => {
      const hue = hueOf(action);
      const shade = used.get(hue) ?? 0;
      used.set(hue, shade + 1);
      return [action, shade % SHADES];
    }),
  );
}

const hues = new Map<string, string>();

/** The hue that the style sheet of the actions gives one. */
function hueOf(action: string): string {
  const known = hues.get(action);
  if (known !== undefined) return known;
  const probe = element('span', { 'data-action': action, hidden: '' });
  document.body.append(probe);
  const hue = getComputedStyle(probe).getPropertyValue('--hue');
  probe.remove();
  hues.set(action, hue);
  return hue;
}

/** The first, middle and last time. */
function timesOn(bars: readonly Bar[]): Bar[] {
  const places = bars.length < 3 ? [0, bars.length - 1] : [0, Math.floor((bars.length - 1) / 2), bars.length - 1];
  return [...new Set(places)].flatMap((place) => bars[place] ?? []);
}

function legendOf(report: Report, bars: Bars, { table, texts }: Words): HTMLElement {
  const shades = shadesOf(bars);
  const item = (part: string, label: Node | string) =>
    element(
      'li',
      {},
      element('span.key', { 'data-action': part, 'data-shade': String(shades.get(part) ?? 0), 'aria-hidden': 'true' }),
      label,
    );
  return element(
    'ul.legend',
    {},
    ...bars.actions.map((action) => item(action, table.actions[action]?.label ?? action)),
    report.counts.unknown > 0 ? item(UNKNOWN, texts.heads.unknown) : null,
  );
}

/** The same as a table, made when it is opened. */
function tableFold(report: Report, bars: Bars, { page, texts, table }: Words): HTMLElement {
  const fold = element('details', {}, element('summary', {}, page.asTable));
  const { heads } = texts;
  const make = () => {
    const labels = bars.actions.map((action) => table.actions[action]?.label ?? action);
    fold.append(
      renderTable(
        page.chart(texts.byTime(bars.length)),
        [heads.time, heads.responses, ...labels, heads.unknown, heads.successes],
        bars.bars
          .filter(({ responses }) => responses > 0)
          .map((bar) => [
            clockOf(bar.from, report),
            ...[
              bar.responses,
              ...bars.actions.map((action) => bar.actions[action] ?? 0),
              bar.unknown,
              bar.successes,
            ].map(texts.number),
          ]),
      ),
    );
  };
  fold.addEventListener('toggle', make, { once: true });
  return fold;
}
