import type { Candidate, Evidence, Group, PlainLayer, Result, Verdict, Warning } from './result.ts';
import { indexOf, type Table, type TableIndex } from './table.ts';
import type { DecoderTexts } from './texts.ts';
import { groundOf, judge, type Judged } from './verdict.ts';

/**
 * Puts a result into the words of a table. It may come from a table in another language, or from one without texts.
 * @param table without texts, the result stays as it is
 */
export function inWords(result: Result, table: Table): Result {
  if (!table.texts) return result;
  const index = indexOf(table);
  const groups = result.groups.map((group) => groupInWords(group, index));
  const { verdict } = result;
  const decided = verdict && groups[verdict.group];
  return {
    ...result,
    groups,
    verdict: verdict && decided ? { ...verdict, ...judgeInWords(decided, index) } : verdict,
  };
}

/** What to do about one response, in the words of a table; without texts in the table, title and steps are empty. */
export function judgeInWords(group: Judged, index: TableIndex): Omit<Verdict, 'group'> {
  const { texts } = index.table;
  return { ...judge(group, index), ...(texts ? sayGround(group, index, texts) : { title: '', steps: [] }) };
}

/** The title and the steps of a verdict. */
function sayGround(
  group: Judged,
  index: TableIndex,
  { verdict, errTypes }: DecoderTexts,
): Pick<Verdict, 'title' | 'steps'> {
  const ground = groundOf(group, index);
  const { actions } = index.table;
  if (ground.kind === 'entry') {
    const { entry, unknown, isOwner } = ground;
    const say = isOwner ? verdict.owned : verdict.arrives;
    return { title: unknown ? say(unknown.found, entry.code, entry.title) : entry.title, steps: entry.steps };
  }
  if (ground.kind === 'err-type') {
    const { errType, code, action } = ground;
    const steps = actions[action]?.steps ?? [];
    return {
      title: verdict.byErrType(code, errType, errTypes[errType]),
      steps: action === 'refresh-token' ? [verdict.noRefresh, ...steps] : [...steps],
    };
  }
  const { unknown, carrier } = ground;
  const [code, near] = [unknown?.found ?? '', unknown?.near ?? []];
  return {
    title: carrier ? verdict.arrives(code, carrier.code, carrier.title) : verdict.undocumented(code),
    steps: [
      carrier ? verdict.readText : verdict.checkOrigin,
      ...(near.length > 0 ? [verdict.nearest(near.join(', '))] : []),
      ...(actions['contact']?.steps ?? []),
    ],
  };
}

/** A group in the words of a table; without texts in the table, as it is. */
export function groupInWords<G extends Judged & Pick<Group, 'warnings'>>(group: G, index: TableIndex): G {
  const { texts } = index.table;
  if (!texts) return group;
  return {
    ...group,
    layers: group.layers.map((layer) => layerInWords(layer, texts)),
    warnings: group.warnings.map((warning) => ({ ...warning, text: warningText(warning, group, index, texts) })),
  };
}

/** A layer with its evidence in words. */
function layerInWords<L extends PlainLayer>(layer: L, texts: DecoderTexts): L {
  const candidates = layer.candidates.map((candidate): Candidate => ({
    ...candidate,
    evidence: candidate.evidence.map((piece) => ({ ...piece, text: evidenceText(piece, texts) })),
  }));
  return { ...layer, candidates };
}

/** A piece of evidence in words. */
function evidenceText({ id, about }: Evidence, { evidence, rules, products }: DecoderTexts): string {
  if (id === 'key' || id === 'key-other') return evidence[id](rules[about as keyof typeof rules]);
  if (id === 'foreign') return evidence[id](products[about as keyof typeof products]);
  return evidence[id](about);
}

/** A warning in words. */
function warningText(
  { id, about }: Warning,
  group: Judged,
  index: TableIndex,
  { warnings, verdict, errTypes, products, entry: say }: DecoderTexts,
): string {
  if (id === 'err-type') {
    const { errType } = group;
    const { action } = judge(group, index);
    const words = errTypes[errType as keyof typeof errTypes];
    return warnings[id](verdict.disagrees(errType ?? 0, words, index.table.actions[action]?.label ?? action));
  }
  if (id === 'foreign') return warnings[id](products[about as keyof typeof products]);
  const entry = index.byId.get(about);
  return warnings[id](entry ? say(entry.code, entry.title) : about);
}
