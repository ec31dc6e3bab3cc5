import { parse, stringify } from 'yaml';
import { CONTENT_FILES, type TextFile } from './content.ts';
import { TOLD_FIELDS, type ChangeData, type ReleaseData } from './schema.ts';

/** The parts of an entry that are compared between two versions. */
export interface ToldEntry {
  /** `<domain>/<code as printed>`. */
  id: string;
  title: string;
  action: string;
  meaning: string;
  steps: string[];
  /** Whether the code is no longer sent. */
  retired: boolean;
  /** Its former ids. */
  formerly: string[];
}

/**
 * Reads the entries of any version of the content. Nothing is checked, because an earlier version may lack what
 * today's schema requires.
 * @param files the files of the folder `content`
 * @returns entries in the order of the files
 */
export function toldEntries(files: readonly TextFile[]): ToldEntry[] {
  return files
    .filter(({ path }) => path.startsWith(`${CONTENT_FILES.domains}/`))
    .flatMap(({ path, text }) => {
      const domain = path.slice(CONTENT_FILES.domains.length + 1, -'.yaml'.length);
      // Keeps codes as spelled: 0x47 must not become 71.
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

/** A value in a map; undefined when missing. */
function part(value: unknown, key: string): unknown {
  return typeof value === 'object' && value !== null ? Reflect.get(value, key) : undefined;
}

/** A list in a map; empty when missing. */
function list(value: unknown, key: string): unknown[] {
  const found = part(value, key);
  return Array.isArray(found) ? found : [];
}

/** A text in a map; empty when missing. */
function word(value: unknown, key: string): string {
  const found = part(value, key);
  return typeof found === 'string' ? found : '';
}

/**
 * What changed between two versions of the content.
 * @param before the entries of the earlier version; empty for the first
 * @param date the day of the later version, e.g. `2026-11-23`
 * @returns what changed, or null when nothing that is compared did
 */
export function compareVersions(
  before: readonly ToldEntry[],
  after: readonly ToldEntry[],
  date: string,
): ReleaseData | null {
  const earlier = new Map(before.map((entry) => [entry.id, entry]));
  const pairs = after.map((now) => {
    const id = [now.id, ...now.formerly].find((candidate) => earlier.has(candidate));
    return { now, was: id === undefined ? undefined : earlier.get(id) };
  });
  const known = pairs.flatMap(({ now, was }) => (was ? [{ now, was }] : []));
  const parts = {
    added: pairs.filter(({ was }) => !was).map(({ now }) => now.id),
    changed: known.flatMap(({ now, was }) => changeOf(was, now)),
    renamed: known.filter(({ now, was }) => now.id !== was.id).map(({ now, was }) => ({ id: now.id, from: was.id })),
    retired: known.filter(({ now, was }) => now.retired && !was.retired).map(({ now }) => now.id),
  };
  const told = Object.entries(parts).filter(([, items]) => items.length > 0);
  return told.length === 0 ? null : { date, ...Object.fromEntries(told) };
}

/** What changed in one entry: no item or one. */
function changeOf(was: ToldEntry, now: ToldEntry): ChangeData[] {
  const fields = TOLD_FIELDS.filter((field) => JSON.stringify(was[field]) !== JSON.stringify(now[field]));
  if (fields.length === 0) return [];
  const words = {
    ...(was.title === now.title ? {} : { title: was.title }),
    ...(was.action === now.action ? {} : { action: was.action }),
  };
  return [{ id: now.id, fields, ...(Object.keys(words).length > 0 ? { was: words } : {}) }];
}

/** The top of the file, above all versions. */
const HEAD = `# yaml-language-server: $schema=../.generated/schema/releases.schema.json
# What each version changed, the newest first. Written by npm run changes; only notes are written by hand.
`;

/**
 * Adds a version above the others.
 * @param text the current text of the file; empty when it does not exist
 * @returns the new text of the file
 */
export function addRelease(text: string, release: ReleaseData): string {
  const others = text.replace(/^(?:#.*\n)*/, '');
  return `${HEAD}${stringify([release], { lineWidth: 120 })}${others}`;
}

/**
 * The anchors of versions: the day, with a number after it for a second version of that day. They are permanent, so
 * they are counted from the earliest.
 * @param releases the newest first
 * @returns one anchor per version, in the same order
 */
export function releaseIds(releases: readonly Pick<ReleaseData, 'date'>[]): string[] {
  return releases.map(({ date }, place) => {
    const before = releases.slice(place + 1).filter((other) => other.date === date).length;
    return before === 0 ? date : `${date}-${String(before + 1)}`;
  });
}
