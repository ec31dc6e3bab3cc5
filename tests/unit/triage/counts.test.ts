import { describe, expect, it, vi } from 'vitest';
import { packTable, unpackTable } from '#src/catalogue/packed-table.ts';
import { reportInWords, reportOf, type Report, type ReportGroup, Triage } from '#src/triage/index.ts';
import { KINDS } from '#tests/logs/kinds.ts';
import { type LogWriter, ONSET, type Truth, ZONE } from '#tests/logs/log.ts';
import { TABLE } from '../decoder/table.ts';

// A log is counted in some tenths of a second, but in several seconds on a busy machine.
vi.setConfig({ testTimeout: 60_000 });

/** A log of each kind, always the same, with what is counted in it. */
const LOGS = Object.entries(KINDS).map(([name, kind]): [string, LogWriter, () => Report] => {
  const log = kind(7);
  let report: Report | null = null;
  return [name, log, () => (report ??= triage(log.text()))];
});

function triage(text: string, table = TABLE): Report {
  const triaged = new Triage(table);
  triaged.begin('game.log');
  triaged.push(text);
  triaged.finish();
  return reportOf(triaged, table);
}

/** A group as the truth names it: a code that no table has stands behind a question mark. */
const chainOf = ({ layers }: ReportGroup) => layers.map(({ id, found }) => id ?? `?${found}`).join(' > ');

/** What a report says of what the truth holds. */
function said({
  groups,
  counts,
  byInterface,
  histogram,
}: Report): Omit<Truth, 'chains'> & { chains: object; times: object } {
  const errors = groups.filter(({ kind }) => kind !== 'success');
  return {
    chains: Object.fromEntries(
      errors.map((group) => [chainOf(group), { count: group.count, first: group.first.line, last: group.last.line }]),
    ),
    successes: counts.successes,
    byInterface: Object.fromEntries(byInterface.map(({ path, responses }) => [path, responses])),
    times: Object.fromEntries(
      histogram
        .filter(({ errors, unknown }) => errors + unknown > 0)
        .map((piece) => [local(piece.from), piece.errors + piece.unknown]),
    ),
  };
}

/** A minute on the clock of the servers, without the year: logs tell it in many ways. */
function local(minute: string): string {
  const isUtc = minute.endsWith('Z');
  const plain = /\d\d-\d\dT\d\d:\d\d/.exec(minute)?.[0] ?? '';
  return isUtc ? new Date(Date.parse(`2026-${plain}:00Z`) + ZONE).toISOString().slice(5, 16) : plain;
}

/** The same of the truth itself. */
function truthOf({ chains, successes, byInterface }: Truth): ReturnType<typeof said> {
  const times: Record<string, number> = {};
  for (const { minutes } of Object.values(chains))
    for (const [minute, count] of Object.entries(minutes))
      times[minute.slice(5)] = (times[minute.slice(5)] ?? 0) + count;
  const counted = Object.entries(chains).map(([chain, { count, first, last }]) => [chain, { count, first, last }]);
  return { chains: Object.fromEntries(counted) as object, successes, byInterface, times };
}

describe('a log', () => {
  it.each(LOGS)('is counted as it truly is: %s', (_, log, report) => {
    expect(said(report())).toEqual(truthOf(log.truth));
  });

  it('shows from when on the most frequent error runs above its usual rate', () => {
    for (const [name, , report] of LOGS) {
      const [worst] = report().groups;
      expect([name, local(worst?.onset ?? '')]).toEqual([name, ONSET.slice(5)]);
    }
  });

  it('has its lines counted, and its responses without a time', () => {
    const log = '{"ret":-10000,"msg":"-73,the user modify password wrong"}\nno more\n';
    expect(triage(log)).toMatchObject({ files: [{ lines: 2 }], untimed: 1, histogram: [], from: null });
  });
});

describe('a report without words', () => {
  it('gets those of a table later', () => {
    const log = '{"ret":-10000,"msg":"-73,x"}\n{"ret":-10000,"msg":"-4242,x","err_type":1}\n{"ret":-4242}\n';
    const told = triage(log);
    expect(told.groups.filter(({ title }) => title === '')).toEqual([]);
    expect(reportInWords(triage(log, unpackTable(packTable(TABLE))), TABLE)).toEqual(told);
  });
});

describe('several logs', () => {
  it('are counted together, with the name of the log beside the line', () => {
    const response = (time: string) =>
      `2026-11-02 ${time} rsp={"ret":-10000,"msg":"-73,the user modify password wrong"}\n`;
    const triaged = new Triage(TABLE);
    triaged.begin('new.log');
    triaged.push(`begin\n${response('20:03:00')}`);
    triaged.begin('old.log');
    triaged.push(response('19:03:00'));
    triaged.finish();
    const { groups, files } = reportOf(triaged, TABLE);
    expect(files).toEqual([
      { name: 'new.log', lines: 2 },
      { name: 'old.log', lines: 1 },
    ]);
    expect(groups).toMatchObject([
      {
        count: 2,
        first: { file: 'old.log', line: 1 },
        last: { file: 'new.log', line: 2, at: '2026-11-02T20:03:00.000' },
      },
    ]);
  });
});
