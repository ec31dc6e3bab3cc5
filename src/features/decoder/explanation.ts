import { codePath, entryPath } from '../../addresses.ts';
import type { ActionId } from '../../catalogue/actions.ts';
import type { FamilyId } from '../../catalogue/families.ts';
import { type GuideLink, guideFor } from '../../components/links.ts';
import {
  type Answer,
  type Candidate,
  type Layer,
  MOST_ANSWERS,
  type Result,
  type Table,
  type TableAction,
  type Verdict,
  lookUp,
  numbersIn,
} from '../../decoder/index.ts';

/** A result in the words and links that a page shows. */
export interface Explanation {
  /** The sentence above everything, for sight and for a screen reader. */
  headline: string;
  /** What to do; null when nothing was found. */
  verdict: VerdictView | null;
  answers: AnswerView[];
}

/** What to do about the input. */
export interface VerdictView {
  /** Id of the action, for its color. */
  action: string;
  /** Path of its icon. */
  icon: string;
  /** The action in words. */
  label: string;
  /** What to do, in a sentence. */
  advice: string;
  title: string;
  steps: string[];
  /** Whether a retry can help. */
  retry: string;
  /** How sure it is, null when nothing speaks against it. */
  doubt: Doubt | null;
  /** Which of several answers it is about, null for one. */
  which: string | null;
  guide: GuideLink | null;
  /** How it is done in code; null when it is no pattern. */
  snippet: NonNullable<TableAction['code']> | null;
}

/** One answer. */
export interface AnswerView {
  layers: LayerView[];
  warnings: string[];
  /** The interface and err_type, in a sentence; null when neither is known. */
  context: string | null;
}

/** One layer. */
export interface LayerView {
  code: string;
  /** Title of the entry, or that there is none. */
  title: string;
  /** Name of the domain, null when it is not known. */
  domain: string | null;
  /** Address of the entry from the site's root, null when there is none. */
  path: string | null;
  rule: string;
  message: string | null;
  evidence: string[];
  /** What else the number can mean, or what is near. */
  others: { path: string; code: string; title: string; domain: string; evidence: string[] }[];
  /** Whether these decide: they are shown without being asked for. */
  isOpen: boolean;
}

/**
 * Says what a result means.
 * @param result what the decoder found
 */
export function explain(result: Result, table: Table): Explanation {
  const doubtful = result.verdict?.confidence === 'ambiguous' ? failedOf(result.answers) : undefined;
  const answers = result.answers.map((answer) => answerView(answer, table, answer === doubtful));
  return {
    headline: headline(result, table),
    verdict: result.verdict && result.status !== 'success' ? verdictView(result.verdict, result, table) : null,
    answers,
  };
}

/** The sentence that says what was found and what to do. */
function headline({ status, verdict, answers }: Result, table: Table): string {
  if (status === 'nothing-found' || !verdict)
    return 'No code was found in this text. Paste the whole answer of the server, a log line with it, or just the code.';
  if (status === 'success') return `Success: ${answers.length > 1 ? 'every answer' : 'the answer'} reports no error.`;
  const label = table.actions[verdict.action]?.label ?? verdict.action;
  const which = whichOf(answers);
  return `${label}: ${verdict.title}.${which === null ? '' : ` ${which}`}`;
}

/** Which of several answers the verdict is about; null for one. */
function whichOf({ length }: readonly Answer[]): string | null {
  if (length < 2) return null;
  const found =
    length < MOST_ANSWERS ? `${String(length)} answers were found` : `The first ${String(length)} answers were read`;
  return `${found}; this is about the first that failed.`;
}

/** The answer that the verdict is about: the first that reports no success. */
function failedOf(answers: readonly Answer[]): Answer | undefined {
  return answers.find(({ layers: [outer] }) => !(outer?.known && /^(?:0|0x0+)$/.test(outer.code))) ?? answers[0];
}

/** The verdict in words. */
function verdictView(verdict: Verdict, { answers }: Result, table: Table): VerdictView {
  const action = table.actions[verdict.action];
  const domain = failedOf(answers)?.layers.at(-1)?.domain;
  const family = table.domains.find(({ id }) => id === domain)?.family;
  return {
    action: verdict.action,
    label: action?.label ?? verdict.action,
    icon: action?.icon ?? '',
    advice: action?.advice ?? '',
    title: verdict.title,
    steps: verdict.steps,
    retry: action?.retryText ?? '',
    doubt: doubtOf(verdict, failedOf(answers)),
    which: whichOf(answers),
    guide: family === undefined ? null : guideFor(verdict.action as ActionId, family as FamilyId),
    snippet: action?.code ?? null,
  };
}

