import { assemble } from '../../../../src/catalogue/assemble.ts';
import type { Catalogue } from '../../../../src/catalogue/catalogue.ts';
import { checkContent } from '../../../../src/catalogue/check.ts';
import { formatFaults } from '../../../../src/catalogue/fault.ts';
import { applyChanges, type Change } from '../faults/change.ts';
import { FIXTURE } from '../faults/fixture.ts';

/**
 * The catalogue of the fixture.
 * @param changes changes of the fixture that are no faults
 * @throws Error with the report when one is a fault
 */
export function catalogueOf(...changes: readonly Change[]): Catalogue {
  const { content, faults } = checkContent(applyChanges(FIXTURE, changes));
  if (!content) throw new Error(formatFaults(faults));
  return assemble(content);
}
