import { readFileSync } from 'node:fs';
import { GUIDE_IDS, type GuideId } from '#src/addresses.ts';
import { guideFile } from '#src/site.ts';

/** A link of a guide, as written. */
export interface GuideLink {
  guide: GuideId;
  /** The words of the link. */
  label: string;
  /** Where it leads. */
  path: string;
}

/** The text of a guide. */
export function textOf(guide: GuideId): string {
  return readFileSync(guideFile(guide), 'utf8');
}

/** The text under a heading of a guide, up to the next heading of the second level. */
export function sectionOf(guide: GuideId, heading: string): string {
  const [, section] = textOf(guide).split(`\n## ${heading}\n`);
  if (section === undefined) throw new Error(`${guide}.md has no heading "${heading}"`);
  return section.split('\n## ')[0] ?? '';
}

/** The rows of the tables in a text, without the heads: the cells of each. */
export function rowsOf(text: string): string[][] {
  const rows = text.split('\n').map((line) => (line.startsWith('|') ? line.slice(1, -1).split('|') : null));
  return rows.flatMap((cells, index) => {
    const isBody = cells && !cells.every((cell) => /^ *:?-+:? *$/.test(cell));
    const isHead = rows[index - 1] == null;
    return isBody && !isHead ? [cells.map((cell) => cell.trim())] : [];
  });
}

/** The links of a text, without those in fences. */
export function linksIn(text: string): Omit<GuideLink, 'guide'>[] {
  const prose = text.replace(/^(`{3,})[\s\S]*?^\1/gm, '');
  return [...prose.matchAll(/\[([^\]]*)\]\(([^)\s]+)\)/g)].map(([, label = '', path = '']) => ({ label, path }));
}

/** The links of a text to codes. */
export function codesIn(text: string): string[] {
  return linksIn(text).flatMap(({ path }) => (/^\/errors\/.*#/.test(path) ? [path] : []));
}

/** Every link of every guide. */
export function guideLinks(): GuideLink[] {
  return GUIDE_IDS.flatMap((guide) => linksIn(textOf(guide)).map((link) => ({ guide, ...link })));
}

/** The inside of the first fence of a language in a guide. */
export function fenceOf(guide: GuideId, lang: string): string {
  const fence = new RegExp(`^(\`{3,})${lang}\\b[^\\n]*\\n([\\s\\S]*?)^\\1`, 'm').exec(textOf(guide))?.[2];
  if (fence === undefined) throw new Error(`${guide}.md has no fence "${lang}"`);
  return fence;
}
