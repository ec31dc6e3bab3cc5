import type { Group, PlainLayer, Verdict, Warning } from './result.ts';
import type { TableEntry, TableIndex } from './table.ts';

/** The actions that the values of `err_type` ask for; null where nothing is to be done. */
const ERR_TYPE_ACTIONS = { 0: null, 1: 'retry', 2: 'reauthorize', 3: 'refresh-token' } as const;

/** A value of `err_type` that is defined. */
type ErrType = keyof typeof ERR_TYPE_ACTIONS;

/** The value that says nothing: an unknown error. */
const UNKNOWN_ERROR = 5;

/** What decides about a response: an entry, the value of `err_type`, or that nothing is known of its code. */
export type Ground =
  | { kind: 'entry'; entry: TableEntry; unknown: PlainLayer | null; isOwner: boolean }
  | { kind: 'err-type'; errType: ErrType; code: string; action: string }
  | { kind: 'undocumented'; unknown: PlainLayer | null; carrier: TableEntry | null };

/** What a judgment is made of. */
export type Judged = Pick<Group, 'confidence' | 'errType'> & { readonly layers: readonly PlainLayer[] };

/** Finds what decides: the innermost known code; where no code does, `err_type`. */
export function groundOf({ layers, errType }: Judged, index: TableIndex): Ground {
  const innermost = layers.at(-1);
  const known = [...layers].reverse().find(({ id }) => id !== null);
  const owner = innermost?.id === null ? innermost.candidates[0] : undefined;
  const entry = (owner && index.byId.get(owner.id)) ?? (known ? index.byId.get(known.id ?? '') : undefined) ?? null;
  const unknown = innermost && !innermost.known ? innermost : null;
  const action = isDefined(errType) ? ERR_TYPE_ACTIONS[errType] : null;
  // A class and a pass-through code say where a code comes from, not what to do about it.
  if ((!entry || unknown || entry.carries) && isDefined(errType) && action !== null && index.table.actions[action])
    return { kind: 'err-type', errType, code: innermost?.found ?? '', action };
  if (!entry || (unknown && entry.carries && !owner)) return { kind: 'undocumented', unknown, carrier: entry };
  return { kind: 'entry', entry, unknown, isOwner: owner !== undefined };
}

/** What to do about one response. */
export function judge(group: Judged, index: TableIndex): Pick<Verdict, 'action' | 'retryable' | 'confidence'> {
  const ground = groundOf(group, index);
  if (ground.kind === 'undocumented') return { action: 'contact', retryable: false, confidence: 'ambiguous' };
  const action = ground.kind === 'entry' ? ground.entry.action : ground.action;
  const confidence = ground.kind === 'err-type' ? 'likely' : ground.unknown ? 'ambiguous' : group.confidence;
  return { action, retryable: index.table.actions[action]?.retryable ?? false, confidence };
}

/** Whether a value of `err_type` is defined. */
function isDefined(errType: number | null): errType is ErrType {
  return errType !== null && errType in ERR_TYPE_ACTIONS;
}

/** What `err_type` says against a verdict. */
export function compareErrType(
  errType: number | null,
  { action: id }: Pick<Verdict, 'action'>,
  { table }: TableIndex,
): Warning[] {
  if (errType === null || errType === UNKNOWN_ERROR) return [];
  const about = String(errType);
  if (!isDefined(errType)) return [{ id: 'err-type-undefined', about, text: '' }];
  const action = table.actions[id];
  return !action || action.errTypes.includes(errType) ? [] : [{ id: 'err-type', about, text: '' }];
}
