import { csvFormatRows } from 'd3-dsv';
import { type Table, toShareable } from '../decoder/index.ts';
import { type Change, compare } from './compare.ts';
import { chainOf, ofKind, PIECES, type Report, type ReportGroup, type ReportPlace } from './report.ts';
import type { TriageTexts } from './texts.ts';

/** From which part of all errors on the most frequent one is what is going on. */
const STANDS_OUT = 0.1;

/** How many groups a ticket lists. */
const MOST_LISTED = 20;

/** The sentences with which a report begins: what is going on, then what is said about how it was counted. */
export function sentencesOf(report: Report, table: Table, texts: TriageTexts): [string, ...string[]] {
  const { untimed, repeats, rest, interval } = report;
  return [
    headlineOf(report, table, texts),
    ...(untimed > 0 ? [texts.untimed(untimed)] : []),
    ...(repeats > 0 ? [texts.repeats(repeats)] : []),
    ...(rest > 0 ? [texts.rest(rest)] : []),
    ...([...PIECES.values()].includes(interval) ? [] : [texts.widened(interval)]),
  ];
}

function headlineOf(report: Report, table: Table, texts: TriageTexts): string {
  const { counts, files } = report;
  const [worst] = ofKind(report, 'error');
  if (counts.responses === 0) return texts.nothing(files.reduce((sum, { lines }) => sum + lines, 0));
  if (!worst) return counts.unknown > 0 ? texts.onlyUnknown(counts.unknown) : texts.noError(counts.responses);
  const since = worst.onset === null ? null : clockOf(worst.onset, report);
  const advice = table.actions[worst.action]?.advice ?? '';
  const say = worst.count < STANDS_OUT * counts.errors ? texts.headlineOfMany : texts.headline;
  return say(worst.count, counts.errors, plain(worst.title), codeOf(worst), since, advice);
}

/** The code that says what happened: the innermost one. */
function codeOf({ layers }: ReportGroup): string {
  return layers.at(-1)?.code ?? '';
}

/** A time without its day where all the report is of one day, and without its zone, which is that of all times. */
export function clockOf(time: string, { from, to }: Pick<Report, 'from' | 'to'>): string {
  const day = /^[\d-]+T/.exec(time)?.[0] ?? '';
  const isOneDay = day !== '' && (from?.startsWith(day) ?? false) && (to?.startsWith(day) ?? false);
  return (isOneDay ? time.slice(day.length) : time.replace('T', ' ')).replace(
    /(:\d\d)(?:\.\d+)?(?:Z|[+-]\d\d:\d\d)?$/,
    '$1',
  );
}

/** A text of the catalogue without its marks. */
export function plain(text: string): string {
  return text.replaceAll('`', '');
}

/** A place in words: its time, or else its line. */
export function placeOf({ at, line, file }: ReportPlace, report: Report, texts: TriageTexts): string {
  const place = at === null ? texts.line(line) : clockOf(at, report);
  return file === undefined ? place : texts.inLog(place, file);
}

/** The response of a group, of which only what the catalogue knows is shown. */
export function responseOf(group: ReportGroup, table: Table): string {
  return toShareable({ groups: [{ ...group, interface: null }] }, table);
}

/** A report as a table for programs: a row a group, or a row a piece of time and action. */
export function toCsv(report: Report, isByTime: boolean): string {
  return `${csvFormatRows(isByTime ? timeRows(report) : groupRows(report))}\n`;
}

function groupRows({ groups }: Report): string[][] {
  return [
    ['code', 'title', 'action', 'count', 'first', 'last', 'onset', 'interface'],
    ...groups
      .filter(({ kind }) => kind !== 'success')
      .map((group) => [
        chainOf(group),
        plain(group.title),
        group.action,
        String(group.count),
        timeOrLine(group.first),
        timeOrLine(group.last),
        group.onset ?? '',
        group.interface ?? '',
      ]),
  ];
}

const timeOrLine = ({ at, line }: ReportPlace) => at ?? String(line);

function timeRows({ histogram }: Report): string[][] {
  const actions = [...new Set(histogram.flatMap((piece) => Object.keys(piece.actions)))].sort();
  return [
    ['time', 'responses', 'errors', 'unknown', 'successes', ...actions],
    ...histogram.map((piece) => [
      piece.from,
      ...[piece.responses, piece.errors, piece.unknown, piece.successes].map(String),
      ...actions.map((action) => String(piece.actions[action] ?? 0)),
    ]),
  ];
}

/** A report for programs, with what changed since an earlier log. */
export function toData(report: Report, before?: Report): object {
  return before ? { ...report, before: before.counts, changes: compare(before, report) } : report;
}

