import { deciding, type Group, isUndocumented, type Result, type Table } from '../../decoder/index.ts';
import { countOf, groupView, type GroupView, kindOf } from './group-view.ts';
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
export function explain(result: Result, table: Table, isReceived = false): Explanation {
  const { verdict, status, groups, truncated } = result;
  const isQuiet = (group: Group, index: number) =>
    index > 0 && kindOf(group) === 'success' && group.warnings.length === 0;
  return {
    headline: headline(result, table, isReceived),
    summary: summaryOf(result, isReceived),
    verdict: verdict && status !== 'success' ? verdictView(verdict, result, table, isReceived) : null,
    groups: groups
      .flatMap((group, index) => (isQuiet(group, index) ? [] : [groupView(group, index, table)]))
      .map((view) => (isReceived ? { ...view, times: '', places: '' } : view))
      .sort((a, b) => Number(b.index === 0) - Number(a.index === 0) || b.count - a.count),
    succeeded:
      isReceived || status === 'success' ? 0 : groups.filter(isQuiet).reduce((sum, { count }) => sum + count, 0),
    cut: truncated ? `Only the first ${countOf(groups.length, 'kind')} of responses are kept; there are more.` : null,
  };
}

/** How many responses there are and what they report. */
function summaryOf({ status, counts, groups }: Result, isReceived: boolean): string | null {
  const { responses, errors, unknown, successes } = counts;
  if (responses < 2 || status === 'success') return null;
  if (isReceived) return `Shared without counts and times: ${countOf(groups.length, 'kind')} of responses`;
  const kinds = groups.filter((group) => kindOf(group) === 'error').length;
  const parts = [
    errors > 0 ? `${countOf(errors, 'error')} of ${countOf(kinds, 'kind')}` : '',
    unknown > 0 ? countOf(unknown, 'undocumented code') : '',
    successes > 0 ? `${successes.toLocaleString('en')} succeeded` : '',
  ];
  return `${countOf(responses, 'response')}: ${parts.filter(Boolean).join(', ')}`;
}

/** The sentence that says what was found and what to do. */
function headline(result: Result, table: Table, isReceived: boolean): string {
  const { status, verdict, counts, groups } = result;
  if (status === 'nothing-found' || !verdict)
    return 'No code was found in this text. Paste the whole response, a log line with it, or just the code.';
  const [contradiction] = groups[verdict.group]?.warnings ?? [];
  if (status === 'success' && contradiction) return `This may not be a success. ${contradiction.text}`;
  if (status === 'success')
    return `Success: ${counts.responses > 1 ? `all ${isReceived ? '' : `${String(counts.responses)} `}responses report` : 'the response reports'} no error.`;
  if (isUndocumented(result)) return `${verdict.title}.`;
  const layer = deciding(result);
  const open = openMeanings(layer, verdict.confidence);
  if (open.length > 0)
    return `${layer?.code ?? ''}: ${String(open.length)} meanings fit. Which one it is depends on the call.`;
  const label = table.actions[verdict.action]?.label ?? verdict.action;
  return `${label}: ${verdict.title}.`;
}
