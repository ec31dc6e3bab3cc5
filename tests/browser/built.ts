import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { Parser } from 'htmlparser2';

/** A page of a build, as far as it can be judged without a browser. */
export interface BuiltPage {
  title: string;
  /** Values of its `meta` tags, by name or property; those of a repeated tag are joined, so that no test takes them for one. */
  tags: Record<string, string>;
  ids: ReadonlySet<string>;
  /** The ids of a guide's headings, without those of a guide that is shown in another language than its page. */
  headings: readonly string[];
  /** Where its links lead, as written. */
  links: ReadonlySet<string>;
}

const read = new Map<string, ReadonlyMap<string, BuiltPage>>();

/** The HTML of a page as it was built. */
export const htmlOf = (path: string): string => readFileSync(join('dist', path, 'index.html'), 'utf8');

/**
 * Reads the pages of a build, once.
 * @param folder of the build
 * @param base the sub-path at which it is served, without a slash at its end
 * @returns by address, each with a slash at its end
 */
export function readBuilt(folder = 'dist', base = ''): ReadonlyMap<string, BuiltPage> {
  const known = read.get(folder);
  if (known) return known;
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter(
    (file) => basename(file) === 'index.html',
  );
  const pages = new Map(
    files.map((file) => [
      `${base}/${file.slice(0, -'index.html'.length).replaceAll('\\', '/')}`,
      readPage(readFileSync(join(folder, file), 'utf8')),
    ]),
  );
  read.set(folder, pages);
  return pages;
}

function readPage(html: string): BuiltPage {
  const page = { title: '', tags: {} as Record<string, string>, ids: new Set<string>(), links: new Set<string>() };
  const headings: string[] = [];
  const open: string[] = [];
  let language: string | undefined;
  let isTranslated = true;
  let content = 0;
  const parser = new Parser({
    onopentag: (name, attributes) => {
      open.push(name);
      const { id, href, lang, content: value = '' } = attributes;
      if (name === 'html') language = lang;
      if (name === 'main') isTranslated = lang === language;
      if (content === 0 && attributes['class']?.split(' ').includes('sl-markdown-content')) content = open.length;
      if (id !== undefined) page.ids.add(id);
      if (id !== undefined && content > 0 && isTranslated && /^h[23]$/.test(name)) headings.push(id);
      if (href !== undefined && /^(?:a|link)$/.test(name)) page.links.add(href);
      if (name === 'meta') {
        const key = attributes['property'] ?? attributes['name'] ?? '';
        page.tags[key] = key in page.tags ? `${page.tags[key] ?? ''} and ${value}` : value;
      }
    },
    ontext: (text) => {
      if (open.at(-1) === 'title' && !open.includes('svg')) page.title += text;
    },
    onclosetag: () => {
      if (open.length === content) content = 0;
      open.pop();
    },
  });
  parser.end(html);
  return { ...page, headings };
}

/**
 * Finds internal links of pages whose page, file or anchor does not exist.
 * @param built the pages of the build
 * @param paths the pages to check
 * @returns `from → to: why`
 */
export function brokenLinks(
  built: ReadonlyMap<string, BuiltPage>,
  paths: readonly string[],
  folder = 'dist',
  base = '',
): string[] {
  return paths.flatMap((path) => {
    const page = built.get(path);
    if (!page) return [`${path}: no such page`];
    return [...page.links].flatMap((link) => {
      const url = new URL(link, `http://localhost${path}`);
      if (url.host !== 'localhost') return [];
      const why = missing(built, `${url.pathname}${url.hash}`, folder, base);
      return why === null ? [] : [`${path} → ${link}: ${why}`];
    });
  });
}

/** What an address lacks in a build; null for nothing. The fragment of the decoder is what it reads. */
export function missing(
  built: ReadonlyMap<string, BuiltPage>,
  address: string,
  folder = 'dist',
  base = '',
): string | null {
  const [path = '', anchor = ''] = address.split('#');
  const page = built.get(path);
  if (!page) {
    const isFile = path.startsWith(`${base}/`) && !path.endsWith('/');
    return isFile && existsSync(join(folder, decodeURIComponent(path.slice(base.length)))) ? null : 'no such page';
  }
  const isThere = anchor === '' || path.endsWith('/decode/') || page.ids.has(decodeURIComponent(anchor));
  return isThere ? null : 'no such anchor';
}