/** A comparison as a table for programs. */
export function toChangesCsv(changes: readonly Change[]): string {
  return `${csvFormatRows([
    ['code', 'title', 'before', 'after', 'change'],
    ...changes.map(({ group, before, after, change }) => [
      chainOf(group),
      plain(group.title),
      before.toFixed(3),
      after.toFixed(3),
      change,
    ]),
  ])}\n`;
}

/** A report for a ticket. */
export function toMarkdown(report: Report, table: Table, texts: TriageTexts, before?: Report): string {
  const { counts, from, to, byInterface, files } = report;
  const [headline, ...notes] = sentencesOf(report, table, texts);
  const errors = ofKind(report, 'error');
  const unknown = ofKind(report, 'unknown');
  const { heads } = texts;
  const lines = files.reduce((sum, file) => sum + file.lines, 0);
  const parts = [
    `**${escaped(headline)}**`,
    [
      texts.counts(counts),
      ...(from !== null && to !== null ? [texts.times(from, to)] : []),
      texts.lines(lines, files.length),
    ]
      .map((each) => `- ${escaped(each)}`)
      .join('\n'),
    ...(errors.length > 0
      ? [
          tableOf(
            [heads.code, heads.title, heads.action, heads.count, heads.share, heads.first, heads.last, heads.onset],
            errors.slice(0, MOST_LISTED).map((group) => rowOf(group, report, table, texts)),
          ),
        ]
      : []),
    ...(errors.length > MOST_LISTED ? [texts.more(errors.length - MOST_LISTED)] : []),
    ...(unknown.length > 0
      ? [
          escaped(
            texts.undocumented(
              counts.unknown,
              unknown.length,
              texts.list(
                unknown.slice(0, MOST_LISTED).map((group) => texts.noted(chainOf(group), [texts.number(group.count)])),
              ),
            ),
          ),
        ]
      : []),
    ...(byInterface.length > 0
      ? [
          tableOf(
            [heads.path, heads.errors, heads.unknown, heads.successes],
            byInterface
              .slice(0, MOST_LISTED)
              .map(({ path, errors, unknown, successes }) => [path, ...[errors, unknown, successes].map(texts.number)]),
          ),
        ]
      : []),
    ...(before ? changeParts(compare(before, report), texts) : []),
    ...notes.map(escaped),
  ];
  return `${parts.join('\n\n')}\n`;
}

/** What changed, in sentences; the first says how much did. */
export function changeSentences(changes: readonly Change[], texts: TriageTexts): string[] {
  const changed = changes.filter(({ change }) => change !== 'none');
  if (changed.length === 0) return [texts.noChange];
  return [
    texts.changes(changed.length),
    ...changed.map(({ group, change, after, before }) =>
      change === 'none' ? '' : texts.change[change](texts.titled(codeOf(group), plain(group.title)), after, before),
    ),
  ];
}

function changeParts(changes: readonly Change[], texts: TriageTexts): string[] {
  const { heads } = texts;
  const [first = '', ...rest] = changeSentences(changes, texts);
  return [
    [escaped(first), ...rest.map((sentence) => `- ${escaped(sentence)}`)].join('\n'),
    ...(changes.length > 0
      ? [
          tableOf(
            [heads.code, heads.before, heads.after, heads.change],
            changes
              .slice(0, MOST_LISTED)
              .map(({ group, before, after, change }) => [
                chainOf(group),
                texts.rate(before),
                texts.rate(after),
                texts.changeWords[change],
              ]),
          ),
        ]
      : []),
  ];
}

/** A group as a row of the table that is shown. */
export function rowOf(group: ReportGroup, report: Report, table: Table, texts: TriageTexts): string[] {
  return [
    chainOf(group),
    plain(group.title),
    table.actions[group.action]?.label ?? group.action,
    texts.number(group.count),
    texts.percent(group.count, report.counts.errors),
    placeOf(group.first, report, texts),
    placeOf(group.last, report, texts),
    group.onset === null ? '' : clockOf(group.onset, report),
  ];
}

function tableOf(heads: readonly string[], rows: readonly (readonly string[])[]): string {
  const row = (cells: readonly string[]) => `| ${cells.map(escaped).join(' | ')} |`;
  return [row(heads), row(heads.map(() => '---')), ...rows.map(row)].join('\n');
}

/** A text in which nothing is markup. */
function escaped(text: string): string {
  return text.replace(/[\\`*_[\]<>|]/g, '\\$&').replace(/\s+/g, ' ');
}
