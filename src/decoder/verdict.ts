import type { Resolved } from './resolve.ts';
import type { Confidence, Verdict } from './result.ts';
import type { TableIndex } from './table-index.ts';
import type { TableEntry } from './table.ts';

/** From the surest to the least sure. */
const ORDER: readonly Confidence[] = ['certain', 'likely', 'ambiguous'];

/**
 * One thing to do for an answer: what its innermost known code asks for.
 * @param layers the answer's layers, from the outermost in; at least one
 * @param index the table
 */
export function judge(layers: readonly Resolved[], index: TableIndex): Verdict {
  const innermost = layers.at(-1);
  const deciding = layers.findLast(({ entry }) => entry !== null);
  const unknown = innermost && !innermost.layer.known ? innermost.layer : null;
  if (!deciding?.entry) {
    return {
      action: 'contact',
      retryable: false,
      title: `${unknown?.code ?? 'The code'} is not documented`,
      steps: [
        'Check that the answer comes from MSDK or one of its platforms; other products use the same keys with codes of their own.',
        'If it does, contact MSDK support with appid, interface, time and the whole answer.',
      ],
      confidence: 'ambiguous',
    };
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

/** The title for a code without an entry: the class that owns it, or the code that it arrived in. */
function titleOf(code: string, { code: known, title }: TableEntry, owned: boolean): string {
  return owned
    ? `${code} has no entry of its own; it lies in the class of ${known}: ${title}`
    : `${code} is not documented; it arrives as ${known}: ${title}`;
}

/**
 * What `err_type` says about the verdict.
 * @param errType the value of the answer, or null
 * @param verdict what the codes say
 * @param index the table
 * @returns sentences, empty when both agree or there is no `err_type`
 */
export function compareErrType(errType: number | null, verdict: Verdict, { table }: TableIndex): string[] {
  if (errType === null || errType === 5) return [];
  if (![0, 1, 2, 3].includes(errType)) return [`err_type ${String(errType)} is not defined; the code decides.`];
  const action = table.actions[verdict.action];
  if (!action || action.errTypes.includes(errType)) return [];
  return [
    `err_type ${String(errType)} (${ERR_TYPES[errType] ?? ''}) does not agree with the code (${action.label.toLowerCase()}). The code is more exact.`,
  ];
}

/** What the values of `err_type` ask for (outline of the source, §1, item 6). */
const ERR_TYPES: readonly string[] = ['normal', 'try again later', 'sign in again', 'refresh the access token'];
