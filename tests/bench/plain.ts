import { cpSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join, parse } from 'node:path';
import { codePath, domainPath, ERRORS_PATH } from '#src/addresses.ts';
import type { Catalogue, Domain, Entry } from '#src/catalogue/catalogue.ts';
import type { TextFile } from '#src/catalogue/content.ts';

/** Where the plain site is written and built, from the project's root; it finds its packages in the folders above. */
export const PLAIN_ROOT = '.generated/plain';

const DOCS = 'src/content/docs';

/** Names the packages of the project, by which Astro knows what to bundle. */
const MANIFEST = '{ "private": true, "type": "module", "dependencies": { "@astrojs/starlight": "*", "astro": "*" } }\n';

/** Stock Starlight: its search, its theme, a sidebar. The pages of single codes are too many for the sidebar. */
const CONFIG = `import starlight from '@astrojs/starlight';
import { defineConfig } from 'astro/config';

export default defineConfig({
  site: process.env.SITE_URL,
  integrations: [
    starlight({
      title: 'MSDK Errors',
      sidebar: [
        { label: 'All codes', link: '${ERRORS_PATH}' },
        { label: 'Errors', items: [{ autogenerate: { directory: 'errors' } }] },
        { label: 'Guides', items: [{ autogenerate: { directory: 'guides' } }] },
      ],
    }),
  ],
});
`;

const COLLECTIONS = `import { defineCollection } from 'astro:content';
import { docsLoader } from '@astrojs/starlight/loaders';
import { docsSchema } from '@astrojs/starlight/schema';

export const collections = { docs: defineCollection({ loader: docsLoader(), schema: docsSchema() }) };
`;

/**
 * Writes the plain site: what one gets with stock Starlight from the same content. Its links start at the root, as
 * those of the guides do.
 * @param catalogue the catalogue
 * @param root the project's folder
 * @param into where it is written, from there
 */
export function writePlainProject(catalogue: Catalogue, root: string, into = PLAIN_ROOT): void {
  const folder = join(root, into);
  rmSync(folder, { recursive: true, force: true });
  const files = [
    { path: 'package.json', text: MANIFEST },
    { path: 'astro.config.mjs', text: CONFIG },
    { path: 'src/content.config.ts', text: COLLECTIONS },
    ...[...plainPages(catalogue), ...plainGuides(root)].map(({ path, text }) => ({ path: `${DOCS}/${path}`, text })),
  ];
  for (const { path, text } of files) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  }
  // Its pages ask for one, as Starlight's own template has it.
  cpSync(join(root, 'src/public/favicon.svg'), join(folder, 'public/favicon.svg'));
}

/**
 * Makes sure that the built plain site has each entry where `plainEntryPath` says, or its search would be judged wrongly.
 * @param catalogue the catalogue
 * @param root the project's folder
 * @throws Error when an anchor is missing
 */
export function checkPlainSite({ entries }: Catalogue, root: string): void {
  for (const entry of entries) {
    const [path = '', anchor = ''] = plainEntryPath(entry).split('#');
    const file = join(root, PLAIN_ROOT, 'dist', path, 'index.html');
    if (!readFileSync(file, 'utf8').includes(` id="${anchor}"`)) {
      throw new Error(
        `${file} has no anchor ${anchor} for ${entry.id}. Make plainEntryPath follow Starlight’s anchors.`,
      );
    }
  }
}

/**
 * The guides as stock Starlight takes them: without our components, of which it has none. What they print is missing on the
 * plain site.
 */
function plainGuides(root: string): TextFile[] {
  const folder = join(root, DOCS, 'guides');
  return readdirSync(folder).map((file) => ({
    path: `guides/${parse(file).name}.md`,
    text: readFileSync(join(folder, file), 'utf8')
      .replace(/^import .*\n/gm, '')
      .replace(/<\/?[A-Z]\w*(?:\s[^<>]*)?>/g, ''),
  }));
}

/**
 * The pages of the plain site: one a domain, one a spelling, all codes, and the index.
 * @param catalogue the catalogue
 * @returns Markdown files, by their path in Starlight's folder of documents
 */
function plainPages(catalogue: Catalogue): TextFile[] {
  return [
    { path: 'index.md', text: indexPage(catalogue) },
    { path: 'errors/index.md', text: allCodesPage(catalogue) },
    ...catalogue.domains.map((domain) => ({ path: `errors/${domain.id}.md`, text: domainPage(domain, catalogue) })),
    ...[...entriesBySpelling(catalogue)].map(([spelling, entries]) => ({
      path: `code/${spelling}.md`,
      text: codePage(spelling, entries, catalogue),
    })),
  ];
}

/**
 * The address of an entry on the plain site: the anchor that Starlight gives to its heading.
 * @param entry the entry
 */
export function plainEntryPath(entry: Entry): string {
  const slug = heading(entry)
    .toLowerCase()
    .replace(/[^\p{L}\p{N}_ -]/gu, '')
    .replaceAll(' ', '-');
  return `${domainPath(entry.domain)}#${slug}`;
}

