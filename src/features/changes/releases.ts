import type { Actions } from '../../catalogue/actions.ts';
import type { Catalogue, Domain, Entry } from '../../catalogue/catalogue.ts';
import { releaseIds } from '../../catalogue/releases.ts';
import type { ReleaseData } from '../../catalogue/schema.ts';
import { dayIn, type Edition, type Say } from '../../components/words.ts';

/** A code whose texts changed, as shown. */
export interface ShownChange {
  entry: Entry;
  /** What changed: sentences. */
  words: string[];
}

/** What one version changed, as shown. */
export interface Release {
  /** Its anchor; permanent. */
  id: string;
  /** The day, in words. */
  day: string;
  /** What the version is about, or null. */
  note: string | null;
  /** Domains whose codes are all new. */
  newDomains: Domain[];
  /** Other codes that are new. */
  added: Entry[];
  changed: ShownChange[];
  renamed: ShownChange[];
  retired: Entry[];
}

/**
 * The versions of the catalogue as shown, the newest first.
 */
export function toReleases(
  { releases, domains, entries, actions }: Pick<Catalogue, 'releases' | 'domains' | 'entries' | 'actions'>,
  { language, t }: Pick<Edition, 'language' | 't'>,
): Release[] {
  const named = new Map(
    entries.flatMap((entry) => [entry.code, ...entry.forms].map((form) => [`${entry.domain}/${form}`, entry])),
  );
  const find = (ids: readonly string[] = []) => ids.flatMap((id) => named.get(id) ?? []);
  const ids = releaseIds(releases);
  return releases.map((release, place) => {
    const added = find(release.added);
    const newer = new Set(releases.slice(0, place).flatMap((each) => find(each.added).map(({ id }) => id)));
    const newDomains = domains.filter(({ id }) => {
      // Without the codes that newer versions added.
      const all = entries.filter((entry) => entry.domain === id && !newer.has(entry.id));
      return all.length > 0 && all.every((entry) => added.includes(entry));
    });
    return {
      id: ids[place] ?? release.date,
      day: dayOf(release.date, ids[place] ?? '', { language, t }),
      note: release.note ?? null,
      newDomains,
      added: added.filter(({ domain }) => !newDomains.some(({ id }) => id === domain)),
      changed: (release.changed ?? []).flatMap((change) =>
        find([change.id]).map((entry) => ({
          entry,
          words: wordsOf(change, actionAfter(entry, releases.slice(0, place)), actions, t),
        })),
      ),
      renamed: (release.renamed ?? []).flatMap(({ id, from }) =>
        find([id]).map((entry) => ({
          entry,
          words: [t('changes.printed', { code: from.slice(from.indexOf('/') + 1) })],
        })),
      ),
      retired: find(release.retired),
    };
  });
}

/** A day in words; a further version of the day is numbered. */
function dayOf(date: string, id: string, { language, t }: Pick<Edition, 'language' | 't'>): string {
  const day = dayIn(language, date);
  const number = id.slice(date.length + 1);
  return number === '' ? day : t('changes.day', { day, number });
}

/** A change of a version. */
type Change = NonNullable<ReleaseData['changed']>[number];

/**
 * The action that an entry had after a version: the one that the oldest of the newer versions replaced, else today's.
 * @param newer the newest first
 */
function actionAfter({ id, action }: Entry, newer: readonly ReleaseData[]): string {
  const changed = newer.flatMap((release) => release.changed ?? []).filter((change) => change.id === id);
  return changed.flatMap(({ was }) => was?.action ?? []).at(-1) ?? action;
}

/** What changed in one entry, in words. An action that no longer exists is named by its id. */
function wordsOf({ fields, was }: Change, action: string, actions: Actions, t: Say): string[] {
  const labelOf = (id: string) => Object.values(actions).find((known) => known.id === id)?.label ?? id;
  const words: string[] = [];
  if (was?.title !== undefined) words.push(t('changes.titleWas', { title: was.title }));
  if (was?.action !== undefined)
    words.push(t('changes.actionWas', { before: labelOf(was.action), now: labelOf(action) }));
  const others = fields.filter((field) => field !== 'title' && field !== 'action');
  if (others.length > 0) words.push(t('changes.rewritten', { fields: others.join(t('list.and')) }));
  return words;
}
