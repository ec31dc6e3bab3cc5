import { entryPath } from '../../addresses.ts';
import type { ActionId } from '../../catalogue/actions.ts';
import type { FamilyId } from '../../catalogue/families.ts';
import { type GuideLink, guideFor } from '../../components/links.ts';
import {
  type Candidate,
  deciding,
  type Group,
  isUndocumented,
  type Result,
  type Table,
  type TableAction,
  type Verdict,
} from '../../decoder/index.ts';
import { codesOf, kindOf, type OtherView, otherView } from './group-view.ts';
import {
  actionOf,
  domainName,
  findEntry,
  type MeaningView,
  meaningView,
  type PlayerView,
  playerOf,
  playerOfAny,
} from './meaning-view.ts';
import { meaningsElsewhere, openMeanings } from './meaning.ts';

/** What to do about the input. */
export interface VerdictView extends PlayerView {
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
  guide: GuideLink | null;
  /** What the action looks like in code; null when it is not a pattern. */
  snippet: NonNullable<TableAction['code']> | null;
}

/** What a verdict shows in place of an action for a code that no table has. */
const UNDOCUMENTED = {
  title: 'Not documented',
  label: '',
  advice: 'No table has this code.',
  retry: 'Whether a retry helps is not known.',
};

/** The verdict in words. */
export function verdictView(verdict: Verdict, result: Result, table: Table, isReceived: boolean): VerdictView {
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
    ...(meanings.length > 0 ? playerOfAny(meanings) : playerOf(entry, verdict.action, table)),
    guide: family === undefined ? null : guideFor(verdict.action as ActionId, family as FamilyId),
    snippet: action?.code ?? null,
  };
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
