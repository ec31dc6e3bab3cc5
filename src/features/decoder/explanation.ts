import { codePath, entryPath } from '../../addresses.ts';
import type { ActionId } from '../../catalogue/actions.ts';
import type { FamilyId } from '../../catalogue/families.ts';
import { type GuideLink, guideFor } from '../../components/links.ts';
import {
  type Candidate,
  deciding,
  type Group,
  isUndocumented,
  type Layer,
  type Result,
  type Table,
  type TableAction,
  type Verdict,
} from '../../decoder/index.ts';
import { placesOf } from '../../places.ts';
import { meaningsElsewhere, openMeanings } from './meaning.ts';

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

/** What to do about the input. */
export interface VerdictView {
  /** How sure it is. */
  confidence: Verdict['confidence'];
  /** The code that decides, and what happened. */
  code: string;
  title: string;
  /** Where the code is from, in words. */
  where: string;
  /** Address of its entry from the site's root; null when there is none. */
  path: string | null;
  /** What the code can mean, the likeliest first, where nothing in the text decides; else empty. */
  meanings: MeaningView[];
  /** Of an open code: what it means on other platforms than the chosen one. */
  elsewhere: MeaningView[];
  /** Id of the action, for its color, with its icon and name; the name is empty where no action is known. */
  action: string;
  icon: string;
  label: string;
  /** What to do, in a sentence. */
  advice: string;
  steps: string[];
  /** Documented codes close to an undocumented one, which a step lists. */
  near: OtherView[];
  /** Whether a retry can help. */
  retry: string;
  /** How sure it is, in words; null when there is no doubt. */
  doubt: string | null;
  /** What does not fit together. */
  warnings: string[];
  /** Which of several responses it is about; null when there is only one. */
  which: string | null;
  /** What to tell the player; null when nothing. */
  player: string | null;
  guide: GuideLink | null;
  /** What the action looks like in code; null when it is not a pattern. */
  snippet: NonNullable<TableAction['code']> | null;
}

/** One of the meanings of a code, to choose from. */
export interface MeaningView {
  /** Id of its domain, which is what the person chooses. */
  domain: string;
  /** What the domain is called. */
  name: string;
  title: string;
  /** Id of the action, with its icon and name. */
  action: string;
  icon: string;
  label: string;
  /** The APIs that return codes of the domain; empty when they do not tell it from others. */
  calls: string;
}

/** Equal responses. */
export interface GroupView {
  /** Its place among the groups of the result. */
  index: number;
  /** Its codes, from the outermost in. */
  codes: string;
  /** Title of the innermost, or how many meanings it can have. */
  title: string;
  /** Whether nothing in the text tells which of its meanings the innermost has. */
  isOpen: boolean;
  /** Address of the innermost from the site's root: its entry, or the page with its meanings; null when there is none. */
  path: string | null;
  /** Id of the action, with its icon and name; the name is empty where no action is known. */
  action: string;
  icon: string;
  label: string;
  /** Whether a retry can help; empty where no action is known. */
  retry: string;
  steps: readonly string[];
  count: number;
  /** How many there are, such as `12 times`; empty where the text came with a link, which does not say. */
  times: string;
  /** Where the first and the last one are, with their times; empty likewise. */
  places: string;
  layers: LayerView[];
  warnings: string[];
  /** A sentence with the interface and err_type; null when neither is known. */
  context: string | null;
}

/** One layer. */
export interface LayerView {
  code: string;
  /** Title of the entry, or a note that there is none. */
  title: string;
  /** Name of the domain; null when unknown. */
  domain: string | null;
  /** Address of the entry from the site's root; null when there is none. */
  path: string | null;
  message: string | null;
  evidence: EvidenceView[];
  /** What else the number can mean; empty for an undocumented code. */
  others: OtherView[];
  /** The class that owns an undocumented code. */
  owners: OtherView[];
}

/** A piece of evidence in words, with how much it counts. */
export interface EvidenceView {
  text: string;
  /** Such as `strongly for`. */
  strength: string;
}

