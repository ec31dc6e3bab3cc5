import { parse } from 'yaml';
import type { TextFile } from '../content.ts';
import { CONTENT_FILES } from '../files.ts';

/** What of an entry is compared between two versions. */
export interface ToldEntry {
  /** `<domain>/<code as printed>`. */
  id: string;
  title: string;
  action: string;
  meaning: string;
  steps: string[];
  /** Whether the code is not sent any more. */
  retired: boolean;
  /** Ids under which it used to stand. */
  formerly: string[];
}

/**
 * Reads the entries of content as it was at any time: an earlier version may lack what today's schema demands, so
 * nothing is checked.
 * @param files the files of the folder content
 * @returns entries in the order of the files
 */
export function toldEntries(files: readonly TextFile[]): ToldEntry[] {
  return files
    .filter(({ path }) => path.startsWith(`${CONTENT_FILES.domains}/`))
    .flatMap(({ path, text }) => {
      const domain = path.slice(CONTENT_FILES.domains.length + 1, -'.yaml'.length);
      // Codes stay as they are spelled: 0x47 is not 71.
      const data: unknown = parse(text, { schema: 'failsafe' });
      return list(data, 'groups')
        .flatMap((group) => list(group, 'entries'))
        .map((entry) => told(domain, entry));
    });
}

/** One entry of a file. */
function told(domain: string, entry: unknown): ToldEntry {
  return {
    id: `${domain}/${word(entry, 'code')}`,
    title: word(entry, 'title'),
    action: word(entry, 'action'),
    meaning: word(entry, 'meaning'),
    steps: list(entry, 'steps').map(String),
    retired: part(entry, 'retired') !== undefined,
    formerly: list(entry, 'formerly').map((code) => `${domain}/${String(code)}`),
  };
}

/** A part of a map; undefined where there is none. */
function part(value: unknown, key: string): unknown {
  return typeof value === 'object' && value !== null ? Reflect.get(value, key) : undefined;
}

/** A list in a map; empty where there is none. */
function list(value: unknown, key: string): unknown[] {
  const found = part(value, key);
  return Array.isArray(found) ? found : [];
}

/** A text in a map; empty where there is none. */
function word(value: unknown, key: string): string {
  const found = part(value, key);
  return typeof found === 'string' ? found : '';
}
