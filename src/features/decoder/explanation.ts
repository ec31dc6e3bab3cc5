import type { Edition, Say } from '../../components/words.ts';
import { deciding, type Group, isUndocumented, type Result, type Table } from '../../decoder/index.ts';
import { groupView, type GroupView, kindOf } from './group-view.ts';
import { openMeanings } from './meaning.ts';
import { type VerdictView, verdictView } from './verdict-view.ts';

/** A result as the words and links that a page shows. */
export interface Explanation {
  /** The sentence above everything, also announced to screen readers. */
  headline: string;
  /** How many responses there are and what they report; null for one, and where all succeeded. */
  summary: string | null;
  /** What to do; null when nothing was found. */
  verdict: VerdictView | null;
  /** The one that the verdict is about comes first, then the others by count, without plain successes. */
  groups: GroupView[];
  /** How many plain successes there are, unless all are. */
  succeeded: number;
  /** A sentence about what was not covered, or null. */
  cut: string | null;
}

/**
 * Says what a result means.
 * @param isReceived whether the text came with a link, which has one response of each kind
 */
export function explain(result: Result, table: Table, edition: Edition, isReceived = false): Explanation {
  const { t } = edition;
  const { verdict, status, groups, truncated } = result;
  const isQuiet = (group: Group, index: number) =>
    index > 0 && kindOf(group) === 'success' && group.warnings.length === 0;
  return {
    headline: headline(result, table, isReceived, t),
    summary: summaryOf(result, isReceived, t),
    verdict: verdict && status !== 'success' ? verdictView(verdict, result, table, edition, isReceived) : null,
    groups: groups
      .flatMap((group, index) => (isQuiet(group, index) ? [] : [groupView(group, index, table, t)]))
      .map((view) => (isReceived ? { ...view, times: '', places: '' } : view))
      .sort((a, b) => Number(b.index === 0) - Number(a.index === 0) || b.count - a.count),
    succeeded:
      isReceived || status === 'success' ? 0 : groups.filter(isQuiet).reduce((sum, { count }) => sum + count, 0),
    cut: truncated ? t('told.cut', { kinds: t('told.kinds', { count: groups.length }) }) : null,
  };
}

/** How many responses there are and what they report. */
function summaryOf({ status, counts, groups }: Result, isReceived: boolean, t: Say): string | null {
  const { responses, errors, unknown, successes } = counts;
  if (responses < 2 || status === 'success') return null;
  if (isReceived) return t('told.received', { kinds: t('told.kinds', { count: groups.length }) });
  const kinds = groups.filter((group) => kindOf(group) === 'error').length;
  const parts = [
    errors > 0
      ? t('told.errorsOf', { errors: t('told.errors', { count: errors }), kinds: t('told.kinds', { count: kinds }) })
      : '',
    unknown > 0 ? t('told.unknown', { count: unknown }) : '',
    successes > 0 ? t('told.succeeded', { successes }) : '',
  ];
  return t('told.summary', {
    responses: t('told.responses', { count: responses }),
    parts: parts.filter(Boolean).join(t('told.comma')),
  });
}

/** The sentence that says what was found and what to do. */
function headline(result: Result, table: Table, isReceived: boolean, t: Say): string {
  const { status, verdict, counts, groups } = result;
  if (status === 'nothing-found' || !verdict) return t('told.noCode');
  const [contradiction] = groups[verdict.group]?.warnings ?? [];
  if (status === 'success' && contradiction) return t('told.doubtfulSuccess', { warning: contradiction.text });
  if (status === 'success')
    return counts.responses > 1 && !isReceived
      ? t('told.successes', { responses: counts.responses })
      : t(counts.responses > 1 ? 'told.successes.received' : 'told.success');
  if (isUndocumented(result)) return t('told.sentence', { text: verdict.title });
  const layer = deciding(result);
  const open = openMeanings(layer, verdict.confidence);
  if (open.length > 0) return t('told.open', { code: layer?.code ?? '', meanings: open.length });
  const label = table.actions[verdict.action]?.label ?? verdict.action;
  return t('told.headline', { label, title: verdict.title });
}
