import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { gzipSync } from 'node:zlib';
import { csvParse } from 'd3-dsv';
import { beforeAll, describe, expect, it } from 'vitest';
import { chainOf, type Report } from '#src/triage/index.ts';
import { buildPackage } from '#scripts/package/build.ts';
import { findProgram } from '#scripts/programs.ts';
import { KINDS } from '#tests/logs/kinds.ts';
import { writeLogs } from './log.ts';

const PYSPARK = 'pyspark==4.0.1';
const JOB = resolve('scripts/spark/triage_logs.py');
const FOLDER = resolve('.generated/spark');
const VENV = join(FOLDER, 'venv');

let tarball = '';
/** Paths of the logs by kind, and what `triage` says of those of each kind. */
let logs: string[][] = [];
let reports: Report[] = [];

interface Ended {
  status: number | null;
  stdout: string;
  stderr: string;
}

function run(command: string, args: readonly string[], env: NodeJS.ProcessEnv = {}): Ended {
  return spawnSync(command, args, { encoding: 'utf8', env: { ...process.env, ...env }, maxBuffer: 2 ** 30 });
}

/** Runs a command; throws when it fails. */
function must(command: string, args: readonly string[], fix: string): string {
  const { status, stdout, stderr } = run(command, args);
  if (status !== 0) throw new Error(`${command} ${args.join(' ')} failed. ${fix}\n${stdout}${stderr}`);
  return stdout;
}

/** A program that the tests need. */
function program(name: string, debian: string): string {
  const path = findProgram(name);
  if (path === null) throw new Error(`${name} is not installed. On Debian and Ubuntu: apt-get install ${debian}`);
  return path;
}

const python = () => program('python3', 'python3-venv');

/** Where the job runs: prepares that once, and returns what runs it. */
const PLACES: Readonly<Record<string, () => (args: readonly string[]) => Ended>> = {
  'on Spark': () => {
    program('java', 'openjdk-17-jre-headless');
    const submit = join(VENV, 'bin/spark-submit');
    if (!existsSync(submit)) {
      must(python(), ['-m', 'venv', '--clear', VENV], 'On Debian and Ubuntu: apt-get install python3-venv');
      must(
        join(VENV, 'bin/pip'),
        ['install', '--quiet', PYSPARK],
        'It is installed from PyPI, which has to be reachable.',
      );
    }
    const options = ['--master', 'local[2]', '--archives', `${tarball}#msdk-errors`, JOB];
    return (args) => run(submit, [...options, ...args], { PYSPARK_PYTHON: join(VENV, 'bin/python') });
  },
  // As far as the job is the project's own.
  'without Spark': () => {
    const files = join(FOLDER, 'files/msdk-errors');
    mkdirSync(files, { recursive: true });
    must('tar', ['-xzf', tarball, '-C', files], '');
    const env = { PYTHONPATH: resolve('tests/spark/stand-in'), SPARK_FILES: join(FOLDER, 'files') };
    return (args) => run(python(), [JOB, ...args], env);
  },
};

/** The rows that a report comes to, each with its count. */
function rowsOf({ groups, interval }: Report): [row: string, count: number][] {
  return groups.flatMap((group) => {
    const rest = [group.kind, group.action, chainOf(group)];
    const times = Object.entries(group.times ?? {});
    const untimed = group.count - times.reduce((sum, [, count]) => sum + count, 0);
    return [
      ...times.map(([time, count]): [string, number] => [[time, interval, ...rest].join(), count]),
      ...(untimed > 0 ? [[['', '', ...rest].join(), untimed] as [string, number]] : []),
    ];
  });
}

/** Counts that were made one by one, added up. */
function added(counts: readonly (readonly [string, number])[]): Record<string, number> {
  const sums: Record<string, number> = {};
  for (const [name, count] of counts) sums[name] = (sums[name] ?? 0) + count;
  return sums;
}

/** What the job printed, in the same form. */
const printed = (csv: string) =>
  added(
    csvParse(csv).map((row): [string, number] => {
      const { time = '', minutes = '', kind = '', action = '', code = '', count } = row;
      return [[time, minutes, kind, action, code].join(), Number(count)];
    }),
  );

beforeAll(async () => {
  tarball = resolve(await buildPackage('.', join(FOLDER, 'package')));
  rmSync(join(FOLDER, 'logs'), { recursive: true, force: true });
  logs = writeLogs(join(FOLDER, 'logs'));
  reports = logs.map(
    (files) =>
      JSON.parse(
        must(process.execPath, ['src/cli/main.js', 'triage', '--json', '--by', 'minute', ...files], ''),
      ) as Report,
  );
});

describe.each(Object.entries(PLACES))('the job, %s,', (_, prepare) => {
  let job: (args: readonly string[]) => Ended;
  beforeAll(() => {
    job = prepare();
  });

  it('counts a million lines as triage does', () => {
    const { status, stdout, stderr } = job(logs.flat());
    expect(status, stderr).toBe(0);
    expect(printed(stdout)).toEqual(added(reports.flatMap(rowsOf)));
    const sum = (of: (report: Report) => number) => reports.reduce((all, report) => all + of(report), 0);
    expect(sum(({ files }) => files.reduce((all, { lines }) => all + lines, 0))).toBeGreaterThanOrEqual(1_000_000);
    expect(stderr).toContain(
      `${String(logs.flat().length)} files, ${String(sum(({ counts }) => counts.responses))} responses: ` +
        `${String(sum(({ counts }) => counts.errors))} known errors, ${String(sum(({ counts }) => counts.unknown))} ` +
        `undocumented codes, ${String(sum(({ counts }) => counts.successes))} successes; ` +
        `${String(sum(({ repeats }) => repeats))} told again and not counted, 0 of further kinds and in no row\n`,
    );
  });

  it('names a file that it cannot count, and counts the others', () => {
    const file = (name: string, content: string | Uint8Array) => {
      const path = join(FOLDER, name);
      writeFileSync(path, content);
      return path;
    };
    const text = KINDS['Node']?.(1).text() ?? '';
    const { status, stdout, stderr } = job([
      file('archive.zip', Buffer.from('PK\u0003\u0004 and more')),
      file('cut.gz', gzipSync(text).subarray(0, 30_000)),
      file('empty.log', ''),
      file('good.log', '2026-11-02 20:03:11 rsp={"ret":-10000,"msg":"-73,the user modify password wrong"}\n'),
    ]);
    expect(status).toBe(2);
    expect(stderr).toContain('4 files, ');
    expect(stderr).toMatch(/archive\.zip: The input is an archive, which cannot be read\. .*Unpack it first\.\n/);
    expect(stderr).toMatch(/cut\.gz: .* is damaged, and read up to there/);
    expect(stderr).not.toMatch(/(?:empty|good)\.log: /);
    expect(stdout).toContain('2026-11-02T20:03,1,error,reauthorize,msdk-logic/-10000 > qq-platform/-73,1\n');
  });

  it('says how to get Node and the command line onto the executors', () => {
    const { status, stderr } = job(['--node', '/no/such/node', ...(logs[0] ?? [])]);
    expect(status).toBe(2);
    expect(stderr).toMatch(/kind-0\.log\.1: \/no\/such\/node cannot be started: .*: install Node 20\.12 or newer/);
  });
});
