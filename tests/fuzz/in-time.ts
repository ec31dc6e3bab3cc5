import { createContext, Script } from 'node:vm';

const world = createContext({ run: (): unknown => undefined });
const script = new Script('run()');

/**
 * Does something, and stops it when it takes too long: what never ends would otherwise hold up a run for good.
 * @param ms how long it may take
 * @returns what it returns
 * @throws Error when it took longer
 */
export function inTime<T>(ms: number, run: () => T): T {
  world['run'] = run;
  return script.runInContext(world, { timeout: ms }) as T;
}
