import type { Table } from '../decoder/index.ts';
import { widthOf } from '../text-width.ts';
import {
  chainOf,
  clockOf,
  ofKind,
  placeOf,
  type Report,
  type ReportGroup,
  rowOf,
  sentencesOf,
  type TriageTexts,
} from '../triage/index.ts';
import { type Styles, visible } from './visible.ts';

/** How many rows a table has at most; in a summary that comes again and again, fewer. */
const MOST_ROWS = 20;
const FEW_ROWS = 5;

/** How wide a bar is, in characters. */
const WIDTH = 40;

/**
 * Prints a report: what is going on, in a sentence; then by error, time and API.
 * @param changes what is said of another log
 * @returns lines, ending in a line break
 */
export function printReport(
  report: Report,
  changes: readonly string[],
  table: Table,
  { isByTime, isEvery }: { isByTime: boolean; isEvery: boolean },
  texts: TriageTexts,
  styles: Styles,
): string {
  const [headline, ...notes] = sentencesOf(report, table, texts);
  const most = isEvery ? FEW_ROWS : MOST_ROWS;
  const parts = [
    [styles.strong(visible(headline, 600)), styles.faint(coverage(report, texts))],
    errorTable(report, table, most, texts, styles),
    unknownLine(report, most, texts),
    isByTime ? timeTable(report, table, texts, styles) : [],
    isEvery ? [] : interfaceTable(report, most, texts, styles),
    changes.length > 0 ? [styles.strong(texts.compared), ...changes.map((each) => `  ${visible(each, 600)}`)] : [],
    notes.map((note) => styles.warning(note)),
    // A blank line between this summary and the next.
    isEvery ? [''] : [],
  ];
  return `${parts
    .filter((part) => part.length > 0)
    .map((part) => part.join('\n'))
    .join('\n\n')}\n`;
}

/** How much was read. */
function coverage({ counts, files, from, to }: Report, texts: TriageTexts): string {
  const lines = files.reduce((sum, file) => sum + file.lines, 0);
  const times = from === null || to === null ? [] : [texts.times(from.replace('T', ' '), to.replace('T', ' '))];
  return texts.facts([texts.counts(counts), ...(lines > 0 ? [texts.lines(lines, files.length)] : []), ...times]);
}

function errorTable(report: Report, table: Table, most: number, texts: TriageTexts, styles: Styles): string[] {
  const errors = ofKind(report, 'error');
  if (errors.length === 0) return [];
  const { heads } = texts;
  const rows = errors.slice(0, most).map((group) => {
    const [code = '', title = '', action = '', ...rest] = rowOf(group, report, table, texts);
    return [...rest, action, code, visible(title, 60)];
  });
  const named = [heads.count, heads.share, heads.first, heads.last, heads.onset, heads.action, heads.code, heads.title];
  const more = errors.length - rows.length;
  return [...columns(named, rows, [0, 1], styles), ...(more > 0 ? [styles.faint(texts.more(more))] : [])];
}

/** The codes that no table has, folded into a line. */
function unknownLine(report: Report, most: number, texts: TriageTexts): string[] {
  const unknown = ofKind(report, 'unknown');
  if (unknown.length === 0) return [];
  const told = unknown.slice(0, most).map((group) => toldShort(group, report, texts));
  const more = unknown.length - told.length;
  return [
    texts.undocumented(
      report.counts.unknown,
      unknown.length,
      texts.list(more > 0 ? [...told, texts.more(more)] : told),
    ),
  ];
}

function toldShort(group: ReportGroup, report: Report, texts: TriageTexts): string {
  return visible(texts.noted(chainOf(group), [texts.number(group.count), placeOf(group.first, report, texts)]));
}

function timeTable(report: Report, table: Table, texts: TriageTexts, styles: Styles): string[] {
  const { histogram, interval } = report;
  const most = Math.max(1, ...histogram.map(({ errors, unknown }) => errors + unknown));
  const rows = histogram.map(({ from, responses, errors, unknown, actions }) => [
    clockOf(from, report),
    texts.number(responses),
    texts.number(errors),
    texts.number(unknown),
    '#'.repeat(Math.ceil(((errors + unknown) / most) * WIDTH)),
    texts.list(
      Object.entries(actions)
        .sort((a, b) => b[1] - a[1])
        .map(([action, count]) => `${table.actions[action]?.label ?? action} ${texts.number(count)}`),
    ),
  ]);
  const { heads } = texts;
  const named = [heads.time, heads.responses, heads.errors, heads.unknown, '', heads.action];
  return [styles.strong(texts.byTime(interval)), ...columns(named, rows, [1, 2, 3], styles)];
}

function interfaceTable({ byInterface }: Report, most: number, texts: TriageTexts, styles: Styles): string[] {
  if (byInterface.length === 0) return [];
  const rows = byInterface
    .slice(0, most)
    .map(({ path, errors, unknown, successes }) => [...[errors, unknown, successes].map(texts.number), path]);
  const { heads } = texts;
  const more = byInterface.length - rows.length;
  return [
    styles.strong(texts.byInterface),
    ...columns([heads.errors, heads.unknown, heads.successes, heads.path], rows, [0, 1, 2], styles),
    ...(more > 0 ? [styles.faint(texts.more(more))] : []),
  ];
}

/** Rows in columns, without those that are empty. */
function columns(
  heads: readonly string[],
  rows: readonly (readonly string[])[],
  right: readonly number[],
  styles: Styles,
): string[] {
  const shown = heads.map((_, place) => place).filter((place) => rows.some((row) => row[place] !== ''));
  const width = (place: number) => Math.max(...[heads, ...rows].map((row) => widthOf(row[place] ?? '')));
  const widths = new Map(shown.map((place) => [place, width(place)]));
  const line = (row: readonly string[]) =>
    shown
      .map((place) => {
        const cell = row[place] ?? '';
        const blank = ' '.repeat((widths.get(place) ?? 0) - widthOf(cell));
        return right.includes(place) ? `${blank}${cell}` : `${cell}${blank}`;
      })
      .join('  ')
      .trimEnd();
  return [styles.faint(line(heads)), ...rows.map(line)];
}
