import { spawn, type ChildProcessByStdio } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { Readable, type Writable } from 'node:stream';
import { text } from 'node:stream/consumers';
import { vi } from 'vitest';
import { projectSources } from '#src/cli/load.ts';
import { run as runCommandLine } from '#src/cli/run.ts';

// A process starts in a tenth of a second, but can take several seconds on a busy machine.
vi.setConfig({ testTimeout: 60_000 });

/** The project's folder. */
export const ROOT = join(import.meta.dirname, '../../..');

/** How a process ended and what it printed. */
export interface Ended {
  status: number | null;
  stdout: string;
  stderr: string;
}

/** What a process gets besides its arguments. */
export interface Given {
  /** Standard input; empty when left out. */
  input?: string | Uint8Array;
  env?: Record<string, string>;
}

/** Runs the command line inside this process. */
export async function run(argv: readonly string[], { input = '', env = {} }: Given = {}): Promise<Ended> {
  let stdout = '';
  let stderr = '';
  const status = await runCommandLine(
    argv,
    {
      stdin: Readable.from([Buffer.from(input)]),
      stdout: { write: (text: string) => (stdout += text) !== '', once: () => process.stdout },
      stderr: { write: (text: string) => (stderr += text) !== '' },
      env,
    },
    projectSources(),
  );
  return { status, stdout, stderr };
}

/** Runs the command line as a process of its own. */
export async function runProcess(argv: readonly string[], { input = '', env = {} }: Given = {}): Promise<Ended> {
  const child = start(argv, env);
  const ended = once(child, 'close') as Promise<[number | null]>;
  // A process that refuses its arguments does not wait for its input.
  child.stdin.on('error', () => undefined);
  child.stdin.end(input);
  const [stdout, stderr, [status]] = await Promise.all([text(child.stdout), text(child.stderr), ended]);
  return { status, stdout, stderr };
}

/**
 * Starts the command line and leaves its streams open.
 * @param argv the arguments after the program's name
 * @param env variables added to those of the tests, without those that force or forbid colors; the language is English
 */
export function start(
  argv: readonly string[],
  env: Record<string, string> = {},
): ChildProcessByStdio<Writable, Readable, Readable> {
  const own = Object.entries(process.env).filter(([name]) => !/^(?:NO_COLOR|FORCE_COLOR|NODE_OPTIONS)$/.test(name));
  return spawn(process.execPath, [join(ROOT, 'src/cli/main.js'), ...argv], {
    cwd: ROOT,
    env: { ...Object.fromEntries(own), LC_ALL: 'C', ...env },
    stdio: ['pipe', 'pipe', 'pipe'],
  });
}

/**
 * Reads the lines of a stream that may never end.
 * @returns a function that waits for the next line
 */
export function lineReader(stream: Readable): () => Promise<string> {
  const lines = createInterface({ input: stream })[Symbol.asyncIterator]();
  return async () => {
    const { value, done } = await lines.next();
    if (done) throw new Error('The stream has ended');
    return value;
  };
}
