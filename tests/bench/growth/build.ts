import { fork } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { z } from 'zod';

/** What a build costs. */
export interface Cost {
  milliseconds: number;
  /** The most memory that its process had at once. */
  bytes: number;
}

const COST = z.object({ milliseconds: z.number(), bytes: z.number() });

/**
 * Builds a site and measures it.
 * @param root the project's folder
 * @param outDir the folder of the build, an absolute path
 * @param env what the build is told
 * @param limit after how many milliseconds it is ended
 * @returns null when it was ended
 * @throws Error when it fails
 */
export async function measureBuild(
  root: string,
  outDir: string,
  env: NodeJS.ProcessEnv,
  limit: number,
): Promise<Cost | null> {
  const child = fork(join(import.meta.dirname, 'build-child.ts'), [root, outDir], {
    env: { ...process.env, ASTRO_TELEMETRY_DISABLED: '1', BASE_PATH: '', ...env },
    stdio: ['ignore', 'ignore', 'pipe', 'ipc'],
    timeout: limit,
  });
  const errors: string[] = [];
  const costs: Cost[] = [];
  child.stderr?.setEncoding('utf8').on('data', (text: string) => errors.push(text));
  child.on('message', (message) => costs.push(COST.parse(message)));
  const [code, signal] = (await once(child, 'exit')) as [number | null, NodeJS.Signals | null];
  if (signal === 'SIGTERM') return null;
  const [cost] = costs;
  if (code !== 0 || !cost) throw new Error(`The build of ${root} into ${outDir} failed:\n${errors.join('')}`);
  return cost;
}
