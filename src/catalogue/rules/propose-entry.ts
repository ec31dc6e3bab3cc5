import type { EntrySource } from '../content.ts';
import { proposeFrom } from '../near.ts';

/**
 * A sentence that proposes which entry a mistyped id was probably meant to name.
 * @param id what was typed
 * @param entries the entries that there are
 */
export function proposeEntry(id: string, entries: readonly EntrySource[]): string {
  const spelled = entries.find(({ domain, forms }) => forms.some((form) => `${domain.id}/${form}` === id));
  if (spelled) return `Write the code as it is printed: "${spelled.id}".`;
  const ids = entries.map((entry) => entry.id);
  return proposeFrom(id, ids, 'Use the id of an entry that exists.');
}
