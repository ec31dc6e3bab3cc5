import { spawn, type ChildProcessByStdio } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { Readable, type Writable } from 'node:stream';
import { text } from 'node:stream/consumers';
import { vi } from 'vitest';
import { run as runCommandLine } from '#src/cli/run.ts';

// A process starts in a tenth of a second, on a busy machine in several.
vi.setConfig({ testTimeout: 60_000 });

/** The project's folder. */
export const ROOT = join(import.meta.dirname, '../../..');

/** How a process ended and what it printed. */
export interface Ended {
  status: number | null;
  stdout: string;
  stderr: string;
}

/** What a process is given beside its arguments. */
export interface Given {
  /** What stands on standard input; nothing at all when left out. */
  input?: string | Uint8Array;
  env?: Record<string, string>;
}

/** Runs the command line to its end, inside this process. */
export async function run(argv: readonly string[], { input = '', env = {} }: Given = {}): Promise<Ended> {
  let stdout = '';
  let stderr = '';
  const status = await runCommandLine(argv, {
    stdin: Readable.from([Buffer.from(input)]),
    stdout: { write: (text: string) => (stdout += text) !== '', once: () => process.stdout },
    stderr: { write: (text: string) => (stderr += text) !== '' },
    env,
  });
  return { status, stdout, stderr };
}

/** Runs the command line to its end as a process of its own. */
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
 * Starts the command line, and leaves its streams open.
 * @param argv the arguments behind the program's name
 * @param env variables beside those of the tests; none of them forbids or forces colors
 */
export function start(
  argv: readonly string[],
  env: Record<string, string> = {},
): ChildProcessByStdio<Writable, Readable, Readable> {
  const own = Object.entries(process.env).filter(([name]) => !/^(?:NO_COLOR|FORCE_COLOR|NODE_OPTIONS)$/.test(name));
  return spawn(process.execPath, [join(ROOT, 'src/cli/main.ts'), ...argv], {
    cwd: ROOT,
    env: { ...Object.fromEntries(own), ...env },
    stdio: ['pipe', 'pipe', 'pipe'],
  });
}

/**
 * The lines of a stream that may never end.
 * @param stream what a process prints
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
