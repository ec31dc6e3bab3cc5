import type { Catalogue } from '#src/catalogue/catalogue.ts';
import { decoderRows } from './decoder/rows.ts';
import { growthRows } from './growth/rows.ts';
import { lighthouseRows } from './lighthouse/rows.ts';
import { searchRows } from './search/rows.ts';
import { speedRows } from './search/speed.ts';
import type { Bench } from './sites.ts';
import type { Row } from './table.ts';
import { weightRows } from './weight/rows.ts';

/** A part of the bench, by what it needs: both sites built and served, or the catalogue alone. */
export type Section = (
  | { needs: 'sites'; rows: (bench: Bench) => Row[] | Promise<Row[]> }
  | { needs: 'catalogue'; rows: (catalogue: Catalogue) => Row[] | Promise<Row[]> }
) & {
  /** How long it takes, for one that runs only when it is asked for. */
  long?: string;
};

/** Every section, in the order of the table. */
export const SECTIONS: Readonly<Record<string, Section>> = {
  weight: { needs: 'sites', rows: weightRows },
  lighthouse: { needs: 'sites', rows: lighthouseRows },
  decoder: { needs: 'catalogue', rows: decoderRows },
  search: { needs: 'sites', rows: searchRows },
  speed: { needs: 'sites', rows: speedRows },
  growth: { needs: 'catalogue', rows: growthRows, long: 'about a quarter of an hour' },
};
