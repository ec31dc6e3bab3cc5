import { cpus } from 'node:os';

/** The machine on which the figures are measured: processor, cores, Node. */
export function describeMachine(): string {
  const cores = cpus();
  const count = `${String(cores.length)} core${cores.length === 1 ? '' : 's'}`;
  return [cores[0]?.model.trim() ?? 'unknown processor', count, `Node ${process.version}`, process.platform].join(', ');
}