/** The heading of an entry. */
function heading({ code, title }: Entry): string {
  return `${code} ${title}`;
}

/** The page at the root. */
function indexPage({ domains }: Catalogue): string {
  return page({ title: 'MSDK Errors', description: 'Every error code of MSDK and what to do about it.' }, [
    'Every error code of MSDK and what to do about it.',
    list(domains.map(({ title, url, summary }) => `${link(title, url)}: ${toMarkdown(summary)}`)),
    link('All codes', ERRORS_PATH),
  ]);
}

/** The table of all codes. */
function allCodesPage({ domains, actions }: Catalogue): string {
  const rows = domains.flatMap((domain) =>
    entriesOf(domain).map((entry) => [
      link(entry.code, plainEntryPath(entry)),
      toMarkdown(entry.title),
      toMarkdown(domain.title),
      actions[entry.action].label,
    ]),
  );
  const table = [['Code', 'Title', 'Table', 'Action'], Array<string>(4).fill('---'), ...rows];
  return page({ title: 'All codes', description: 'Every code of every table.' }, [
    table.map((cells) => `| ${cells.join(' | ')} |`).join('\n'),
  ]);
}

/** The page of a domain. */
function domainPage(domain: Domain, catalogue: Catalogue): string {
  return page({ title: domain.title, description: domain.summary }, [
    toMarkdown(domain.summary),
    ...domain.intro.map(toMarkdown),
    ...entriesOf(domain).flatMap((entry) => entryBlocks(entry, catalogue)),
  ]);
}

/** All that a page says about an entry. */
function entryBlocks(entry: Entry, { entries, contacts, actions }: Catalogue): string[] {
  const { label, retryText } = actions[entry.action];
  const contact = contacts.find(({ id }) => id === entry.escalateTo);
  const related = entry.related.flatMap(({ id, reason }) => {
    const other = entries.find((one) => one.id === id);
    return other ? [`${link(heading(other), plainEntryPath(other))}: ${toMarkdown(reason)}`] : [];
  });
  return [
    `## ${toMarkdown(heading(entry))}`,
    toMarkdown(entry.meaning),
    `**${label}.** ${retryText}`,
    entry.steps.map((step, index) => `${String(index + 1)}. ${toMarkdown(step)}`).join('\n'),
    ...(contact ? [`If that fails, contact ${contact.name}.`] : []),
    ...(entry.messages.length > 0 ? ['Sent as:', list(entry.messages.map((message) => `\`${message}\``))] : []),
    ...(entry.forms.length > 0 ? [`Also written ${toMarkdown(entry.forms.join(', '))}.`] : []),
    ...(related.length > 0 ? ['Related codes:', list(related)] : []),
  ];
}

/** The page with every meaning of a spelling. */
function codePage(spelling: string, entries: readonly Entry[], { domains, actions }: Catalogue): string {
  // The name of the file alone would lose the tilde of a range.
  return page({ title: `Code ${spelling}`, slug: codePath(spelling).slice(1, -1) }, [
    ...entries.flatMap((entry) => [
      `## ${link(heading(entry), plainEntryPath(entry))}`,
      `${toMarkdown(domains.find(({ id }) => id === entry.domain)?.title ?? entry.domain)}. ${actions[entry.action].label}.`,
      toMarkdown(entry.meaning),
    ]),
  ]);
}

/** The entries of a domain, in the order of its page. */
function entriesOf({ groups }: Domain): Entry[] {
  return groups.flatMap(({ entries }) => entries);
}

/** A list without numbers. */
function list(items: readonly string[]): string {
  return items.map((item) => `- ${item}`).join('\n');
}

/**
 * Writes a text of the catalogue as Markdown: what stands in backticks stays, every other mark of Markdown is escaped.
 * @param text a text of the catalogue
 */
function toMarkdown(text: string): string {
  return text
    .split(/(`[^`]+`)/)
    .map((part, index) => (index % 2 === 1 ? part : part.replace(/[\\*_~<>[\]|&]/g, '\\$&')))
    .join('');
}

/**
 * A link whose words come from the catalogue.
 * @param text its words
 * @param path its address
 */
function link(text: string, path: string): string {
  return `[${toMarkdown(text)}](<${path}>)`;
}

/**
 * A page of Starlight.
 * @param head its frontmatter
 * @param blocks its paragraphs, lists, tables and headings
 */
function page(head: Readonly<Record<string, string>>, blocks: readonly string[]): string {
  const lines = Object.entries(head).map(([key, value]) => `${key}: ${JSON.stringify(value)}`);
  return `---\n${lines.join('\n')}\n---\n\n${blocks.join('\n\n')}\n`;
}

/**
 * Every spelling of every code, with the entries that have it.
 * @param catalogue the catalogue
 */
export function entriesBySpelling({ entries }: Catalogue): Map<string, Entry[]> {
  const found = new Map<string, Entry[]>();
  for (const entry of entries) {
    for (const spelling of [entry.code, ...entry.forms]) found.set(spelling, [...(found.get(spelling) ?? []), entry]);
  }
  return found;
}
