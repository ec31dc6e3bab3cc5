import type { Table } from '../decoder/index.ts';
import {
  changeSentences,
  compare,
  PIECES,
  type Report,
  reportOf,
  timeGiven,
  toChangesCsv,
  toCsv,
  toData,
  toMarkdown,
  Triage,
  type TriageOptions,
} from '../triage/index.ts';
import { type Arguments, type Command, type Speech, UsageError } from './args.ts';
import { type Log, openLogs } from './logs.ts';
import { SteadyMemory } from './memory.ts';
import { EXIT, outputStyles, print, type Streams } from './output.ts';
import { printReport } from './print-report.ts';
import { Progress } from './progress.ts';
import type { Sources } from './sources.ts';
import type { CliTexts } from './texts.ts';
import { quoted, visibleJson } from './visible.ts';

/** `triage`: tells what is going on in whole logs. */
export const triageCommand: Command = {
  name: 'triage',
  operands: '[FILE… | -]',
  options: {
    by: { value: 'PIECE' },
    since: { value: 'TIME' },
    compare: { value: 'FILE' },
    every: { value: 'SECONDS' },
    json: {},
    csv: {},
    markdown: {},
  },
  examples: [
    'msdk-errors triage game.log.gz',
    'tail -f game.log | msdk-errors triage --every 60',
    'msdk-errors triage today.log --compare yesterday.log --markdown',
  ],
  run: runTriage,
};

/** Runs `triage`. */
async function runTriage(given: Arguments, streams: Streams, speech: Speech, sources: Sources): Promise<number> {
  const { values, texts } = given;
  const table = await sources.table(speech.language);
  const by = readBy(values.get('by'));
  const options = readSince(values.get('since'));
  const every = readEvery(values.get('every'));
  const tell = printer(given, table, streams, speech.texts);
  const logs = openLogs(texts, streams, speech.texts);
  const compared = values.get('compare');
  const before = compared === undefined ? undefined : openLogs([compared], streams, speech.texts);
  const progress = new Progress(streams, sizeOf([...(before ?? []), ...logs]), speech.texts.triage);
  const reported = before && reportOf(await read(before, new Triage(table), progress), table);
  const triaged = new Triage(table, options);
  const timer =
    every === null
      ? undefined
      : setInterval(() => {
          triaged.flush();
          streams.stdout.write(tell(reportOf(triaged, table, by), reported));
        }, every * 1000);
  try {
    await read(logs, triaged, progress);
  } finally {
    clearInterval(timer);
    progress.clear();
  }
  const report = reportOf(triaged, table, by);
  await print(streams, tell(report, reported));
  return report.counts.errors + report.counts.unknown > 0 ? EXIT.explained : EXIT.nothing;
}

/** Counts logs one after the other. */
async function read(logs: readonly Log[], triage: Triage, progress: Progress): Promise<Triage> {
  const memory = new SteadyMemory();
  for (const log of logs) {
    triage.begin(log.name);
    for await (const text of log.read((bytes) => {
      progress.add(bytes);
      memory.passed(bytes);
    }))
      triage.push(text);
  }
  triage.finish();
  return triage;
}

/** How many bytes some logs have; null when that is not known of one. */
function sizeOf(logs: readonly Log[]): number | null {
  return logs.reduce<number | null>((sum, { size }) => (sum === null || size === null ? null : sum + size), 0);
}

/** Makes the function that prints a report as it was asked for. */
function printer(
  { flags, values }: Arguments,
  table: Table,
  streams: Streams,
  texts: CliTexts,
): (report: Report, before: Report | undefined) => string {
  const chosen = ['json', 'csv', 'markdown'].filter((format) => flags.has(format));
  if (chosen.length > 1) throw new UsageError(({ usage }) => usage.notAtOnce(chosen.map((format) => `--${format}`)));
  const isEvery = values.has('every');
  if (isEvery && flags.has('csv')) throw new UsageError(({ usage }) => usage.csvOnce);
  const isByTime = values.has('by');
  switch (chosen[0]) {
    case 'json':
      return (report, before) => `${visibleJson(toData(report, before), isEvery ? undefined : 2)}\n`;
    case 'csv':
      return (report, before) =>
        before && !isByTime ? toChangesCsv(compare(before, report)) : toCsv(report, isByTime);
    case 'markdown':
      return (report, before) => toMarkdown(report, table, texts.triage, before);
    default:
      return (report, before) => {
        const changes = before ? changeSentences(compare(before, report), texts.triage) : [];
        return printReport(report, changes, table, { isByTime, isEvery }, texts.triage, outputStyles(streams));
      };
  }
}

function readBy(given: string | undefined): number | undefined {
  if (given === undefined) return undefined;
  const by = PIECES.get(given);
  if (by === undefined)
    throw new UsageError(({ usage }) => usage.noPiece(quoted(given), [...PIECES.keys()].join(', ')));
  return by;
}

function readSince(given: string | undefined): TriageOptions {
  if (given === undefined) return {};
  const since = timeGiven(given);
  if (!since) throw new UsageError(({ usage }) => usage.notATime(quoted(given)));
  return { since };
}

function readEvery(given: string | undefined): number | null {
  if (given === undefined) return null;
  const seconds = Number(given);
  if (!(seconds > 0) || seconds > 86_400) throw new UsageError(({ usage }) => usage.notSeconds(quoted(given)));
  return seconds;
}
