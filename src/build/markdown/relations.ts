import type { Entry } from '../../catalogue/catalogue.ts';
import type { PageEdition } from '../../components/edition.ts';
import { listed } from '../../components/words.ts';
import {
  clustersOf,
  type EventGraph,
  type EventLink,
  eventsOf,
  linkEvents,
  otherClusters,
  tablePairs,
  type Tie,
  tiesOf,
} from '../../features/relations/relations.ts';
import { tableRows, toSentences, verbOf, withoutSubject } from '../../features/relations/words.ts';
import { entryLink } from './entry.ts';
import { blocks, link, list, marked } from './text.ts';

/** The page of relations in Markdown: what its pictures show, in words. */
export function writeRelations(edition: PageEdition): string {
  const { t, href, catalogue } = edition;
  const { domains, entries } = catalogue;
  const ties = tiesOf(entries);
  const events = eventsOf(catalogue.events, entries, ties);
  const sentences = (of: readonly Tie[]) => list(inSentences(of, edition));
  return blocks(
    marked(t('relations.lead', { total: events.length })),
    `## ${t('relations.tables')}`,
    list(
      tableRows(domains, tablePairs(domains, events, ties), t).map(({ table, others }) => {
        const words = others.map(({ other, words: said }) => `${withoutSubject(other.title)}${t('list.colon')}${said}`);
        const all = words.length > 0 ? words.join(t('list.semicolon')) : t('relations.tables.nothing');
        return `${link(marked(withoutSubject(table.title)), href(table.url))}${t('list.colon')}${marked(all, false)}`;
      }),
    ),
    `## ${t('relations.connections')}`,
    t('relations.connections.text'),
    list(
      clustersOf<EventGraph, EventLink>(linkEvents(events)).flatMap(({ joins }) =>
        joins.map(({ from, to, kind, shared, ties: reasons }) =>
          [
            `${marked(from.title)} ${verbOf(kind, t)} ${marked(to.title, false)}`,
            ...shared.map((entry) => tabled(entry, edition)),
            ...inSentences(reasons, edition),
          ].join(t('list.semicolon')),
        ),
      ),
    ),
    `## ${t('relations.events')}`,
    ...events.flatMap((event) => [
      `### ${marked(event.title, false)}`,
      marked(event.reason),
      list(event.members.map((entry) => tabled(entry, edition))),
      sentences(event.ties),
    ]),
    `## ${t('relations.others')}`,
    t('relations.others.text'),
    ...otherClusters(ties, events).map(({ joins }) => sentences(joins)),
  );
}

/** An entry as a link, with its table. */
function tabled(entry: Entry, edition: PageEdition): string {
  return entryLink(entry, '', edition);
}

/** Relations as sentences. */
function inSentences(ties: readonly Tie[], edition: PageEdition): string[] {
  const { t } = edition;
  return toSentences(ties, t).map(({ subject, verb, objects, reason }) => {
    const others = objects.map((entry) => entryLink(entry, subject.domain, edition));
    return `${tabled(subject, edition)} ${verb} ${listed(others, t)}${t('list.colon')}${marked(reason, false)}`;
  });
}
