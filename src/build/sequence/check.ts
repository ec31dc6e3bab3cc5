import { ContentError } from '../../catalogue/read.ts';
import type { TextFile } from '../../catalogue/content.ts';
import { readDiagram } from './diagram.ts';
import { fencesOf } from './fences.ts';

/**
 * Checks every sequence diagram of the guides.
 * @param guides the guides, as files from the project's root
 * @throws ContentError when a diagram cannot be drawn; its message tells every fault with file, line and a way to mend it
 */
export function checkDiagrams(guides: readonly TextFile[]): void {
  const faults = guides.flatMap(({ path, text }) => fencesOf(text).flatMap((fence) => readDiagram(path, fence).faults));
  if (faults.length > 0) throw new ContentError(faults);
}
