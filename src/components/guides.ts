import { getCollection, render } from 'astro:content';
import { GUIDE_IDS, guidePath, type GuideId } from '../addresses.ts';
import type { Entry } from '../catalogue/catalogue.ts';
import { namedEntry, selectedEntries } from './code-lists.ts';

/** A guide that speaks of an entry. */
export interface GuideMention {
  guide: GuideId;
  /** Title of the guide. */
  title: string;
  /** The heading under which the guide speaks of the entry first; null when that is above the first heading. */
  section: string | null;
  /** Address of that heading, or of the guide, from the site's root. */
  path: string;
}

/** An element of a guide that names codes, as a plugin of the Markdown notes it in the front matter. */
export interface CodeMention {
  /** The heading above it, counted from 0; -1 above the first. */
  heading: number;
  /** The code that it names; otherwise it is a list. */
  id?: string;
  /** Whether it lists only what the guide does not name by itself. */
  rest: boolean;
  /** The codes of the list. */
  selection: Record<string, string>;
}

/** A guide with what its text names. */
interface Guide {
  id: GuideId;
  title: string;
  /** The entries that it names, each with whether that is only because it lists the rest. */
  named: readonly { entry: Entry; rest: boolean; section: string | null; path: string }[];
}

/** Not read before it is asked for: the guides themselves are made of components that ask. */
let guides: Promise<Guide[]> | undefined;
let mentions: Promise<Map<string, GuideMention[]>> | undefined;

/**
 * The guides that speak of an entry.
 * @returns the guides in the order of the site, each with its first section that does; empty when none speaks of it
 */
export async function guidesOf(entryId: string): Promise<readonly GuideMention[]> {
  mentions ??= readGuides().then(mentionsIn);
  return (await mentions).get(entryId) ?? [];
}

/**
 * Those of the entries that a guide does not name by themselves.
 * @param docId id of the guide in the collection
 * @param entries the entries that are looked for
 */
export async function unnamedIn(docId: string, entries: readonly Entry[]): Promise<Entry[]> {
  const guide = (await readGuides()).find(({ id }) => docId === `guides/${id}`);
  const named = new Set(guide?.named.filter(({ rest }) => !rest).map(({ entry }) => entry));
  return entries.filter((entry) => !named.has(entry));
}

/** The guides with what each names. */
function readGuides(): Promise<Guide[]> {
  guides ??= getCollection('docs').then((docs) =>
    Promise.all(
      GUIDE_IDS.map(async (id) => {
        const doc = docs.find((known) => known.id === `guides/${id}`);
        if (!doc) throw new Error(`There is no guide ${id}: GUIDE_IDS names the files of src/content/docs/guides`);
        const { headings, remarkPluginFrontmatter } = await render(doc);
        const codes = (remarkPluginFrontmatter['codes'] ?? []) as CodeMention[];
        const file = doc.filePath ?? doc.id;
        return {
          id,
          title: doc.data.title,
          named: codes.flatMap(({ heading, id: code, rest, selection }) => {
            const { text = null, slug } = headings[heading] ?? {};
            const entries = code === undefined ? selectedEntries(selection, file) : [namedEntry(code, file)];
            return entries.map((entry) => ({ entry, rest, section: text, path: guidePath(id, slug) }));
          }),
        };
      }),
    ),
  );
  return guides;
}

/** For the id of each entry that guides name, these guides, each once. */
function mentionsIn(all: readonly Guide[]): Map<string, GuideMention[]> {
  const found = new Map<string, GuideMention[]>();
  for (const { id: guide, title, named } of all) {
    const spoken = new Set<Entry>();
    for (const { entry, section, path } of named) {
      if (spoken.has(entry)) continue;
      spoken.add(entry);
      found.set(entry.id, [...(found.get(entry.id) ?? []), { guide, title, section, path }]);
    }
  }
  return found;
}
