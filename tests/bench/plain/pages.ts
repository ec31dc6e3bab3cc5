import { codePath, domainPath, ERRORS_PATH } from '#src/addresses.ts';
import type { Catalogue, Domain, Entry } from '#src/catalogue/catalogue.ts';
import type { TextFile } from '#src/catalogue/content.ts';
import { entriesBySpelling } from '../spellings.ts';
import { link, page, toMarkdown } from './markdown.ts';

/**
 * The pages of the plain site: one a domain, one a spelling, all codes, and the index.
 * @param catalogue the catalogue
 * @returns Markdown files, by their path in Starlight's folder of documents
 */
export function plainPages(catalogue: Catalogue): TextFile[] {
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
