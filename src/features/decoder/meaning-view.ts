import type { Say } from '../../components/words.ts';
import type { Table, TableEntry } from '../../decoder/index.ts';

/** What is said of the player. */
export interface PlayerView {
  /** What to tell the player; null when nothing. */
  player: string | null;
  /** Why there is nothing to tell, in words; null when there is. */
  untold: string | null;
}

/** One of the meanings of a code, to choose from. */
export interface MeaningView extends PlayerView {
  /** Id of its domain, which is what the person chooses. */
  domain: string;
  /** What the domain is called. */
  name: string;
  title: string;
  /** Id of the action, with its icon and name. */
  action: string;
  icon: string;
  label: string;
  /** The APIs that return codes of the domain; empty when they do not tell it from others. */
  calls: string;
}

/** How many APIs of a meaning are named. */
const MOST_CALLS = 2;

/** A meaning to choose from. */
export function meaningView(id: string, table: Table, t: Say): MeaningView[] {
  const entry = findEntry(id, table);
  if (!entry) return [];
  const { domain, title, action } = entry;
  return [
    {
      domain,
      name: domainName(domain, table),
      title,
      ...actionOf(action, table),
      ...playerOf(entry, action, table),
      calls: callsOf(domain, table, t),
    },
  ];
}

/** The APIs that return codes of a domain, in words; of the layers that every call goes through, none. */
function callsOf(domain: string, { interfaces, domains }: Table, t: Say): string {
  if (domains.find(({ id }) => id === domain)?.family === 'msdk') return t('told.anyCall');
  const paths = interfaces
    .filter((each) => each.domains.includes(domain) && each.path.includes('/'))
    .map(({ path }) => path);
  const rest = paths.length - MOST_CALLS;
  return [...paths.slice(0, MOST_CALLS), ...(rest > 0 ? [t('told.more', { rest })] : [])].join(t('list.comma'));
}

/** What is said of the player. Of a code that only passes others through, nothing is its own. */
export function playerOf(entry: TableEntry | null, action: string, { actions }: Table): PlayerView {
  const { player: general = null, untold = null } = actions[action] ?? {};
  const player = (entry?.carries ? null : entry?.player) ?? general;
  return { player, untold: player === null ? untold : null };
}

/** The same, where any of some meanings can be the right one. */
export function playerOfAny(meanings: readonly MeaningView[], t: Say): PlayerView {
  const [first] = meanings;
  return first && meanings.every(({ player, untold }) => player === first.player && untold === first.untold)
    ? { player: first.player, untold: first.untold }
    : { player: null, untold: t('told.dependsOnCall') };
}

/** An action as views tell it. */
export function actionOf(id: string, { actions }: Table) {
  const { icon = '', label = id, retryText: retry = '' } = actions[id] ?? {};
  return { action: id, icon, label, retry };
}

/** The entry with an id. */
export function findEntry(id: string, { entries }: Table) {
  return entries.find((entry) => entry.id === id) ?? null;
}

/** The name of a domain. */
export function domainName(id: string, { domains }: Table): string {
  return domains.find((domain) => domain.id === id)?.title ?? id;
}
