import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { userInfo } from 'node:os';
import { join, resolve } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { serverConf } from './nginx/server-conf.ts';
import { findNginx } from './program.ts';

/** How long nginx may take to answer, in milliseconds. */
const PATIENCE = 10_000;

/** A running nginx. */
export interface NginxServer {
  /** Ends it, and waits until it has ended. */
  stop: () => Promise<void>;
}

/** What to start. */
export interface NginxStart {
  /** Folder for its configuration and everything it writes; made when missing. */
  folder: string;
  /** The part of the configuration that serves. */
  site: string;
  /** An address that answers once it serves. */
  url: string;
  /** How many processes serve; one for each core unless given. */
  workers?: number;
  /** Name of the file in the folder where requests are logged; without it they are not. */
  accessLog?: string;
}

/**
 * Starts nginx as a child process and waits until it answers.
 * @param start what to start
 * @throws Error when nginx is missing, ends or does not answer, with what it logged
 */
export async function startNginx(start: NginxStart): Promise<NginxServer> {
  const program = findNginx();
  const folder = resolve(start.folder);
  const conf = join(folder, 'nginx.conf');
  const errors = join(folder, 'error.log');
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, 'site.conf'), start.site);
  writeFileSync(errors, '');
  if (start.accessLog !== undefined) writeFileSync(join(folder, start.accessLog), '');
  writeFileSync(
    conf,
    serverConf({
      folder,
      site: join(folder, 'site.conf'),
      workers: start.workers ?? 'auto',
      ...(process.getuid?.() === 0 ? { user: userInfo().username } : {}),
      ...(start.accessLog === undefined ? {} : { accessLog: join(folder, start.accessLog) }),
    }),
  );
  const child = spawn(program, ['-p', folder, '-c', conf, '-e', errors], { stdio: ['ignore', 'inherit', 'ignore'] });
  // nginx does not notice that its parent is gone.
  const end = () => child.kill('SIGTERM');
  process.once('exit', end);
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, exit);
  const stop = async () => {
    process.off('exit', end);
    for (const signal of ['SIGINT', 'SIGTERM'] as const) process.off(signal, exit);
    if (hasEnded(child)) return;
    const ended = once(child, 'exit');
    child.kill('SIGTERM');
    await ended;
  };
  try {
    await answers(child, start.url);
  } catch (error) {
    await stop();
    throw new Error(`nginx does not serve ${start.url}. Its log:\n${readFileSync(errors, 'utf8')}`, { cause: error });
  }
  return { stop };
}

/**
 * A port of this machine that nothing listens on.
 * @returns the port
 */
export async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  server.close();
  await once(server, 'close');
  if (address === null || typeof address === 'string') throw new Error('The system gave no port');
  return address.port;
}

/** Waits until an address answers, whatever it answers. */
async function answers(child: ChildProcess, url: string): Promise<void> {
  const deadline = Date.now() + PATIENCE;
  for (;;) {
    if (hasEnded(child)) throw new Error('It ended');
    try {
      await (await fetch(url)).body?.cancel();
      return;
    } catch (error) {
      if (Date.now() > deadline) throw error;
    }
    await setTimeout(50);
  }
}

/** Ends this process, and with it what it started. */
function exit(): never {
  process.exit(1);
}

/** Whether a process has ended. */
function hasEnded({ exitCode, signalCode }: ChildProcess): boolean {
  return exitCode !== null || signalCode !== null;
}
