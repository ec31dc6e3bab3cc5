import { render } from 'astro:content';
import { GUIDE_IDS, guidePath, type GuideId } from '../addresses.ts';
import type { Entry } from '../catalogue/catalogue.ts';
import type { Language } from '../catalogue/languages.ts';
import { catalogue } from './catalogue.ts';
import { namedEntry, selectedEntries } from './code-lists.ts';
import { guideIn } from './guide-documents.ts';

/** A guide that mentions an entry. */
export interface GuideMention {
  guide: GuideId;
  /** Title of the guide. */
  title: string;
  /** The heading below which the guide first mentions the entry; null when that is above the first heading. */
  section: string | null;
  /** Address of that heading, or of the guide, from the site's root. */
  path: string;
}

/** An element of a guide that names codes, as the Markdown plugin records it in the front matter. */
export interface CodeMention {
  /** Index of the heading above it; -1 above the first. */
  heading: number;
  /** The code that it names; absent for a list. */
  id?: string;
  /** Whether it lists only codes that the guide names nowhere else. */
  rest: boolean;
  /** The codes of the list. */
  selection: Record<string, string>;
}

/** A guide with the entries that its text names. */
interface Guide {
  id: GuideId;
  title: string;
  /** `rest`: named only in a list of the remaining codes. */
  named: readonly { entry: Entry; rest: boolean; section: string | null; path: string }[];
}

/** Read on first use: the guides themselves contain components that use it. */
const guides = new Map<Language, Promise<Guide[]>>();
const mentions = new Map<Language, Promise<Map<string, GuideMention[]>>>();

/**
 * The guides that mention an entry, in the order of the site, each with the first section that does.
 */
export async function guidesOf(language: Language, entryId: string): Promise<readonly GuideMention[]> {
  return (await allMentions(language)).get(entryId) ?? [];
}

/** The guides that mention each entry, by its id. */
export function allMentions(language: Language): Promise<ReadonlyMap<string, readonly GuideMention[]>> {
  const found = mentions.get(language) ?? readGuides(language).then(mentionsIn);
  mentions.set(language, found);
  return found;
}

/**
 * Those of the entries that a guide does not name individually.
 * @param docId id of the guide in the collection
 */
export async function unnamedIn(language: Language, docId: string, entries: readonly Entry[]): Promise<Entry[]> {
  const guide = (await readGuides(language)).find(({ id }) => docId.endsWith(`guides/${id}`));
  const named = new Set(guide?.named.filter(({ rest }) => !rest).map(({ entry }) => entry));
  return entries.filter((entry) => !named.has(entry));
}

/** Reads the guides of a language with what each names, once. */
function readGuides(language: Language): Promise<Guide[]> {
  const known = guides.get(language) ?? readAll(language);
  guides.set(language, known);
  return known;
}

function readAll(language: Language): Promise<Guide[]> {
  return Promise.all(
    GUIDE_IDS.map(async (id) => {
      const doc = await guideIn(language, id);
      const { headings, remarkPluginFrontmatter } = await render(doc);
      const codes = (remarkPluginFrontmatter['codes'] ?? []) as CodeMention[];
      const file = doc.filePath ?? doc.id;
      return {
        id,
        title: doc.data.title,
        named: codes.flatMap(({ heading, id: code, rest, selection }) => {
          const { text = null, slug } = headings[heading] ?? {};
          const entries =
            code === undefined ? selectedEntries(selection, catalogue, file) : [namedEntry(code, catalogue, file)];
          return entries.map((entry) => ({ entry, rest, section: text, path: guidePath(id, slug) }));
        }),
      };
    }),
  );
}

/** The guides that mention each entry, by its id; each guide once. */
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
