import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';

/** Folders for administrators' programs, which are not always on the PATH. */
const ADMIN_FOLDERS = ['/usr/sbin', '/usr/local/sbin', '/opt/homebrew/bin'];

/**
 * Finds an installed program.
 * @param names names under which it may be installed, the best first
 * @returns its path, or null when it is not installed
 */
export function findProgram(...names: string[]): string | null {
  const folders = [...(process.env['PATH'] ?? '').split(delimiter), ...ADMIN_FOLDERS];
  return names.flatMap((name) => folders.map((folder) => join(folder, name))).find((path) => existsSync(path)) ?? null;
}

/** How long a program may take to stop, along with what it started, in milliseconds. */
const PATIENCE = 15_000;

/** The running process groups. Empty again before this process ends, however it ends. */
const groups = new Set<number>();

let listening = false;
let interrupted: NodeJS.Signals | null = null;

/** How a program ended. */
export interface Ended {
  ok: boolean;
  /** What it printed, in order; empty when it was shown immediately. */
  output: string;
}

/**
 * Runs a program, with everything that it starts, in a process group of its own, so that nothing is left behind when this
 * process is interrupted.
 * @param env variables added to those of this process
 * @param show whether to show its output immediately, or keep it for the result
 */
export function run(command: string, args: readonly string[], env: NodeJS.ProcessEnv, show: boolean): Promise<Ended> {
  if (!listening) listen();
  const windows = process.platform === 'win32';
  const child = spawn(command, args, {
    stdio: ['ignore', show ? 'inherit' : 'pipe', show ? 'inherit' : 'pipe'],
    // On Windows, npm installs programs as scripts, which need a shell, and there are no process groups.
    shell: windows,
    detached: !windows,
    env: { ...process.env, ...env },
  });
  const { pid } = child;
  if (pid !== undefined) groups.add(pid);
  const pieces: string[] = [];
  for (const stream of [child.stdout, child.stderr])
    stream?.setEncoding('utf8').on('data', (text: string) => pieces.push(text));
  return new Promise((resolve, reject) => {
    child.on('error', reject);
    child.on('close', (code) => {
      if (pid !== undefined) groups.delete(pid);
      if (interrupted !== null) {
        // Its own children may outlive it.
        if (pid !== undefined) kill(pid, 'SIGKILL');
        if (groups.size === 0) exitInterrupted(interrupted);
        return;
      }
      resolve({ ok: code === 0, output: pieces.join('') });
    });
  });
}

/** Installs the signal handlers with the first program, so that merely finding one has no effect on the process. */
function listen(): void {
  listening = true;
  process.on('exit', () => {
    killGroups('SIGKILL');
  });
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
    process.on(signal, () => {
      interrupt(signal);
    });
  }
  // npm forwards signals to its shell, which may end without telling us.
  const parent = process.ppid;
  if (process.env['npm_lifecycle_event'] === undefined) return;
  setInterval(() => {
    if (process.ppid !== parent) interrupt('SIGTERM');
  }, 500).unref();
}

/** Stops every program, then this process. */
function interrupt(signal: NodeJS.Signals): void {
  // npm also forwards signals that the terminal has already sent here: one is enough.
  if (interrupted !== null) return;
  interrupted = signal;
  // Whatever the signal, programs get SIGINT as from Ctrl-C, on which Playwright stops its servers and browsers.
  killGroups('SIGINT');
  setTimeout(() => {
    killGroups('SIGKILL');
  }, PATIENCE).unref();
  if (groups.size === 0) exitInterrupted(signal);
}

function exitInterrupted(signal: NodeJS.Signals): void {
  console.error('\nInterrupted');
  process.exit(signal === 'SIGINT' ? 130 : 143);
}

function killGroups(signal: NodeJS.Signals): void {
  for (const group of groups) kill(group, signal);
}

/** Sends a signal to a process group if it still exists. */
function kill(group: number, signal: NodeJS.Signals): void {
  try {
    process.kill(process.platform === 'win32' ? group : -group, signal);
  } catch (error) {
    if (!Error.isError(error) || !('code' in error) || error.code !== 'ESRCH') throw error;
  }
}