/** One answer in words. */
function answerView(answer: Answer, table: Table, isDoubtful: boolean): AnswerView {
  const parts = [
    answer.interface === null ? null : `Interface ${answer.interface}`,
    answer.errType === null ? null : `err_type ${String(answer.errType)}`,
  ];
  const known = parts.filter((part) => part !== null);
  return {
    layers: answer.layers.map((layer) => layerView(layer, table, isDoubtful && layer === answer.layers.at(-1))),
    warnings: answer.warnings,
    context: known.length > 0 ? known.join(', ') : null,
  };
}

/** One layer in words. */
function layerView(layer: Layer, table: Table, isDoubtful: boolean): LayerView {
  const own = layer.candidates.find(({ id }) => id === layer.id);
  const entry = layer.id === null ? null : findEntry(layer.id, table);
  const owner = layer.domain === null ? null : domainName(layer.domain, table);
  const others = layer.candidates
    .filter(({ id }) => id !== layer.id)
    .flatMap((candidate) => otherView(candidate, table));
  return {
    code: layer.code,
    title: entry ? entry.title : `Not documented${owner === null ? '' : `; it would belong to ${owner}`}`,
    domain: owner,
    path: entry ? entryPath(entry.domain, entry.code) : null,
    rule: layer.rule,
    message: layer.message,
    evidence: own?.evidence ?? [],
    others,
    isOpen: isDoubtful && others.length > 0,
  };
}

/** Another meaning of a code. */
function otherView({ id, evidence }: Candidate, table: Table): LayerView['others'] {
  const entry = findEntry(id, table);
  if (!entry) return [];
  return [
    {
      path: entryPath(entry.domain, entry.code),
      code: entry.code,
      title: entry.title,
      domain: domainName(entry.domain, table),
      evidence,
    },
  ];
}

/** The entry of an id. */
function findEntry(id: string, { entries }: Table) {
  return entries.find((entry) => entry.id === id) ?? null;
}

/** The name of a domain. */
function domainName(id: string, { domains }: Table): string {
  return domains.find((domain) => domain.id === id)?.title ?? id;
}

/** How sure a verdict is, in words. */
export interface Doubt {
  /** A sentence. */
  text: string;
  /** The page of every meaning that the number has, from the site's root; null where there is no other. */
  meanings: string | null;
}

/**
 * Says how sure a verdict is.
 * @param answer the answer that it is about
 * @returns null for one that nothing speaks against
 */
export function doubtOf({ confidence }: Verdict, answer: Answer | undefined): Doubt | null {
  const layer = answer?.layers.at(-1);
  if (confidence === 'certain') return null;
  if (confidence === 'likely')
    return { text: 'Likely: nothing contradicts it, but not everything could be confirmed.', meanings: null };
  if (!layer?.known) return { text: 'Not sure: no table has this code.', meanings: null };
  const count = layer.candidates.length;
  const meanings = count > 1 ? codePath(layer.code) : null;
  if (answer && answer.warnings.length > 0)
    return { text: `Not sure: the answer also says what does not fit ${layer.code}.`, meanings };
  return { text: `Not sure: ${layer.code} has ${String(count)} meanings, of which this is the likeliest.`, meanings };
}

/** A number that some table has. */
export interface DocumentedNumber {
  code: string;
  /** The page of its meanings, from the site's root. */
  path: string;
  /** How many tables have it; at least one. */
  meanings: number;
}

/** How much of a text is looked at, in characters, and how many numbers are told. */
const MOST_READ = 10_000;
const MOST_TOLD = 5;

/**
 * The numbers of a text that are codes somewhere, for a text in which nothing says that one is meant.
 * @returns each once, in the order of the text, at most five
 */
export function documentedNumbers(text: string, { entries }: Table): DocumentedNumber[] {
  const codes = numbersIn(text.slice(0, MOST_READ)).map(({ code }) => code);
  return [...new Set(codes)]
    .filter((code) => code !== '0')
    .map((code) => ({ code, path: codePath(code), meanings: lookUp(code, entries).length }))
    .filter(({ meanings }) => meanings > 0)
    .slice(0, MOST_TOLD);
}
