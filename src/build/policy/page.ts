import { Parser } from 'htmlparser2';
import { pagePolicy, sourceHash } from './directives.ts';
import { STYLE_ATTRIBUTE } from './styles.ts';

/** A part of a page. */
export interface Span {
  /** Where it begins, in UTF-16 units. */
  start: number;
  /** Where it ends: the first place after it. */
  end: number;
}

/** A link to a style sheet. */
export interface SheetLink {
  /** The attribute with the address. */
  attribute: Span;
  /** Name of the file. */
  file: string;
  /** Whether it applies to every medium. */
  always: boolean;
}

/** What the policy needs to know about a page. */
export interface Page {
  /** Its inline scripts. */
  scripts: string[];
  /** Hashes of its inline style sheets. */
  styles: string[];
  /** Its style attributes: the place of each name, and the value. */
  attributes: { name: Span; value: string }[];
  /** Its links to style sheets. */
  sheets: SheetLink[];
  /** Where the policy goes: as early as possible, after the encoding. */
  start: number;
}

/** The types of scripts that run; anything else is data. An import map decides which modules run. */
const RUNS = /^(?:|module|importmap|speculationrules|(?:text|application)\/(?:x-)?(?:java|ecma)script)$/i;

/**
 * Reads a page.
 * @param html the page as built
 * @throws Error when it has no head, or contains something that no hash can allow
 */
export function readPage(html: string): Page {
  const page: Page = { scripts: [], styles: [], attributes: [], sheets: [], start: -1 };
  /** The script or style sheet being read: where its text begins, and what to do with the text. */
  let open: { from: number; add: (text: string) => void } | undefined;
  let href: Span | undefined;
  const parser = new Parser({
    onopentagname() {
      href = undefined;
    },
    onattribute(name, value) {
      const { startIndex: start, endIndex: end } = parser;
      if (name === 'style') page.attributes.push({ name: { start, end: start + name.length }, value });
      if (name === 'href') href = { start, end };
      if (name.startsWith('on'))
        throw new Error(
          `“${name}=${JSON.stringify(value)}” cannot run under the policy: listen to the event in a script.`,
        );
    },
    onopentag(name, attributes) {
      const end = parser.endIndex + 1;
      const src = name === 'script' ? attributes['src'] : undefined;
      if (src !== undefined && !/^\/(?!\/)/.test(src))
        throw new Error(
          `A script of ${JSON.stringify(src)} was found; scripts come from the site itself, by a path from its root.`,
        );
      if (name === 'head') page.start = end;
      if (name === 'meta' && 'charset' in attributes) page.start = end;
      if (name === 'link' && attributes['rel'] === 'stylesheet' && href)
        page.sheets.push({
          attribute: href,
          file: (attributes['href'] ?? '').replace(/^.*\//, ''),
          always: !('media' in attributes),
        });
      if (name === 'style') open = { from: end, add: (text) => page.styles.push(sourceHash(text)) };
      if (name === 'script' && !('src' in attributes) && RUNS.test((attributes['type'] ?? '').trim()))
        open = { from: end, add: (text) => page.scripts.push(text) };
    },
    onclosetag(name) {
      if (name !== 'script' && name !== 'style') return;
      open?.add(html.slice(open.from, parser.startIndex));
      open = undefined;
    },
  });
  parser.end(html);
  if (page.start < 0) throw new Error('The page has no <head>, where the policy has to go.');
  return page;
}

/**
 * Makes sure that a page runs only what the site ships.
 * @param shipped hashes of the scripts that may be inline
 * @throws Error that quotes the first other script
 */
export function refuseUnknown({ scripts }: Page, shipped: ReadonlySet<string>): void {
  const unknown = scripts.find((text) => !shipped.has(sourceHash(text)));
  if (unknown === undefined) return;
  throw new Error(
    `A script stands inside the page that the site does not ship: “${unknown.trim().slice(0, 80)}”. If it comes from content, take it out; if it is the site's own, write it in a component's <script>, or name its component in src/build/policy/shipped.ts.`,
  );
}

/** A change of a text: a part, and what replaces it. */
interface Edit extends Span {
  text: string;
}

/**
 * Adds the policy to a page, and changes nothing else that need not change.
 * @param html the page as built
 * @param page what was read from it
 * @param renamed new names of style sheets, by the names in pages
 */
export function guardPage(html: string, page: Page, renamed: ReadonlyMap<string, string>): string {
  return edited(html, [
    {
      start: page.start,
      end: page.start,
      text: `<meta http-equiv="content-security-policy" content="${pagePolicy({ ...page, scripts: page.scripts.map(sourceHash) })}"/>`,
    },
    ...page.sheets.flatMap((sheet) => relinked(html, sheet, renamed)),
    ...page.attributes.map(({ name }) => ({ ...name, text: STYLE_ATTRIBUTE })),
  ]);
}

/** The change of a link to a renamed style sheet. */
function relinked(
  html: string,
  { attribute: { start, end }, file }: SheetLink,
  renamed: ReadonlyMap<string, string>,
): Edit[] {
  const now = renamed.get(file);
  return now === undefined ? [] : [{ start, end, text: html.slice(start, end).replace(file, () => now) }];
}

/** Applies changes to a text. */
function edited(text: string, edits: readonly Edit[]): string {
  let at = 0;
  let result = '';
  for (const edit of edits.toSorted((a, b) => a.start - b.start)) {
    result += text.slice(at, edit.start) + edit.text;
    at = edit.end;
  }
  return result + text.slice(at);
}
