import type { Group, Layer, Verdict, Warning } from './result.ts';
import type { TableEntry, TableIndex } from './table.ts';
import type { DecoderTexts } from './texts.ts';

/** The actions that the values of `err_type` ask for; null where nothing is to be done. */
const ERR_TYPE_ACTIONS = { 0: null, 1: 'retry', 2: 'reauthorize', 3: 'refresh-token' } as const;

/** The value that says nothing: an unknown error. */
const UNKNOWN_ERROR = 5;

/** What to do, with the group it is about left open. */
type Judgment = Omit<Verdict, 'group'>;

/** What a judgment says, in the words of a language. */
type Said = Pick<Judgment, 'title' | 'steps'>;

/** What is said before the texts are there. */
const NOTHING: Said = { title: '', steps: [] };

/** What to do about one response: what its innermost known code asks for; where no code decides, what `err_type` does. */
export function judge(
  { layers, confidence, errType }: Pick<Group, 'layers' | 'confidence' | 'errType'>,
  index: TableIndex,
): Judgment {
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
    return undocumented(unknown, index, ({ verdict }) => [
      verdict.undocumented(unknown?.found ?? ''),
      verdict.checkOrigin,
    ]);
  if (unknown && entry.carries && !owner)
    return undocumented(unknown, index, ({ verdict }) => [
      verdict.arrives(unknown.found, entry.code, entry.title),
      verdict.readText,
    ]);
  return {
    action: entry.action,
    retryable: index.table.actions[entry.action]?.retryable ?? false,
    ...say(index, ({ verdict }) => ({
      title: unknown ? titleOf(unknown.found, entry, owner !== undefined, verdict) : entry.title,
      steps: entry.steps,
    })),
    confidence: unknown ? 'ambiguous' : confidence,
  };
}

/** Says something in the words of the table; nothing while they are not there. */
function say({ table: { texts } }: TableIndex, words: (texts: DecoderTexts) => Said): Said {
  return texts ? words(texts) : NOTHING;
}

/**
 * What is known of a code without an entry, and what to do to learn more.
 * @param words the title and the first step
 */
function undocumented(
  unknown: Layer | null,
  index: TableIndex,
  words: (texts: DecoderTexts) => readonly [title: string, first: string],
): Judgment {
  const said = say(index, (texts) => {
    const [title, first] = words(texts);
    const near = unknown && unknown.near.length > 0 ? [texts.verdict.nearest(unknown.near.join(', '))] : [];
    return { title, steps: [first, ...near, ...(index.table.actions['contact']?.steps ?? [])] };
  });
  return { action: 'contact', retryable: false, ...said, confidence: 'ambiguous' };
}

/** The title for a code without an entry: the class that owns it, or the code that it arrived in. */
function titleOf(
  code: string,
  { code: known, title }: TableEntry,
  owned: boolean,
  { owned: inClass, arrives }: DecoderTexts['verdict'],
): string {
  return owned ? inClass(code, known, title) : arrives(code, known, title);
}

/** What to do when no code decides but `err_type` does; null when it asks for nothing either. */
function adviseByErrType(errType: number | null, code: string, index: TableIndex): Judgment | null {
  const id = isDefined(errType) ? ERR_TYPE_ACTIONS[errType] : null;
  const action = id === null ? undefined : index.table.actions[id];
  if (!isDefined(errType) || id === null || !action) return null;
  return {
    action: id,
    retryable: action.retryable,
    ...say(index, ({ verdict, errTypes }) => ({
      title: verdict.byErrType(code, errType, errTypes[errType]),
      steps: id === 'refresh-token' ? [verdict.noRefresh, ...action.steps] : [...action.steps],
    })),
    confidence: 'likely',
  };
}

/** Whether a value of `err_type` is defined. */
function isDefined(errType: number | null): errType is keyof typeof ERR_TYPE_ACTIONS {
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
