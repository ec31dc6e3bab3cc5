import type { Verdict } from './result.ts';
import type { TableIndex } from './table-index.ts';

/** What a value of `err_type` asks for (the document, chapter 1, point 6). */
interface Advice {
  /** What it asks for, in words. */
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
 * @param index the table
 * @returns null when `err_type` asks for nothing either
 */
export function adviseByErrType(errType: number | null, code: string, { table }: TableIndex): Verdict | null {
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
 * @param index the table
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
