import { mkdirSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { buildConf } from '#scripts/deploy/build-conf.ts';
import { freePort, startNginx } from '#scripts/deploy/server.ts';
import type { LoadRow } from './load-table.ts';
import { plainConf } from './plain-conf.ts';
import { combine, load, type Run } from './run.ts';

/** How often each address is loaded, in turn with its peer. */
export const ROUNDS = 5;

/** Both servers. */
interface Servers {
  /** Where nginx serves the site. */
  ours: string;
  /** Where it serves the peer's files as it comes. */
  plain: string;
  /** Folder of the peer's files. */
  plainFolder: string;
}

/**
 * Loads addresses of the site, each in turn with a file of the same length that nginx serves as it comes.
 * @param dist folder of the build
 * @param folder where nginx writes, and the peer's files lie
 * @param wrk path of wrk
 * @param paths the addresses, from the site's root
 * @throws Error when an address is not served, or not compressed
 */
export async function loadRows(
  dist: string,
  folder: string,
  wrk: string,
  paths: readonly string[],
): Promise<LoadRow[]> {
  const plainFolder = resolve(folder, 'plain');
  mkdirSync(plainFolder, { recursive: true });
  const [ours, plain] = [`127.0.0.1:${String(await freePort())}`, `127.0.0.1:${String(await freePort())}`];
  const servers: Servers = { ours: `http://${ours}`, plain: `http://${plain}`, plainFolder };
  const nginx = await startNginx({
    folder,
    site: buildConf({ dist, base: '', listen: [ours] }) + plainConf(plain, plainFolder),
    url: `${servers.ours}/`,
  });
  try {
    const rows: LoadRow[] = [];
    for (const path of paths) rows.push(await loadInTurn(servers, wrk, path));
    return rows;
  } finally {
    await nginx.stop();
  }
}

/** Loads an address and a file of the same length in turn. */
async function loadInTurn({ ours, plain, plainFolder }: Servers, wrk: string, path: string): Promise<LoadRow> {
  const length = await sentLength(ours + path);
  const file = `${String(length)}.bin`;
  writeFileSync(join(plainFolder, file), Buffer.alloc(length));
  const runs: { ours: Run[]; plain: Run[] } = { ours: [], plain: [] };
  for (let round = 0; round < ROUNDS; round++) {
    runs.ours.push(await load(wrk, ours + path));
    runs.plain.push(await load(wrk, `${plain}/${file}`));
  }
  return { path, length, ours: combine(runs.ours), plain: combine(runs.plain) };
}

/** How long a body is as it is sent, compressed. */
async function sentLength(url: string): Promise<number> {
  const response = await fetch(url, { headers: { 'Accept-Encoding': 'gzip' } });
  await response.body?.cancel();
  const encoding = response.headers.get('content-encoding');
  if (response.status !== 200 || encoding !== 'gzip') {
    throw new Error(`${url} is answered with status ${String(response.status)}, not compressed: ${String(encoding)}.`);
  }
  return Number(response.headers.get('content-length'));
}
