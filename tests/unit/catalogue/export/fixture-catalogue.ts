import { assemble } from '#src/catalogue/assemble.ts';
import type { Catalogue } from '#src/catalogue/catalogue.ts';
import { checkContent } from '#src/catalogue/check.ts';
import { formatFaults } from '#src/catalogue/fault.ts';
import { applyChanges, type Change } from '../faults/change.ts';
import { FIXTURE } from '../faults/fixture.ts';
import { relock } from '../faults/relock.ts';

/**
 * The catalogue of the fixture.
 * @param changes changes of the fixture that are no faults; the lock follows them
 * @throws Error with the report when one is a fault
 */
export function catalogueOf(...changes: readonly Change[]): Catalogue {
  const { content, faults } = checkContent(relock(applyChanges(FIXTURE, changes)));
  if (!content) throw new Error(formatFaults(faults));
  return assemble(content);
}
