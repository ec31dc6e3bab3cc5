import { mkdirSync, writeFileSync } from 'node:fs';
import type { Browser } from '@playwright/test';
import { openBrowser } from '../browser.ts';
import type { Bench, Site } from '../sites.ts';
import type { Row } from '../table.ts';
import { OUR_DIALOG, PLAIN_DIALOG, type Dialog } from './dialogs.ts';
import { judge, type Question, type Shown, type Targets, type Verdict } from './judge.ts';
import { codeQuestions, wordQuestions } from './questions.ts';
import { ourTargets, plainTargets } from './targets.ts';

/** How many tabs ask each site at the same time: the plain site's dialog waits 300 ms after each key. */
const TABS = 4;

/** Every answer and its verdict, to look up what went wrong. */
const REPORT = '.generated/bench/search.json';

/** How the figures are read, by what is asked of an answer. */
const READINGS: Readonly<Record<keyof Verdict, string>> = {
  first:
    'Each query is typed into the site’s own dialog in Chromium; the list is read when it is complete, as far as it is ' +
    'shown. Plain Starlight lists pages with up to three headings each: a heading is a result, its page counts where it ' +
    'is right and never against it. Counted: queries whose first result is an expected one.',
  near: 'The same answers. Counted: queries with an expected result among the first three.',
  ahead: 'The same answers. Counted: codes for which every entry that has the code stands before every other result.',
};

/** An answer and its verdict. */
interface Answer extends Question, Verdict {
  shown: Shown[];
}

/**
 * Measures the search: what is first for each code, each other spelling, and each query in words.
 * @param bench both sites
 * @throws Error when a dialog does not answer
 */
export async function searchRows({ catalogue, ours, plain }: Bench): Promise<Row[]> {
  const codes = codeQuestions(catalogue);
  const words = wordQuestions(catalogue);
  const questions = [...codes, ...words];
  const browser = await openBrowser();
  try {
    const [our, other] = await Promise.all([
      askAll(browser, ours, OUR_DIALOG, questions, ourTargets(catalogue)),
      askAll(browser, plain, PLAIN_DIALOG, questions, plainTargets(catalogue)),
    ]);
    mkdirSync('.generated/bench', { recursive: true });
    writeFileSync(REPORT, JSON.stringify({ ours: [...our.values()], plain: [...other.values()] }, null, 2));
    const count = (figure: string, counted: readonly Question[], good: keyof Verdict): Row => ({
      figure,
      ours: countGood(our, counted, good),
      plain: countGood(other, counted, good),
      unit: `of ${String(counted.length)}`,
      reading: READINGS[good],
    });
    return [
      ...byKind(codes).flatMap(([kind, asked]) => [
        count(`${kind}: an entry first`, asked, 'first'),
        count(`${kind}: all entries ahead`, asked, 'ahead'),
      ]),
      count('words: an expected one first', words, 'first'),
      count('words: one in the first three', words, 'near'),
      ...byKind(words).map(([kind, asked]) => count(`words, ${kind}: first`, asked, 'first')),
    ];
  } finally {
    await browser.close();
  }
}

/** Asks a site every question, in several tabs. */
async function askAll(
  browser: Browser,
  { origin }: Site,
  dialog: Dialog,
  questions: readonly Question[],
  targets: Targets,
): Promise<Map<Question, Answer>> {
  const context = await browser.newContext();
  const answers = new Map<Question, Answer>();
  const queue = questions.values();
  const work = async () => {
    const page = await context.newPage();
    await dialog.open(page, origin);
    for (const question of queue) {
      const shown = await dialog.ask(page, question.query);
      answers.set(question, { ...question, ...judge(shown, question.finds, targets), shown });
    }
  };
  await Promise.all(Array.from({ length: TABS }, work));
  await context.close();
  return answers;
}

/** The questions of each kind. */
function byKind(questions: readonly Question[]): [string, Question[]][] {
  return [...Map.groupBy(questions, ({ kind }) => kind)];
}

/** How many of the questions have a good answer. */
function countGood(
  answers: ReadonlyMap<Question, Answer>,
  questions: readonly Question[],
  good: keyof Verdict,
): number {
  return questions.filter((question) => answers.get(question)?.[good]).length;
}
