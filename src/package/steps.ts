import type { Table } from '../decoder/index.ts';
import type { Catalogue } from './types.ts';

/** Puts the steps of the table, which has the same entries in the same order, into a catalogue without them. */
export function withSteps(catalogue: Catalogue, { entries }: Table): Catalogue {
  return {
    ...catalogue,
    errors: catalogue.errors.map((entry, place) => ({ ...entry, steps: entries[place]?.steps ?? [] })),
  };
}
