import { element } from '../../components/dom.ts';
import type { Say } from '../../components/words.ts';
import type { Group, Span } from '../../decoder/index.ts';

/** How much of an input is shown, in characters. */
export const LONGEST_ECHO = 20_000;

/** How much of it is shown for one group among others. */
export const LONGEST_EXCERPT = 600;

/** How much of a long input is shown on each side of a mark, in characters. */
const AROUND = 300;

/** A part of the input, or a gap in it. */
export interface EchoPart {
  /** The text as pasted; empty for a gap. */
  text: string;
  /** The numbers of the group's layers that come from here, from 1; empty for none. */
  layers: string[];
  /** Whether the decoder did not use it. */
  leftover: boolean;
  /** For a gap: how many characters are left out. */
  omitted: number;
}

/**
 * Splits an input into marks for the layers, unused parts, and what is between them. Of a long input, only the surroundings
 * of the marks are kept.
 * @param group the group whose layers are marked
 * @param leftover the unused parts
 * @param most how many characters to keep
 */
export function toEcho(
  input: string,
  group: Pick<Group, 'layers'> | undefined,
  leftover: readonly Span[],
  most: number = LONGEST_ECHO,
): EchoPart[] {
  const marks = mergeMarks(
    (group?.layers ?? []).map(({ span }, layer): Mark => ({ span, layers: [String(layer + 1)] })),
  );
  const parts: EchoPart[] = [];
  let at = 0;
  for (const [from, to] of windowsOf(input, marks, most)) {
    if (from > at) parts.push(gap(from - at));
    parts.push(...partsOf(input, [from, to], marks, leftover));
    at = to;
  }
  if (at < input.length) parts.push(gap(input.length - at));
  return parts;
}

/** A place that layers come from. */
interface Mark {
  span: Span;
  layers: string[];
}

/** Sorts marks and merges those that overlap. */
function mergeMarks(marks: readonly Mark[]): Mark[] {
  const merged: Mark[] = [];
  for (const { span, layers } of [...marks].sort((a, b) => a.span[0] - b.span[0])) {
    const last = merged.at(-1);
    if (last && span[0] < last.span[1]) {
      last.span = [last.span[0], Math.max(last.span[1], span[1])];
      last.layers.push(...layers);
    } else merged.push({ span: [...span], layers: [...layers] });
  }
  return merged;
}

/** The parts of the input to show: all of it, or the surroundings of as many marks as fit. */
function windowsOf(input: string, marks: readonly Mark[], most: number): Span[] {
  if (input.length <= most) return [[0, input.length]];
  if (marks.length === 0) return [[0, whole(input, most)]];
  const around = Math.min(AROUND, most / 4);
  const windows: Span[] = [];
  let room = most;
  for (const { span } of marks) {
    const last = windows.at(-1);
    const from = Math.max(last?.[1] ?? 0, whole(input, span[0] - around));
    const to = Math.max(from, whole(input, Math.min(input.length, span[1] + around)));
    if (to - from > room) break;
    room -= to - from;
    if (from === last?.[1]) last[1] = to;
    else windows.push([from, to]);
  }
  // A single mark can be longer than the limit.
  return windows.length > 0
    ? windows
    : [[whole(input, marks[0]?.span[0] ?? 0), whole(input, (marks[0]?.span[0] ?? 0) + most)]];
}

/** Moves an index out of the middle of a surrogate pair. */
function whole(input: string, index: number): number {
  if (index <= 0) return 0;
  return /[\uD800-\uDBFF]/.test(input.charAt(index - 1)) ? index - 1 : index;
}

