import GithubSlugger from 'github-slugger';
import { entryPath, guidePath, type GuideId } from '../../addresses.ts';
import type { Entry } from '../../catalogue/catalogue.ts';

/** A guide, as its file. */
export interface GuideSource {
  id: GuideId;
  /** Its title. */
  title: string;
  /** The whole file. */
  markdown: string;
}

/** A guide that speaks of an entry. */
export interface GuideMention {
  /** Id of the guide. */
  guide: GuideId;
  /** Title of the guide. */
  title: string;
  /** The heading under which the guide speaks of the entry first; null when that is above the first heading. */
  section: string | null;
  /** Address of that heading, or of the guide, from the site's root. */
  path: string;
}

/**
 * Finds which guides speak of which entries: a guide speaks of an entry when it links to any spelling of it.
 * @param guides the guides, in the order in which an entry lists them
 * @param entries the entries of the catalogue
 * @returns for the id of each entry that is spoken of its guides, each once
 */
export function mentionsOf(
  guides: readonly GuideSource[],
  entries: readonly Pick<Entry, 'id' | 'domain' | 'code' | 'forms'>[],
): Map<string, GuideMention[]> {
  const ids = new Map(
    entries.flatMap(({ id, domain, code, forms }) => [code, ...forms].map((form) => [entryPath(domain, form), id])),
  );
  const found = new Map<string, GuideMention[]>();
  for (const { id: guide, title, markdown } of guides) {
    const spoken = new Set<string>();
    for (const { path, section, anchor } of linksOf(markdown)) {
      const id = ids.get(path);
      if (id === undefined || spoken.has(id)) continue;
      spoken.add(id);
      found.set(id, [...(found.get(id) ?? []), { guide, title, section, path: guidePath(guide, anchor) }]);
    }
  }
  return found;
}

/** A link in a guide. */
interface Link {
  /** Where it leads, as written. */
  path: string;
  /** The heading above it, and its anchor. */
  section: string | null;
  anchor: string | undefined;
}

/** The links of a guide, in order. */
function linksOf(markdown: string): Link[] {
  const slugger = new GithubSlugger();
  const prose = markdown.replaceAll('\r\n', '\n').replace(/^(`{3,}|~{3,})[\s\S]*?^\1/gm, '');
  const found: Link[] = [];
  let section: string | null = null;
  let anchor: string | undefined;
  for (const line of prose.split('\n')) {
    const heading = /^#{2,3} +(.+?) *$/.exec(line)?.[1]?.replaceAll('`', '');
    if (heading !== undefined) [section, anchor] = [heading, slugger.slug(heading)];
    for (const [, path = ''] of line.matchAll(/\]\(([^)\s]+)\)/g)) found.push({ path, section, anchor });
  }
  return found;
}
