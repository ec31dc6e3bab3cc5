import type { Actions, ShownAction } from '../../catalogue/actions.ts';
import type { Domain, Entry, Link } from '../../catalogue/catalogue.ts';
import type { Say } from '../../components/words.ts';
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
    const action = actions[entry.action];
    const counted = counts.get(action.id) ?? { ...action, count: 0 };
    counts.set(action.id, { ...counted, count: counted.count + 1 });
  }
  return [...counts.values()].sort((a, b) => b.count - a.count);
}

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
export function groupRelated(
  related: readonly Link[],
  find: (id: string) => Entry | undefined,
  t: Say,
): RelatedGroup[] {
  const groups = new Map<string, Map<string, Entry[]>>();
  for (const { id, kind, reason } of related) {
    const entry = find(id);
    if (!entry) continue;
    const label = t(`relation.${kind}`);
    const reasons = groups.get(label) ?? new Map<string, Entry[]>();
    groups.set(label, reasons.set(reason, [...(reasons.get(reason) ?? []), entry]));
  }
  return [...groups].map(([label, reasons]) => ({
    label,
    items: [...reasons].map(([reason, entries]) => ({ reason, entries })),
  }));
}

/**
 * The steps without the words that end each step that contacts a team: what to report is the same for every code.
 * @param report those words
 * @returns the same list when no step ends with them
 */
export function withoutReport(steps: readonly string[], report: string): readonly string[] {
  return steps.some((step) => step.endsWith(report))
    ? steps.map((step) => (step.endsWith(report) ? step.slice(0, -report.length).trim() : step))
    : steps;
}

/** What the line of the folded facts counts. */
type FoldedFacts = Pick<Entry, 'related' | 'carries' | 'sameNumber' | 'forms' | 'origin' | 'sourceNote'>;

/** What the line says that the entry alone does not. */
interface FoldedAround {
  /** How many guides mention the code, apart from the one that is shown. */
  guides: number;
  /** Whether only some APIs of the domain return the code. */
  isFromSome: boolean;
  /** Whether a step contacts a team, so that there is something to report. */
  hasReport: boolean;
}

/** The line that folds what is rarely needed, and says what that is. */
export function moreLine(
  { related, carries, sameNumber, forms, origin, sourceNote }: FoldedFacts,
  { guides, isFromSome, hasReport }: FoldedAround,
  t: Say,
): string {
  const counts = {
    related: new Set(related.map(({ id }) => id)).size,
    carries: carries.length,
    sameNumber: sameNumber.length,
    guides,
    forms: forms.length,
  };
  const counted = (what: keyof typeof counts) => counts[what] > 0 && t(`more.${what}`, { count: counts[what] });
  const parts = [
    hasReport && t('more.report'),
    counted('related'),
    counted('carries'),
    counted('sameNumber'),
    counted('guides'),
    counted('forms'),
    isFromSome && t('more.fromSome'),
    (origin !== null || sourceNote !== null) && t('more.source'),
  ].filter((part) => part !== false);
  return parts.length === 0 ? t('more') : t('more.parts', { parts: parts.join(t('list.comma')) });
}
