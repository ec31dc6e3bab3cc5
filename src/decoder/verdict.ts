import type { Confidence, Group, Layer, Verdict, Warning } from './result.ts';
import type { TableEntry, TableIndex } from './table.ts';
import { ERR_TYPE_TEXTS, VERDICT_TEXTS, WARNING_TEXTS } from './texts.en.ts';

/** The actions that the values of `err_type` ask for; null where nothing is to be done. */
const ERR_TYPE_ACTIONS: ReadonlyMap<number, string | null> = new Map([
  [0, null],
  [1, 'retry'],
  [2, 'reauthorize'],
  [3, 'refresh-token'],
]);

/** The value that says nothing: an unknown error. */
const UNKNOWN_ERROR = 5;

/** What to do about one response: what its innermost known code asks for; where no code decides, what `err_type` does. */
export function judge(
  { layers, confidence, errType }: Pick<Group, 'layers' | 'confidence' | 'errType'>,
  index: TableIndex,
): Omit<Verdict, 'group'> {
  const innermost = layers.at(-1);
  const known = [...layers].reverse().find(({ id }) => id !== null);
  const owner = innermost?.id === null ? innermost.candidates[0] : undefined;
  const entry = (owner && index.byId.get(owner.id)) ?? (known ? index.byId.get(known.id ?? '') : undefined) ?? null;
  const unknown = innermost && !innermost.known ? innermost : null;
  // A class and a pass-through code say where a code comes from, not what to do about it.
  if (!entry || unknown || entry.carries) {
    const advice = adviseByErrType(errType, innermost?.found ?? '', index);
    if (advice) return advice;
  }
  if (!entry)
    return undocumented(VERDICT_TEXTS.undocumented(unknown?.found ?? ''), VERDICT_TEXTS.checkOrigin, unknown, index);
  if (unknown && entry.carries && !owner)
    return undocumented(
      VERDICT_TEXTS.arrives(unknown.found, entry.code, entry.title),
      VERDICT_TEXTS.readText,
      unknown,
      index,
    );
  return {
    action: entry.action,
    retryable: index.table.actions[entry.action]?.retryable ?? false,
    title: unknown ? titleOf(unknown.found, entry, owner !== undefined) : entry.title,
    steps: entry.steps,
    confidence: unknown ? 'ambiguous' : confidence,
  };
}

/** What is known of a code without an entry, and what to do to learn more. */
function undocumented(
  title: string,
  first: string,
  unknown: Layer | null,
  { table }: TableIndex,
): Omit<Verdict, 'group'> {
  const near = unknown && unknown.near.length > 0 ? [VERDICT_TEXTS.nearest(unknown.near.join(', '))] : [];
  return {
    action: 'contact',
    retryable: false,
    title,
    steps: [first, ...near, ...(table.actions['contact']?.steps ?? [])],
    confidence: 'ambiguous',
  };
}

/** The title for a code without an entry: the class that owns it, or the code that it arrived in. */
function titleOf(code: string, { code: known, title }: TableEntry, owned: boolean): string {
  return owned ? VERDICT_TEXTS.owned(code, known, title) : VERDICT_TEXTS.arrives(code, known, title);
}

/** What to do when no code decides but `err_type` does; null when it asks for nothing either. */
function adviseByErrType(errType: number | null, code: string, { table }: TableIndex): Omit<Verdict, 'group'> | null {
  const id = errType === null ? null : (ERR_TYPE_ACTIONS.get(errType) ?? null);
  const action = id === null ? undefined : table.actions[id];
  if (errType === null || id === null || !action) return null;
  return {
    action: id,
    retryable: action.retryable,
    title: VERDICT_TEXTS.byErrType(code, errType, ERR_TYPE_TEXTS[errType] ?? ''),
    steps: id === 'refresh-token' ? [VERDICT_TEXTS.noRefresh, ...action.steps] : [...action.steps],
    confidence: 'likely' satisfies Confidence,
  };
}

/** What `err_type` says against a verdict. */
export function compareErrType(
  errType: number | null,
  { action: id }: Pick<Verdict, 'action'>,
  { table }: TableIndex,
): Warning[] {
  if (errType === null || errType === UNKNOWN_ERROR) return [];
  const words = ERR_TYPE_TEXTS[errType];
  const say = (warning: string, about: string) => [{ id: warning, text: WARNING_TEXTS[warning]?.(about) ?? '' }];
  if (words === undefined) return say('err-type-undefined', String(errType));
  const action = table.actions[id];
  if (!action || action.errTypes.includes(errType)) return [];
  return say('err-type', VERDICT_TEXTS.disagrees(errType, words, action.label));
}