/** Another meaning, with the evidence that differs from the chosen one. */
export interface OtherView {
  id: string;
  path: string;
  code: string;
  title: string;
  domain: string;
  evidence: EvidenceView[];
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
    headline: headline(result, table),
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

/** A count with its noun. */
export function countOf(count: number, noun: string): string {
  return `${count.toLocaleString('en')} ${noun}${count === 1 ? '' : 's'}`;
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
function headline(result: Result, table: Table): string {
  const { status, verdict, counts, groups } = result;
  if (status === 'nothing-found' || !verdict)
    return 'No code was found in this text. Paste the whole response, a log line with it, or just the code.';
  const [contradiction] = groups[verdict.group]?.warnings ?? [];
  if (status === 'success' && contradiction) return `This may not be a success. ${contradiction.text}`;
  if (status === 'success')
    return `Success: ${counts.responses > 1 ? `all ${String(counts.responses)} responses report` : 'the response reports'} no error.`;
  if (isUndocumented(result)) return `${verdict.title}.`;
  const layer = deciding(result);
  const open = openMeanings(layer, verdict.confidence);
  if (open.length > 0)
    return `${layer?.code ?? ''}: ${String(open.length)} meanings fit. Which one it is depends on the call.`;
  const label = table.actions[verdict.action]?.label ?? verdict.action;
  return `${label}: ${verdict.title}.`;
}

/** Which of several responses the verdict is about; null when there is only one. */
function whichOf({ group }: Verdict, { counts, groups, status }: Result): string | null {
  const count = groups[group]?.count ?? 0;
  const { responses, errors } = counts;
  if (responses < 2) return null;
  if (count === responses) return `All ${count.toLocaleString('en')} responses report it.`;
  const some = `${count.toLocaleString('en')} of ${responses.toLocaleString('en')} responses ${count === 1 ? 'reports' : 'report'} it`;
  if (status !== 'error') return `${some}; no known error was found.`;
  if (count === errors) return `${some}; it is the only known error.`;
  const [other] = groups
    .filter((each, place) => place !== group && kindOf(each) === 'error')
    .sort((a, b) => b.count - a.count);
  const most = other?.count ?? 0;
  const rank = most < count ? 'most frequent' : most === count ? 'first' : 'surest';
  // Only what is not sure stands behind what is less frequent.
  const unclear =
    other && most > count
      ? ` ${most.toLocaleString('en')} others are ${codesOf(other)}, whose meaning is unclear.`
      : '';
  return `${some}; it is the ${rank} known error.${unclear}`;
}

/** What a group reports. A known group is a success when its outermost code is zero. */
function kindOf({ layers }: Group): 'error' | 'success' | 'unknown' {
  if (!layers.some(({ known }) => known)) return 'unknown';
  return Number(layers[0]?.code) === 0 ? 'success' : 'error';
}

/** The codes of a group, from the outermost in. */
function codesOf({ layers }: Group): string {
  return layers.map(({ code }) => code).join(' > ');
}

/** What a verdict shows in place of an action for a code that no table has. */
const UNDOCUMENTED = {
  title: 'Not documented',
  label: '',
  advice: 'No table has this code.',
  retry: 'Whether a retry helps is not known.',
};

/** The verdict in words. */
function verdictView(verdict: Verdict, result: Result, table: Table, isReceived: boolean): VerdictView {
  const { steps, title } = verdict;
  const action = table.actions[verdict.action];
  const group = result.groups[verdict.group];
  const layer = deciding(result);
  const entry = layer?.id == null ? null : findEntry(layer.id, table);
  const family = table.domains.find(({ id }) => id === layer?.domain)?.family;
  const view = ({ id }: Candidate) => meaningView(id, table);
  const meanings = openMeanings(layer, verdict.confidence).flatMap(view);
  const confidence = meanings.length > 0 ? 'ambiguous' : verdict.confidence;
  const code = layer?.code ?? '';
  return {
    confidence,
    code,
    title: title.startsWith(`${code} `) ? title.slice(code.length + 1) : title,
    where: whereOf(group, meanings.length > 0, table),
    path: entry ? entryPath(entry.domain, entry.code) : null,
    meanings,
    elsewhere: layer && meanings.length > 0 ? meaningsElsewhere(layer).flatMap(view) : [],
    advice: action?.advice ?? '',
    ...actionOf(verdict.action, table),
    ...(isUndocumented(result) ? UNDOCUMENTED : {}),
    steps: [...steps],
    near: layer?.near.flatMap((id) => otherView({ id, evidence: [] }, table)) ?? [],
    doubt: doubtOf(confidence, group, meanings),
    warnings: (group?.warnings ?? []).map(({ text }) => text),
    which: isReceived ? null : whichOf(verdict, result),
    player: entry?.carries ? null : (entry?.player ?? action?.player ?? null),
    guide: family === undefined ? null : guideFor(verdict.action as ActionId, family as FamilyId),
    snippet: action?.code ?? null,
  };
}

/** An action as views tell it. */
function actionOf(id: string, { actions }: Table) {
  const { icon = '', label = id, retryText: retry = '' } = actions[id] ?? {};
  return { action: id, icon, label, retry };
}

/** Where a code is from: its domain, unless that is open, and the codes around it. */
function whereOf(group: Group | undefined, isOpen: boolean, table: Table): string {
  const layers = group?.layers ?? [];
  const last = layers.at(-1);
  const domain = last?.domain ?? null;
  const outer = layers.slice(0, -1).map(({ code }) => code);
  return [
    domain === null || isOpen ? null : `${last?.known ? '' : 'Probably '}${domainName(domain, table)}`,
    outer.length === 0 ? null : `inside ${outer.join(' and ')}`,
  ]
    .filter((part) => part !== null)
    .join(', ');
}

/** How many APIs of a meaning are named. */
const MOST_CALLS = 2;

/** A meaning to choose from. */
function meaningView(id: string, table: Table): MeaningView[] {
  const entry = findEntry(id, table);
  if (!entry) return [];
  const { domain, title, action } = entry;
  return [
    {
      domain,
      name: domainName(domain, table),
      title,
      ...actionOf(action, table),
      calls: callsOf(domain, table),
    },
  ];
}

/** The APIs that return codes of a domain, in words; of the layers that every call goes through, none. */
function callsOf(domain: string, { interfaces, domains }: Table): string {
  if (domains.find(({ id }) => id === domain)?.family === 'msdk') return 'Any call through MSDK';
  const paths = interfaces.filter((each) => each.domains.includes(domain)).map(({ path }) => path);
  const rest = paths.length - MOST_CALLS;
  return [...paths.slice(0, MOST_CALLS), ...(rest > 0 ? [`${String(rest)} more`] : [])].join(', ');
}

/** A group in words. */
function groupView(group: Group, index: number, table: Table): GroupView {
  const { layers, warnings, count, confidence, errType } = group;
  const last = layers.at(-1) ?? null;
  const open = openMeanings(last, confidence).length;
  const entry = last?.id == null || open > 0 ? null : findEntry(last.id, table);
  // Of a code that only passes others through, `err_type` can say something else.
  const isKnown = entry && !(entry.carries && errType !== null);
  const parts = [
    group.interface === null ? null : `API ${group.interface}`,
    errType === null ? null : `err_type ${String(errType)}`,
  ].filter((part) => part !== null);
  const views = layers.map((layer) => layerView(layer, table, open > 0 && layer === last));
  return {
    index,
    codes: codesOf(group),
    title: open > 0 ? `${String(open)} possible meanings` : (views.at(-1)?.title ?? ''),
    isOpen: open > 0,
    path: open > 0 ? codePath(last?.code ?? '') : (views.at(-1)?.path ?? null),
    ...(isKnown ? actionOf(entry.action, table) : { action: '', icon: '', label: '', retry: '' }),
    steps: isKnown ? entry.steps : [],
    count,
    times: count === 1 ? 'Once' : countOf(count, 'time'),
    places: placesOf(group),
    layers: views,
    warnings: warnings.map(({ text }) => text),
    context: parts.length > 0 ? parts.join(', ') : null,
  };
}

/**
 * One layer in words.
 * @param isOpen whether nothing tells which of its meanings it has
 */
function layerView(layer: Layer, table: Table, isOpen: boolean): LayerView {
  const own = layer.candidates.find(({ id }) => id === layer.id);
  const entry = layer.id === null ? null : findEntry(layer.id, table);
  const owner = layer.domain === null ? null : domainName(layer.domain, table);
  const isShared = (piece: Evidence) =>
    own?.evidence.some(({ id, weight }) => id === piece.id && weight === piece.weight);
  const candidates = layer.candidates
    .filter(({ id }) => id !== layer.id)
    .map(({ id, evidence }) => ({ id, evidence: evidence.filter((piece) => !isShared(piece)) }))
    .flatMap((candidate) => otherView(candidate, table));
  return {
    code: layer.code,
    title: entry ? entry.title : `Not documented${owner === null ? '' : `; it would belong to ${owner}`}`,
    domain: isOpen && owner !== null ? `Likeliest: ${owner}` : owner,
    path: entry ? entryPath(entry.domain, entry.code) : null,
    message: layer.message,
    evidence: (own?.evidence ?? []).map(evidenceView),
    others: layer.known ? candidates : [],
    owners: layer.known ? [] : candidates,
  };
}

type Evidence = Candidate['evidence'][number];

/** The weight from which evidence counts as strong. */
const STRONG = 2.5;

/** Evidence in words. */
function evidenceView({ text, weight }: Evidence): EvidenceView {
  return { text, strength: `${Math.abs(weight) >= STRONG ? 'strongly' : 'weakly'} ${weight < 0 ? 'against' : 'for'}` };
}

/** Another meaning of a code. */
function otherView({ id, evidence }: Candidate, table: Table): OtherView[] {
  const entry = findEntry(id, table);
  if (!entry) return [];
  return [
    {
      id,
      path: entryPath(entry.domain, entry.code),
      code: entry.code,
      title: entry.title,
      domain: domainName(entry.domain, table),
      evidence: evidence.map(evidenceView),
    },
  ];
}

/** The entry with an id. */
function findEntry(id: string, { entries }: Table) {
  return entries.find((entry) => entry.id === id) ?? null;
}

/** The name of a domain. */
function domainName(id: string, { domains }: Table): string {
  return domains.find((domain) => domain.id === id)?.title ?? id;
}

/**
 * Says how sure a verdict is.
 * @param group the group that it is about
 * @returns null when there is no doubt
 */
function doubtOf(
  confidence: Verdict['confidence'],
  group: Group | undefined,
  meanings: readonly MeaningView[],
): string | null {
  const layer = group?.layers.at(-1);
  if (confidence === 'certain') return null;
  if (confidence === 'likely') return 'Likely: nothing contradicts it, but not everything is confirmed.';
  // The title says so.
  if (!layer?.known) return null;
  const [first] = meanings;
  if (first) return meanings.every(({ action }) => action === first.action) ? `Whichever it is: ${first.label}.` : null;
  return group && group.warnings.length > 0
    ? `Not sure: something around it does not fit ${layer.code}.`
    : `Not sure: only the number speaks for ${layer.code}.`;
}
