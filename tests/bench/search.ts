import { mkdirSync, writeFileSync } from 'node:fs';
import type { Browser, Page } from '@playwright/test';
import { codePath, entryPath, inLanguage, splitLanguage } from '#src/addresses.ts';
import type { Catalogue } from '#src/catalogue/catalogue.ts';
import { FIRST_LANGUAGE, type Language, OTHER_LANGUAGES } from '#src/catalogue/languages.ts';
import { readQueries, type SearchQuery } from '#tests/search/queries.ts';
import { judge, type Question, type Shown, type Targets, type Verdict } from './search-judge.ts';
import { entriesBySpelling, plainEntryPath } from './plain.ts';
import type { Row } from './report.ts';
import { openBrowser, type Bench, type Site } from './sites.ts';

/** How many tabs ask each site at the same time: the plain site's dialog waits 300 ms after each key. */
const TABS = 4;

/** The results of every question and their verdict, to look up what went wrong. */
const REPORT = '.generated/bench/search.json';

/** How the figures are read, by what is asked of the results. */
const READINGS: Readonly<Record<keyof Verdict, string>> = {
  first:
    'Each query is typed into the site’s own dialog in Chromium; the list is read when it is complete, as far as it is ' +
    'shown. Plain Starlight lists pages with up to three headings each: a heading is a result, its page counts where it ' +
    'is right and never against it. Counted: queries whose first result is an expected one. Nobody looks at what is missed in the counted half.',
  near: 'The same results. Counted: queries with an expected result among the first three.',
  ahead: 'The same results. Counted: codes for which every entry that has the code stands before every other result.',
};

/** A question in words, with the half it belongs to. */
type WordQuestion = Question & Pick<SearchQuery, 'half'>;

/** What a question found, and the verdict. */
interface Outcome extends Question, Verdict {
  shown: Shown[];
}

/**
 * Measures the search: what is first for each code, each other spelling, and each query in words.
 * @param bench both sites
 * @throws Error when a dialog does not respond
 */
export async function searchRows({ catalogue, ours, plain }: Bench): Promise<Row[]> {
  const codes = codeQuestions(catalogue);
  const words = wordQuestions(catalogue, FIRST_LANGUAGE);
  const questions = [...codes, ...words];
  const browser = await openBrowser();
  try {
    const [our, other] = await Promise.all([
      askAll(browser, ours, ourDialog(FIRST_LANGUAGE), questions, ourTargets(catalogue)),
      askAll(browser, plain, PLAIN_DIALOG, questions, plainTargets(catalogue)),
    ]);
    const others: { language: Language; outcomes: ReadonlyMap<WordQuestion, Outcome> }[] = [];
    for (const language of OTHER_LANGUAGES) {
      const asked = wordQuestions(catalogue, language);
      const outcomes = await askAll(browser, ours, ourDialog(language), asked, ourTargets(catalogue));
      others.push({ language, outcomes });
    }
    mkdirSync('.generated/bench', { recursive: true });
    const reported = Object.fromEntries(others.map(({ language, outcomes }) => [language, [...outcomes.values()]]));
    writeFileSync(
      REPORT,
      JSON.stringify({ ours: [...our.values()], plain: [...other.values()], ...reported }, null, 2),
    );
    const count = (figure: string, counted: readonly Question[], good: keyof Verdict, goal?: string): Row => ({
      figure,
      ours: countGood(our, counted, good),
      plain: countGood(other, counted, good),
      unit: `of ${String(counted.length)}`,
      ...(goal === undefined ? {} : { goal }),
      reading: READINGS[good],
    });
    return [
      ...byKind(codes).flatMap(([kind, asked]) => [
        count(`${kind}: an entry first`, asked, 'first'),
        count(`${kind}: all entries ahead`, asked, 'ahead'),
      ]),
      ...(['looked', 'counted'] as const).flatMap((half) => {
        const asked = words.filter((question) => question.half === half);
        return [
          count(`words, ${half} half: first`, asked, 'first', half === 'counted' ? '≥ 92 %' : undefined),
          count(`words, ${half} half: in the first three`, asked, 'near', half === 'counted' ? '≥ 98 %' : undefined),
        ];
      }),
      ...byKind(words).map(([kind, asked]) => count(`words, ${kind}: first`, asked, 'first')),
      ...others.flatMap(({ language, outcomes }) => languageRows(language, outcomes)),
    ];
  } finally {
    await browser.close();
  }
}

/** The figures of a language that the plain site has not. */
function languageRows(language: Language, outcomes: ReadonlyMap<WordQuestion, Outcome>): Row[] {
  return (['looked', 'counted'] as const).flatMap((half) => {
    const asked = [...outcomes.keys()].filter((question) => question.half === half);
    return (['first', 'near'] as const).map((good): Row => ({
      figure: `words (${language}), ${half} half: ${good === 'first' ? 'first' : 'in the first three'}`,
      ours: countGood(outcomes, asked, good),
      plain: null,
      unit: `of ${String(asked.length)}`,
      ...(half === 'counted' ? { goal: good === 'first' ? '≥ 92 %' : '≥ 98 %' } : {}),
      reading: READINGS[good],
    }));
  });
}

/** Asks a site every question, in several tabs. */
async function askAll<T extends Question>(
  browser: Browser,
  { origin }: Site,
  dialog: Dialog,
  questions: readonly T[],
  targets: Targets,
): Promise<Map<T, Outcome>> {
  const context = await browser.newContext();
  const outcomes = new Map<T, Outcome>();
  const queue = questions.values();
  const work = async () => {
    const page = await context.newPage();
    await dialog.open(page, origin);
    for (const question of queue) {
      const shown = await dialog.ask(page, question.query);
      outcomes.set(question, { ...question, ...judge(shown, question.finds, targets), shown });
    }
  };
  await Promise.all(Array.from({ length: TABS }, work));
  await context.close();
  return outcomes;
}

