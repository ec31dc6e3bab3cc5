import type { Table } from '../decoder/index.ts';

/** What the decoder has to know of an API. */
interface Interface {
  readonly id: string;
  readonly path: string | null;
  readonly name: string;
  readonly effect: 'read' | 'write';
  readonly domains: readonly string[];
}

/** The APIs as the decoder has them. */
export function tableInterfaces(interfaces: readonly Interface[]): Table['interfaces'] {
  return interfaces.map(({ id, path, name, effect, domains }) => ({
    path: path ?? id,
    name,
    effect,
    domains: [...domains],
  }));
}

/** Gives a table all that is known of the APIs: a packed one has their paths and domains alone. */
export function withInterfaces(table: Table, interfaces: readonly Interface[]): Table {
  return { ...table, interfaces: tableInterfaces(interfaces) };
}
