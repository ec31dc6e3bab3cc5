import { adviseByErrType } from './err-type.ts';
import type { Resolved } from './resolve.ts';
import type { Confidence, Verdict } from './result.ts';
import type { TableIndex } from './table-index.ts';
import type { TableEntry } from './table.ts';

/** From the surest to the least sure. */
const ORDER: readonly Confidence[] = ['certain', 'likely', 'ambiguous'];

/**
 * One thing to do for an answer: what its innermost known code asks for; where no code decides, what `err_type` asks for.
 * @param layers the answer's layers, from the outermost in; at least one
 * @param index the table
 * @param errType `err_type` of the answer, or null
 */
export function judge(layers: readonly Resolved[], index: TableIndex, errType: number | null): Verdict {
  const innermost = layers.at(-1);
  const deciding = layers.findLast(({ entry }) => entry !== null);
  const unknown = innermost && !innermost.layer.known ? innermost.layer : null;
  // A class and a pass-through code say where a code comes from, not what to do about it.
  if (!deciding?.entry || unknown || deciding.entry.carries) {
    const advice = adviseByErrType(errType, innermost?.layer.code ?? '', index);
    if (advice) return advice;
  }
  if (!deciding?.entry) return undocumented(`${unknown?.code ?? 'The code'} is not documented`, CHECK_ORIGIN, index);
  // What carries a code says nothing about repeating the call once there is a code inside.
  if (unknown && deciding.entry.carries && deciding !== innermost) {
    return undocumented(titleOf(unknown.code, deciding.entry, false), READ_TEXT, index);
  }
  const { entry } = deciding;
  const confidence = layers
    .map((layer) => layer.confidence)
    .reduce((a, b) => (ORDER.indexOf(a) > ORDER.indexOf(b) ? a : b));
  return {
    action: entry.action,
    retryable: index.table.actions[entry.action]?.retryable ?? false,
    title: unknown ? titleOf(unknown.code, entry, deciding === innermost) : entry.title,
    steps: entry.steps,
    confidence: unknown ? 'ambiguous' : confidence,
  };
}

const CHECK_ORIGIN =
  'Check that the answer comes from MSDK or one of its platforms; other products use the same keys with codes of their own.';
const READ_TEXT =
  'Read the text behind the code: it may name what the platform refuses, and then that can be corrected.';

/** What to do about a code of which nothing is known. */
function undocumented(title: string, step: string, { table }: TableIndex): Verdict {
  return {
    action: 'contact',
    retryable: false,
    title,
    steps: [step, ...(table.actions['contact']?.steps ?? [])],
    confidence: 'ambiguous',
  };
}

/** The title for a code without an entry: the class that owns it, or the code that it arrived in. */
function titleOf(code: string, { code: known, title }: TableEntry, owned: boolean): string {
  return owned
    ? `${code} has no entry of its own; it lies in the class of ${known}: ${title}`
    : `${code} is not documented; it arrives as ${known}: ${title}`;
}