/** The parts of a window. */
function partsOf(input: string, [start, end]: Span, marks: readonly Mark[], leftover: readonly Span[]): EchoPart[] {
  const within = <T>(items: readonly T[], spanOf: (item: T) => Span) =>
    items.filter((item) => spanOf(item)[0] < end && spanOf(item)[1] > start);
  const shown = within(marks, ({ span }) => span);
  const unread = within(leftover, (span) => span);
  const edges = [...shown.flatMap(({ span }) => span), ...unread.flat(), start, end]
    .filter((edge) => edge >= start && edge <= end)
    .sort((a, b) => a - b);
  const parts: EchoPart[] = [];
  let mark = 0;
  let rest = 0;
  for (const [index, from] of edges.entries()) {
    const to = edges[index + 1] ?? from;
    if (to === from) continue;
    while ((shown[mark]?.span[1] ?? Infinity) <= from) mark += 1;
    while ((unread[rest]?.[1] ?? Infinity) <= from) rest += 1;
    const layers = (shown[mark]?.span[0] ?? Infinity) <= from ? (shown[mark]?.layers ?? []) : [];
    const isLeft = layers.length === 0 && (unread[rest]?.[0] ?? Infinity) <= from;
    parts.push({ text: input.slice(from, to), layers, leftover: isLeft, omitted: 0 });
  }
  return parts;
}

/** The part for text that is left out. */
function gap(omitted: number): EchoPart {
  return { text: '', layers: [], leftover: false, omitted };
}

/**
 * Shows the input with the place of each layer underlined and numbered, and unused parts dimmed.
 * @param group index of the group whose layers are marked
 * @param nameOf describes a layer for screen readers
 */
export function renderEcho(
  parts: readonly EchoPart[],
  group: number,
  nameOf: (layer: string) => string,
  t: Say,
): HTMLElement {
  const text = element(
    'pre.echo',
    { tabindex: '0', role: 'group', 'aria-label': t('told.echo.layers') },
    ...parts.map((part) => renderPart(part, group, nameOf, t)),
  );
  // The legend below the first also explains the others.
  if (group > 0) return element('div.read', {}, text);
  return element('section.read', { 'aria-label': t('told.echo') }, text, renderLegend(parts, t));
}

/** Explains the marks in a text. */
function renderLegend(parts: readonly EchoPart[], t: Say): HTMLElement {
  const hasMarks = parts.some(({ layers }) => layers.length > 0);
  const hasRest = parts.some(({ leftover }) => leftover);
  const hasGap = parts.some(({ omitted }) => omitted > 0);
  return element(
    'p.legend',
    {},
    hasMarks ? element('span', {}, element('span.sample', {}, t('told.underlined')), t('told.underlined.what')) : null,
    hasRest ? element('span', {}, element('span.rest', {}, t('told.dimmed')), t('told.dimmed.what')) : null,
    hasGap ? element('span', {}, t('told.excerpt')) : null,
  );
}

/** The value that ties a layer of a group to its place in the text. */
export function tieOf(group: number, layer: string): string {
  return `${String(group)}.${layer}`;
}

/** Shows one part of the input. */
function renderPart(
  { text, layers, leftover, omitted }: EchoPart,
  group: number,
  nameOf: (layer: string) => string,
  t: Say,
): Node {
  if (omitted > 0) return element('span.gap', {}, t('told.omitted', { omitted }));
  if (layers.length > 0) {
    const numbers = layers.join(', ');
    const names = layers.map((layer) => t('told.layer', { layer, name: nameOf(layer) })).join(t('told.semicolon'));
    return element(
      'mark',
      {
        tabindex: '0',
        role: 'button',
        'data-layers': layers.map((layer) => tieOf(group, layer)).join(' '),
        'data-number': numbers,
        'aria-label': t('told.mark', { text, names }),
      },
      text,
    );
  }
  return leftover ? element('span.rest', {}, text) : document.createTextNode(text);
}

/**
 * Scrolls the shown input to its first code: dumps begin with things that nobody looks for.
 * @param output the element that contains it
 */
export function showFirstMark(output: HTMLElement): void {
  const echo = output.querySelector('.echo');
  const mark = echo?.querySelector('mark');
  if (!echo || !mark) return;
  echo.scrollTop += mark.getBoundingClientRect().top - echo.getBoundingClientRect().top - echo.clientHeight / 3;
}
