import type { Resolved } from './resolve.ts';
import type { Confidence, Verdict } from './result.ts';
import type { TableEntry, TableIndex } from './table.ts';

/** From the surest to the least sure. */
const ORDER: readonly Confidence[] = ['certain', 'likely', 'ambiguous'];

/**
 * One thing to do for an answer: what its innermost known code asks for; where no code decides, what `err_type` asks for.
 * @param layers the answer's layers, from the outermost in; at least one
 * @param errType `err_type` of the answer, or null
 */
export function judge(layers: readonly Resolved[], index: TableIndex, errType: number | null): Verdict {
  const innermost = layers.at(-1);
  const deciding = [...layers].reverse().find(({ entry }) => entry !== null);
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

/** What a value of `err_type` asks for (the document, chapter 1, point 6). */
interface Advice {
  words: string;
  /** Id of the action; null where nothing is to be done. */
  action: string | null;
  /** What to do before the steps of the action. */
  first?: string;
}

const ADVICE: ReadonlyMap<number, Advice> = new Map([
  [0, { words: 'normal', action: null }],
  [1, { words: 'try again later', action: 'retry' }],
  [2, { words: 'sign in again', action: 'reauthorize' }],
  [
    3,
    {
      words: 'refresh the access token',
      action: 'refresh-token',
      first: 'On Mobile QQ, for which no refresh is documented, have the player sign in again instead.',
    },
  ],
]);

/** The value that says nothing: an unknown error. */
const UNKNOWN_ERROR = 5;

/**
 * What to do when no code decides but `err_type` does.
 * @param errType the value of the answer, or null
 * @param code the code that is not documented, or that carries none
 * @returns null when `err_type` asks for nothing either
 */
function adviseByErrType(errType: number | null, code: string, { table }: TableIndex): Verdict | null {
  const advice = errType === null ? undefined : ADVICE.get(errType);
  const action = advice?.action ? table.actions[advice.action] : undefined;
  if (!advice?.action || !action) return null;
  return {
    action: advice.action,
    retryable: action.retryable,
    title: `${code} does not say what to do; err_type ${String(errType)} asks to ${advice.words}`,
    steps: advice.first === undefined ? [...action.steps] : [advice.first, ...action.steps],
    confidence: 'likely',
  };
}

/**
 * What `err_type` says about the verdict.
 * @param errType the value of the answer, or null
 * @param verdict what the codes say
 * @returns sentences, empty when both agree or there is no `err_type`
 */
export function compareErrType(errType: number | null, verdict: Verdict, { table }: TableIndex): string[] {
  if (errType === null || errType === UNKNOWN_ERROR) return [];
  const advice = ADVICE.get(errType);
  if (!advice) return [`err_type ${String(errType)} is not defined; the code decides.`];
  const action = table.actions[verdict.action];
  if (!action || action.errTypes.includes(errType)) return [];
  return [
    `err_type ${String(errType)} (${advice.words}) does not agree with the code (${action.label.toLowerCase()}). The code is more exact.`,
  ];
}
