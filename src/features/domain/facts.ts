import { actionOf, type Actions, type ShownAction } from '../../catalogue/actions.ts';
import type { Domain, Entry, Link, LinkKind } from '../../catalogue/catalogue.ts';
import { decode, type Table } from '../../decoder/index.ts';

/** An action, and how many codes have it. */
export interface ActionCount extends ShownAction {
  count: number;
}

/**
 * Counts the actions of a domain's codes, as shown, the most frequent first.
 */
export function actionCounts({ groups }: Pick<Domain, 'groups'>, actions: Actions): ActionCount[] {
  const counts = new Map<string, ActionCount>();
  for (const entry of groups.flatMap(({ entries }) => entries)) {
    const action = actionOf(entry, actions);
    const counted = counts.get(action.id) ?? { ...action, count: 0 };
    counts.set(action.id, { ...counted, count: counted.count + 1 });
  }
  return [...counts.values()].sort((a, b) => b.count - a.count);
}

/** Where a code comes from that MSDK's table lacks. */
export const ORIGIN_TEXTS: Readonly<Record<NonNullable<Entry['origin']>, string>> = {
  public: 'known from the platform’s public documentation',
  observed: 'known from responses that were really sent',
};

/** A run of an example response. */
export interface ExampleRun {
  text: string;
  /** Id of the entry whose code this is, or null. */
  id: string | null;
}

/**
 * Splits a response at the codes of one domain, as the decoder reads them.
 * @param domain id of the domain; codes of other domains stay plain text
 */
export function exampleRuns(response: string, domain: string, table: Table): ExampleRun[] {
  const layers = decode(response, table)
    .groups.flatMap((each) => [...each.layers])
    .filter((layer) => layer.domain === domain && layer.id !== null)
    .sort((a, b) => a.span[0] - b.span[0]);
  const runs: ExampleRun[] = [];
  let at = 0;
  for (const { id, span } of layers) {
    runs.push({ text: response.slice(at, span[0]), id: null }, { text: response.slice(...span), id });
    at = span[1];
  }
  return [...runs, { text: response.slice(at), id: null }].filter(({ text }) => text !== '');
}

/** The label of each kind of relation on an entry. */
const LABELS: Readonly<Record<LinkKind, string>> = {
  'leads-to': 'Leads to',
  'follows-from': 'Follows from',
  'has-detail': 'In detail',
  'detail-of': 'Detail of',
  carries: 'Carries',
  'carried-by': 'Carried by',
  'same-cause': 'Same event',
  'confused-with': 'Not the same as',
};

/** Related entries that share a reason. */
export interface RelatedEntries {
  /** Why they are related: one sentence. */
  reason: string;
  /** In the order in which they are written. */
  entries: Entry[];
}

/** Related entries of one kind. */
export interface RelatedGroup {
  label: string;
  /** One item per reason. */
  items: RelatedEntries[];
}

/**
 * Groups the relations of an entry, so that each kind and each reason is shown once.
 * @param related the entry's links, in order
 * @param find returns the entry with an id
 * @returns kinds, and reasons within a kind, in the order of their first link
 */
export function groupRelated(related: readonly Link[], find: (id: string) => Entry | undefined): RelatedGroup[] {
  const groups = new Map<string, Map<string, Entry[]>>();
  for (const { id, kind, reason } of related) {
    const entry = find(id);
    if (!entry) continue;
    const label = LABELS[kind];
    const reasons = groups.get(label) ?? new Map<string, Entry[]>();
    groups.set(label, reasons.set(reason, [...(reasons.get(reason) ?? []), entry]));
  }
  return [...groups].map(([label, reasons]) => ({
    label,
    items: [...reasons].map(([reason, entries]) => ({ reason, entries })),
  }));
}

/**
 * Decides which related entries are folded: those of a reason that many share, and all after the first few.
 * @param few how many entries of one reason are shown
 * @param most how many entries are shown in all
 */
export function foldRelated(
  groups: readonly RelatedGroup[],
  few: number,
  most: number,
): { label: string; items: (RelatedEntries & { isFolded: boolean })[] }[] {
  let shown = 0;
  return groups.map(({ label, items }) => ({
    label,
    items: items.map((item) => {
      const isFolded = item.entries.length > few || shown + item.entries.length > most;
      if (!isFolded) shown += item.entries.length;
      return { ...item, isFolded };
    }),
  }));
}

/** The rarely needed facts of an entry. */
type RareFacts = Pick<Entry, 'sameNumber' | 'interfaces' | 'sourceNote'>;

/** Whether only some interfaces of the domain return a code. */
export function isFromSome({ interfaces }: Pick<Entry, 'interfaces'>, domain: Pick<Domain, 'interfaces'>): boolean {
  return interfaces.length < domain.interfaces.length;
}

/**
 * The summary line of the folded facts; null when there are none.
 */
export function rareFactsLine(entry: RareFacts, domain: Pick<Domain, 'interfaces'>): string | null {
  const { length } = entry.sameNumber;
  const parts = [
    length === 0 ? null : `Same number in ${length === 1 ? 'another table' : `${String(length)} other tables`}`,
    isFromSome(entry, domain) ? 'Only from some APIs' : null,
    entry.sourceNote === null ? null : 'Note on the source',
  ].filter((part) => part !== null);
  return parts.length === 0 ? null : parts.join(' · ');
}
