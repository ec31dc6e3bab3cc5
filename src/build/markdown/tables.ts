import { decodePath } from '../../addresses.ts';
import { FAMILY_IDS } from '../../catalogue/families.ts';
import type { Domain } from '../../catalogue/catalogue.ts';
import { inOrder } from '../../components/code-lists.ts';
import { countByOrigin, countCodes } from '../../components/count-codes.ts';
import type { PageEdition } from '../../components/edition.ts';
import { inSequence } from '../../components/words.ts';
import { mapLayers, pathTo, shortTitle } from '../../features/layers/layers.ts';
import { type Mentions, writeEntry } from './entry.ts';
import { blocks, code, link, list, marked, phrase, table } from './text.ts';

/** The pages of codes in Markdown; the title of each, and the address, are written by `pages.ts`. */

/** The page of a table of codes. */
export function writeDomain(domain: Domain, edition: PageEdition, mentions: Mentions): string {
  return blocks(
    marked(domain.summary),
    aboutDomain(domain, edition),
    ...domain.groups.flatMap(({ title, repeats, entries }) => [
      `## ${marked(title, false)}`,
      repeats && marked(repeats),
      ...entries.map((entry) => writeEntry(entry, edition, mentions)),
    ]),
  );
}

/** Where the codes of a table come from, an example, the APIs and the teams. */
function aboutDomain(domain: Domain, { t, href, catalogue }: PageEdition): string {
  const entries = domain.groups.flatMap((group) => group.entries);
  const { layers, carriers, end } = pathTo(mapLayers(catalogue, t), domain.id);
  const path = [
    t('layers.game'),
    ...layers.map((layer) => shortTitle(layer, t)),
    ...carriers.map((carrier) => `ret ${carrier.code}`),
    ...(end ? [end.title] : []),
  ];
  const named = new Set(entries.map(({ escalateTo }) => escalateTo));
  const contacts = catalogue.contacts.filter(({ id }) => named.has(id));
  const { response, note } = domain.example;
  const origin = t('domain.section', { codes: countByOrigin(entries, t), section: domain.section });
  return blocks(
    `## ${t('domain.about')}`,
    `**${t('domain.from')}**${t('list.colon')}${path.join(' → ')}${t('told.ticket.table', { table: origin })}`,
    ...domain.intro.map((paragraph) => marked(paragraph)),
    `**${t('domain.example')}**${t('list.colon')}${code(response)}`,
    inSequence([marked(note), link(t('domain.decode'), href(decodePath(response)))]),
    `**${t('count.apis', { count: domain.interfaces.length })}**`,
    list(
      domain.interfaces.map(({ name, path: at, note: about }) =>
        inSequence([
          marked(name) + (at ? t('list.colon') + code(at) : t('told.ticket.table', { table: t('domain.noPath') })),
          ...(about ? [marked(about, false)] : []),
        ]),
      ),
    ),
    ...(contacts.length > 0
      ? [
          `**${t('domain.contacts')}**`,
          list(
            contacts.map(({ name, role }) =>
              phrase(t('domain.contact', { name: `${name.charAt(0).toUpperCase()}${name.slice(1)}`, role })),
            ),
          ),
          marked(catalogue.report),
        ]
      : []),
  );
}

/** The page of all codes. */
export function writeAllCodes({ t, href, catalogue }: PageEdition): string {
  const { domains, entries, actions } = catalogue;
  const heads = [t('column.code'), t('column.title'), t('column.action'), t('column.retry')];
  return blocks(
    t('allCodes.lead', { codes: countByOrigin(entries, t), tables: domains.length }),
    ...domains.flatMap((domain) => [
      `## ${link(marked(domain.title), href(domain.url))}`,
      countCodes(domain.count, t),
      table(
        heads,
        inOrder(domain.groups.flatMap((group) => group.entries)).map((entry) => [
          link(code(entry.code), href(entry.url)),
          (entry.retired ? t('retired.before') : '') + marked(entry.markedTitle, false),
          actions[entry.action].label,
          t(`retry.${actions[entry.action].retry}`),
        ]),
      ),
    ]),
  );
}

/** The tables of codes, by family: headings one level below `level`. */
export function listTables({ t, href, catalogue }: PageEdition): string {
  return blocks(
    ...FAMILY_IDS.flatMap((family) => {
      const domains = catalogue.domains.filter((domain) => domain.family === family);
      if (domains.length === 0) return [];
      return [
        `### ${t(`family.${family}`)}`,
        list(
          domains.map(
            ({ title, url, count, summary }) =>
              `${link(marked(title), href(url))}${t('told.ticket.table', { table: countCodes(count, t) })}${t('list.colon')}${marked(summary, false)}`,
          ),
        ),
      ];
    }),
  );
}
