import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { assemble } from './assemble.ts';
import type { Catalogue } from './catalogue.ts';
import { checkContent } from './check.ts';
import { CONTENT_FILES, type TextFile } from './content.ts';
import { formatFaults, type Fault } from './fault.ts';

/** Thrown when the content has faults; its message is the whole report. */
export class ContentError extends Error {
  override name = 'ContentError';
  readonly faults: readonly Fault[];

  /** @param faults at least one */
  constructor(faults: readonly Fault[]) {
    super(
      `The content has ${String(faults.length)} fault${faults.length === 1 ? '' : 's'}:\n\n${formatFaults(faults)}\n`,
    );
    this.faults = faults;
  }
}

/**
 * Reads all content files from the disk.
 * @returns the files that exist; the check reports what is missing
 */
export function readContentFiles(root: string): TextFile[] {
  const folder = join(root, CONTENT_FILES.domains);
  const domains = existsSync(folder) ? readdirSync(folder).filter((name) => name.endsWith('.yaml')) : [];
  const { order, actions, contacts, interfaces, events, phrases, releases, lock } = CONTENT_FILES;
  return [
    order,
    actions,
    contacts,
    interfaces,
    events,
    phrases,
    releases,
    lock,
    ...domains.sort().map((name) => `${CONTENT_FILES.domains}/${name}`),
  ]
    .filter((path) => existsSync(join(root, path)))
    .map((path) => ({ path, text: readFileSync(join(root, path), 'utf8') }));
}

/** The last catalogue and the files it was made from: a build asks for the same one in several places. */
let last: { files: readonly TextFile[]; catalogue: Catalogue } | undefined;

/**
 * Reads, checks and assembles the catalogue.
 * @returns the catalogue: the same object as long as the files do not change, so do not modify it
 * @throws ContentError when anything in the content is wrong
 */
export function readCatalogue(root: string): Catalogue {
  const files = readContentFiles(root);
  if (last && isSame(last.files, files)) return last.catalogue;
  const { content, faults } = checkContent(files);
  if (!content) throw new ContentError(faults);
  last = { files, catalogue: assemble(content) };
  return last.catalogue;
}

/** Whether two lists have the same files with the same texts. */
function isSame(a: readonly TextFile[], b: readonly TextFile[]): boolean {
  return a.length === b.length && a.every(({ path, text }, index) => path === b[index]?.path && text === b[index].text);
}
