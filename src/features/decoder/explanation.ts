import { entryPath } from '../../addresses.ts';
import type { ActionId } from '../../catalogue/actions.ts';
import type { FamilyId } from '../../catalogue/families.ts';
import { type GuideLink, guideFor } from '../../components/links.ts';
import {
  type Candidate,
  type Group,
  type Layer,
  type Result,
  type Table,
  type TableAction,
  type Verdict,
} from '../../decoder/index.ts';
import { placesOf } from '../../places.ts';
import { deciding, isUndocumented, meaningsElsewhere, openMeanings } from './meaning.ts';

/** A result as the words and links that a page shows. */
export interface Explanation {
  /** The sentence above everything, also announced to screen readers. */
  headline: string;
  /** What to do; null when nothing was found. */
  verdict: VerdictView | null;
  /** The one that the verdict is about comes first. */
  groups: GroupView[];
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
  /** Its codes, from the outermost in. */
  codes: string;
  /** Title of the innermost. */
  title: string;
  /** How many there are, such as `12 times`. */
  times: string;
  /** Where the first and the last one are, with their times. */
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
 */
export function explain(result: Result, table: Table): Explanation {
  const { verdict, status, groups, truncated } = result;
  return {
    headline: headline(result, table),
    verdict: verdict && status !== 'success' ? verdictView(verdict, result, table) : null,
    groups: groups.map((group) => groupView(group, table)),
    cut: truncated
      ? `Only the first ${groups.length.toLocaleString('en')} kinds of responses are kept; there are more.`
      : null,
  };
}

/** The sentence that says what was found and what to do. */
function headline(result: Result, table: Table): string {
  const { status, verdict, counts, groups } = result;
  if (status === 'nothing-found' || !verdict)
    return 'No code was found in this text. Paste the whole response of the server, a log line with it, or just the code.';
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
  if (count === responses) return `${count === 2 ? 'Both' : `All ${count.toLocaleString('en')}`} responses report it.`;
  const some = `${count.toLocaleString('en')} of ${responses.toLocaleString('en')} responses ${count === 1 ? 'reports' : 'report'} it`;
  if (status !== 'error') return `${some}; no known error was found.`;
  if (count === errors) return `${some}; it is the only known error.`;
  const most = Math.max(...groups.filter((each, place) => place !== group && isError(each)).map((each) => each.count));
  const rank = most < count ? 'most frequent' : most === count ? 'first' : 'surest';
  return `${some}; it is the ${rank} known error.`;
}

/** Whether a group reports a known error. A known group is a success when its outermost code is zero. */
function isError({ layers }: Group): boolean {
  return layers.some(({ known }) => known) && Number(layers[0]?.code) !== 0;
}

/** What a verdict shows in place of an action for a code that no table has. */
const UNDOCUMENTED = {
  title: 'Not documented',
  label: '',
  advice: 'No table has this code: start with what is known of it.',
  retry: 'Whether a retry helps is not known.',
};

/** The verdict in words. */
function verdictView(verdict: Verdict, result: Result, table: Table): VerdictView {
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
    action: verdict.action,
    icon: action?.icon ?? '',
    ...(isUndocumented(result)
      ? UNDOCUMENTED
      : { label: action?.label ?? verdict.action, advice: action?.advice ?? '', retry: action?.retryText ?? '' }),
    steps: [...steps],
    near: layer?.near.flatMap((id) => otherView({ id, evidence: [] }, table)) ?? [],
    doubt: doubtOf(confidence, group, meanings),
    warnings: (group?.warnings ?? []).map(({ text }) => text),
    which: whichOf(verdict, result),
    player: entry?.carries ? null : (entry?.player ?? action?.player ?? null),
    guide: family === undefined ? null : guideFor(verdict.action as ActionId, family as FamilyId),
    snippet: action?.code ?? null,
  };
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
  const own = table.actions[action];
  return [
    {
      domain,
      name: domainName(domain, table),
      title,
      action,
      icon: own?.icon ?? '',
      label: own?.label ?? action,
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
function groupView(group: Group, table: Table): GroupView {
  const { layers, warnings, count } = group;
  const parts = [
    group.interface === null ? null : `API ${group.interface}`,
    group.errType === null ? null : `err_type ${String(group.errType)}`,
  ].filter((part) => part !== null);
  const views = layers.map((layer) => layerView(layer, table));
  return {
    codes: layers.map(({ code }) => code).join(' > '),
    title: views.at(-1)?.title ?? '',
    times: count === 1 ? 'Once' : `${count.toLocaleString('en')} times`,
    places: placesOf(group),
    layers: views,
    warnings: warnings.map(({ text }) => text),
    context: parts.length > 0 ? parts.join(', ') : null,
  };
}

/** One layer in words. */
function layerView(layer: Layer, table: Table): LayerView {
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
    domain: owner,
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
  if (confidence === 'likely') return 'Likely: nothing contradicts it, but not everything could be confirmed.';
  // The title says so.
  if (!layer?.known) return null;
  const [first] = meanings;
  if (first) return meanings.every(({ action }) => action === first.action) ? `Whichever it is: ${first.label}.` : null;
  return group && group.warnings.length > 0
    ? `Not sure: something around it does not fit ${layer.code}.`
    : `Not sure: only the number speaks for ${layer.code}.`;
}
