import { entryPath } from '../../addresses.ts';
import type { ActionId } from '../../catalogue/actions.ts';
import type { FamilyId } from '../../catalogue/families.ts';
import { type GuideLink, guideFor } from '../../components/links.ts';
import type { Edition, Say } from '../../components/words.ts';
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
function undocumented(t: Say) {
  return {
    title: t('told.undocumented'),
    label: '',
    advice: t('told.undocumented.advice'),
    retry: t('told.undocumented.retry'),
  };
}

/** The verdict in words. */
export function verdictView(
  verdict: Verdict,
  result: Result,
  table: Table,
  edition: Edition,
  isReceived: boolean,
): VerdictView {
  const { t } = edition;
  const { steps, title } = verdict;
  const action = table.actions[verdict.action];
  const group = result.groups[verdict.group];
  const layer = deciding(result);
  const entry = layer?.id == null ? null : findEntry(layer.id, table);
  const family = table.domains.find(({ id }) => id === layer?.domain)?.family;
  const view = ({ id }: Candidate) => meaningView(id, table, t);
  const meanings = openMeanings(layer, verdict.confidence).flatMap(view);
  const confidence = meanings.length > 0 ? 'ambiguous' : verdict.confidence;
  const code = layer?.code ?? '';
  return {
    confidence,
    code,
    title: title.startsWith(`${code} `) ? title.slice(code.length + 1) : title,
    where: whereOf(group, meanings.length > 0, table, t),
    path: entry ? entryPath(entry.domain, entry.code) : null,
    meanings,
    elsewhere: layer && meanings.length > 0 ? meaningsElsewhere(layer).flatMap(view) : [],
    advice: action?.advice ?? '',
    ...actionOf(verdict.action, table),
    ...(isUndocumented(result) ? undocumented(t) : {}),
    steps: [...steps],
    near: layer?.near.flatMap((id) => otherView({ id, evidence: [] }, table, t)) ?? [],
    doubt: doubtOf(confidence, group, meanings, t),
    warnings: (group?.warnings ?? []).map(({ text }) => text),
    which: isReceived ? null : whichOf(verdict, result, t),
    ...(meanings.length > 0 ? playerOfAny(meanings, t) : playerOf(entry, verdict.action, table)),
    guide: family === undefined ? null : guideFor(verdict.action as ActionId, family as FamilyId, edition),
    snippet: action?.code ?? null,
  };
}

/** Which of several responses the verdict is about; null when there is only one. */
function whichOf({ group }: Verdict, { counts, groups, status }: Result, t: Say): string | null {
  const count = groups[group]?.count ?? 0;
  const { responses, errors } = counts;
  if (responses < 2) return null;
  if (count === responses) return t('told.which.all', { responses: count });
  const some = t('told.which.some', { count, responses });
  if (status !== 'error') return t('told.which.noError', { some });
  if (count === errors) return t('told.which.only', { some });
  const [other] = groups
    .filter((each, place) => place !== group && kindOf(each) === 'error')
    .sort((a, b) => b.count - a.count);
  const most = other?.count ?? 0;
  const rank = most < count ? 'frequent' : most === count ? 'first' : 'surest';
  // Only what is not sure stands behind what is less frequent.
  const told = t(`told.which.${rank}`, { some });
  return other && most > count ? told + t('told.which.unclear', { most, codes: codesOf(other) }) : told;
}

/** Where a code is from: its domain, unless that is open, and the codes around it. */
function whereOf(group: Group | undefined, isOpen: boolean, table: Table, t: Say): string {
  const layers = group?.layers ?? [];
  const last = layers.at(-1);
  const domain = last?.domain ?? null;
  const nameIn = (id: string) => {
    const name = domainName(id, table);
    return last?.known ? name : t('told.probably', { table: name });
  };
  const outer = layers.slice(0, -1).map(({ code }) => code);
  return [
    domain === null || isOpen ? null : nameIn(domain),
    outer.length === 0 ? null : t('told.inside', { codes: outer.join(t('told.and')) }),
  ]
    .filter((part) => part !== null)
    .join(t('told.comma'));
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
  t: Say,
): string | null {
  const layer = group?.layers.at(-1);
  if (confidence === 'certain') return null;
  if (confidence === 'likely') return t('told.likely');
  // The title says so.
  if (!layer?.known) return null;
  const [first] = meanings;
  if (first)
    return meanings.every(({ action }) => action === first.action) ? t('told.whichever', { label: first.label }) : null;
  return group && group.warnings.length > 0
    ? t('told.unsure.around', { code: layer.code })
    : t('told.unsure.number', { code: layer.code });
}
