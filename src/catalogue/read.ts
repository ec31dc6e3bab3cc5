import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { assemble } from './assemble.ts';
import type { Catalogue } from './catalogue.ts';
import { checkContent } from './check.ts';
import { CONTENT_FILES, type Content, type TextFile } from './content.ts';
import { formatFaults, type Fault } from './fault.ts';
import { FIRST_LANGUAGE, type Language, type OtherLanguage } from './languages.ts';
import { checkTranslation } from './translation/check.ts';
import { localize } from './translation/localize.ts';

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

/**
 * Reads the files of a language from the disk.
 * @returns the files that exist; the check reports what is missing
 */
export function readTextFiles(root: string, language: OtherLanguage): TextFile[] {
  const folder = `content/${language}`;
  const names = existsSync(join(root, folder))
    ? readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
    : [];
  return names
    .filter((name) => name.endsWith('.yaml'))
    .sort()
    .map((name) => `${folder}/${name.replaceAll('\\', '/')}`)
    .map((path) => ({ path, text: readFileSync(join(root, path), 'utf8') }));
}

/** The last catalogue of each language and the files it was made from: a build asks for the same one in several places. */
const last = new Map<Language, { files: readonly TextFile[]; catalogue: Catalogue }>();

/**
 * Reads, checks and assembles the catalogue.
 * @param language the language of its texts; where it has none that are up to date, they are English
 * @returns the catalogue: the same object as long as the files do not change, so do not modify it
 * @throws ContentError when anything in the content is wrong
 */
export function readCatalogue(root: string, language: Language = FIRST_LANGUAGE): Catalogue {
  const written = readContentFiles(root);
  const texts = language === FIRST_LANGUAGE ? [] : readTextFiles(root, language);
  const files = [...written, ...texts];
  const before = last.get(language);
  if (before && isSame(before.files, files)) return before.catalogue;
  const { content, faults } = checkContent(written);
  if (!content) throw new ContentError(faults);
  const catalogue = language === FIRST_LANGUAGE ? assemble(content) : assembleIn(language, content, texts);
  last.set(language, { files, catalogue });
  return catalogue;
}

/** Assembles the catalogue in another language. */
function assembleIn(language: OtherLanguage, content: Content, texts: readonly TextFile[]): Catalogue {
  const { translation, phrases, faults } = checkTranslation(content, texts, language);
  if (faults.length > 0) throw new ContentError(faults);
  const localized = { ...localize(content, translation), phrases: { ...content.phrases, value: phrases } };
  return assemble(localized, language, (id) => translation.entries.has(id));
}

/** Whether two lists have the same files with the same texts. */
function isSame(a: readonly TextFile[], b: readonly TextFile[]): boolean {
  return a.length === b.length && a.every(({ path, text }, index) => path === b[index]?.path && text === b[index].text);
}
