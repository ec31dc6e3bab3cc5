import type { Entry } from '../../catalogue/catalogue.ts';
import { guidePath } from '../../addresses.ts';
import type { PageEdition } from '../../components/edition.ts';
import type { GuideMention } from '../../components/guides.ts';
import { guideFor } from '../../components/links.ts';
import { inSequence, listed } from '../../components/words.ts';
import { groupRelated, withoutReport } from '../../features/domain/facts.ts';
import { blocks, code, link, list, marked, steps } from './text.ts';

/** The guides that mention an entry. */
export type Mentions = (entry: string) => readonly GuideMention[];

/** An entry as a link; its table is named on pages of others. */
export function entryLink(entry: Entry, from: string, { t, href, domainOf }: PageEdition): string {
  const name = link(`${code(entry.code)} ${marked(entry.markedTitle, false)}`, href(entry.url));
  return entry.domain === from ? name : name + t('told.ticket.table', { table: domainOf(entry.domain).title });
}

/** What the page of its table says about an entry. What to report is the same for every code and stands once in a document. */
export function writeEntry(entry: Entry, edition: PageEdition, mentions: Mentions): string {
  const { t, href, catalogue, domainOf } = edition;
  const action = catalogue.actions[entry.action];
  const guide = guideFor(entry.action, domainOf(entry.domain).family, edition);
  const said = entry.player ?? action.player ?? action.untold;
  const fact = (label: string, value: string) => `${label}${t('list.colon')}${value}`;
  return blocks(
    `### ${link(code(entry.code), href(entry.url))} ${marked(entry.markedTitle, false)}`,
    inSequence([
      `**${action.label}**${t('list.colon')}${marked(action.retryText, false)}`,
      ...(guide ? [link(marked(guide.label), guide.href)] : []),
    ]),
    retiredNote(entry, edition),
    marked(entry.meaning),
    steps(withoutReport(entry.steps, catalogue.report).map((step) => marked(step))),
    list([
      ...(entry.messages.length > 0 ? [fact(t('entry.messages'), listed(entry.messages.map(code), t))] : []),
      ...(said ? [fact(t('entry.player'), marked(said, false))] : []),
      ...teamNote(entry, edition),
      ...around(entry, edition, mentions, guide?.href),
      ...sourceNote(entry, edition),
    ]),
  );
}

/** That a code is no longer sent, and which one took its place; empty for one in use. */
function retiredNote({ retired, domain }: Entry, edition: PageEdition): string {
  if (!retired) return '';
  const { t, findEntry } = edition;
  const successor = retired.use ? findEntry(retired.use) : undefined;
  const now = successor ? t('retired.now') + entryLink(successor, domain, edition) : '';
  return `> **${t('retired.label')}** ${marked(retired.note, false)}${now}`;
}

/** The team to contact, where the steps do not introduce it. */
function teamNote({ escalateTo }: Entry, { t, contactOf }: PageEdition): string[] {
  const contact = contactOf(escalateTo);
  if (!contact || contact.id === 'msdk-support') return [];
  const { name, role } = contact;
  return [marked(t('entry.team', { name: `${name.charAt(0).toUpperCase()}${name.slice(1)}`, role }))];
}

/** What is around a code: related ones, tables that it carries, the same number elsewhere, and guides. */
function around(entry: Entry, edition: PageEdition, mentions: Mentions, shown = ''): string[] {
  const { t, href, domainOf, findEntry } = edition;
  const fact = (label: string, values: readonly string[]) =>
    values.length === 0 ? [] : [`${label}${t('list.colon')}${listed(values, t)}`];
  const linked = (entries: readonly Entry[]) => entries.map((each) => entryLink(each, entry.domain, edition));
  return [
    ...groupRelated(entry.related, findEntry, t).flatMap(({ label, items }) =>
      items.map(
        ({ reason, entries }) =>
          label + t('list.colon') + inSequence([listed(linked(entries), t) + t('list.period'), marked(reason, false)]),
      ),
    ),
    ...fact(
      t('relation.carries'),
      entry.carries.map((id) => link(marked(domainOf(id).title), href(domainOf(id).url))),
    ),
    ...fact(t('entry.sameNumber'), linked(entry.sameNumber.flatMap((id) => findEntry(id) ?? []))),
    ...fact(
      t('guides.title'),
      mentions(entry.id)
        .filter(({ guide }) => !shown.startsWith(href(guidePath(guide))))
        .map(({ title, path }) => link(marked(title), href(path))),
    ),
  ];
}

/** Other spellings, the APIs that return a code, and where it comes from. */
function sourceNote(entry: Entry, { t, catalogue, domainOf }: PageEdition): string[] {
  const { forms, origin, sourceNote: note, interfaces } = entry;
  const only = catalogue.interfaces.filter(({ id }) => interfaces.includes(id));
  const isFromSome = only.length < domainOf(entry.domain).interfaces.length;
  const source = [...(origin ? [t(`entry.origin.${origin}`)] : []), ...(note === null ? [] : [note])];
  const facts: [string, string][] = [
    [t('entry.forms'), forms.map(code).join(t('list.codes'))],
    [t('entry.onlyFrom'), isFromSome ? only.map(({ path, name }) => code(path ?? name)).join(t('list.codes')) : ''],
    [t('entry.source'), source.length > 0 ? inSequence(source.map((text) => marked(text, false))) : ''],
  ];
  return facts.filter(([, value]) => value !== '').map(([label, value]) => `${label}${t('list.colon')}${value}`);
}