/** The questions of each kind. */
function byKind(questions: readonly Question[]): [string, Question[]][] {
  return [...Map.groupBy(questions, ({ kind }) => kind)];
}

/** How many of the questions have good results. */
function countGood(
  outcomes: ReadonlyMap<Question, Outcome>,
  questions: readonly Question[],
  good: keyof Verdict,
): number {
  return questions.filter((question) => outcomes.get(question)?.[good]).length;
}

/**
 * One question a spelling: it has to find every entry that has it.
 * @param catalogue the catalogue
 */
function codeQuestions(catalogue: Catalogue): Question[] {
  const printed = new Set(catalogue.entries.map(({ code }) => code));
  return [...entriesBySpelling(catalogue)].map(([spelling, entries]) => ({
    query: spelling,
    finds: entries.map(({ id }) => id),
    kind: printed.has(spelling) ? 'code as printed' : 'other spelling',
  }));
}

/**
 * The questions in words of a language.
 * @throws Error when the file of queries is broken, or names an entry that does not exist
 */
function wordQuestions(catalogue: Catalogue, language: Language): WordQuestion[] {
  const ids = new Set(catalogue.entries.map(({ id }) => id));
  return readQueries(language).map((query) => {
    const unknown = query.finds.find((target) => !target.startsWith('/') && !ids.has(target));
    if (unknown !== undefined) throw new Error(`“${query.query}” is to find ${unknown}, which is no entry.`);
    return query;
  });
}

/** An address and the ids of the entries to which it leads. */
type Target = [string, string[]];

/**
 * What the links of our site lead to: an entry by each of its anchors, all meanings of a code by its page.
 * @param catalogue the catalogue
 */
function ourTargets(catalogue: Catalogue): Targets {
  const anchors = catalogue.entries.flatMap(({ id, domain, code, forms }) =>
    [code, ...forms].map((spelling): Target => [entryPath(domain, spelling), [id]]),
  );
  return new Map([...codePages(catalogue), ...anchors]);
}

/**
 * What the links of the plain site lead to: an entry by its heading, all meanings of a code by its page.
 * @param catalogue the catalogue
 */
function plainTargets(catalogue: Catalogue): Targets {
  const headings = catalogue.entries.map((entry): Target => [plainEntryPath(entry), [entry.id]]);
  return new Map([...codePages(catalogue), ...headings]);
}

/** The pages of codes, which both sites have. */
function codePages(catalogue: Catalogue): Target[] {
  return [...entriesBySpelling(catalogue)].map(([spelling, entries]) => [
    codePath(spelling),
    entries.map(({ id }) => id),
  ]);
}

/** The search dialog of a site, as a reader uses it. */
interface Dialog {
  /** Opens the dialog on the site's first page. */
  open: (page: Page, origin: string) => Promise<void>;
  /** Types a query into an open dialog and gives the complete results, from the top. */
  ask: (page: Page, query: string) => Promise<Shown[]>;
}

/** Our own dialog, on the pages of a language. */
function ourDialog(language: Language): Dialog {
  return {
    async open(page, origin) {
      await page.goto(origin + inLanguage(language, '/'));
      await page.locator('code-search button:enabled').first().waitFor();
      await page.keyboard.press('/');
    },
    async ask(page, query) {
      const input = page.locator('code-search input');
      const results = page.locator('code-search [role=option]');
      await input.fill('');
      await results.first().waitFor({ state: 'detached' });
      await input.fill(query);
      await waitForOurResults(page);
      const paths = await results.evaluateAll((links) => links.map((link) => link.getAttribute('href') ?? ''));
      return paths.map((path) => ({ path: splitLanguage(path).path, caption: false }));
    },
  };
}

/** Waits until our dialog has all results: its status line says what was found, and full text is no longer awaited. */
async function waitForOurResults(page: Page): Promise<void> {
  await page.waitForFunction(() => {
    const search = document.querySelector('code-search');
    const status = search?.querySelector('[role=status]')?.textContent ?? '';
    return status !== '' && search?.querySelector('[role=listbox]')?.getAttribute('aria-busy') === 'false';
  });
}

/** Starlight's dialog, which holds Pagefind's default interface: five pages, each with at most three of its headings. */
const PLAIN_DIALOG: Dialog = {
  async open(page, origin) {
    await page.goto(origin);
    await page.locator('site-search button[data-open-modal]:enabled').click();
    await page.locator('site-search input').waitFor();
  },
  async ask(page, query) {
    const input = page.locator('site-search input');
    await input.fill('');
    await page.locator('site-search .pagefind-ui__message').waitFor({ state: 'detached' });
    await input.fill(query);
    await waitForPlainResults(page, query);
    return page.locator('site-search .pagefind-ui__result-link').evaluateAll((links) =>
      links.map((link) => {
        const path = link.getAttribute('href') ?? '';
        // Pagefind repeats a page by the title at its top, among its headings.
        return { path, caption: path.endsWith('#_top') || link.closest('.pagefind-ui__result-nested') === null };
      }),
    );
  },
};

/** Waits until Pagefind's interface has counted the results and loaded every one that it shows. */
async function waitForPlainResults(page: Page, query: string): Promise<void> {
  await page.waitForFunction((asked) => {
    const message = document.querySelector('site-search .pagefind-ui__message')?.textContent.trim() ?? '';
    const loading = document.querySelector('site-search .pagefind-ui__loading');
    return message.endsWith(` for ${asked}`) && !message.startsWith('Searching') && loading === null;
  }, query.trim());
}
