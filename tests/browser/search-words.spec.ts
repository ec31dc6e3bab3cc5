import { readFileSync } from 'node:fs';
import { expect, test } from '@playwright/test';
import { parse } from 'yaml';
import { searchAll } from './search-dialog.ts';

/** What a reader types, and what has to stand first. */
interface Question {
  query: string;
  /** Id of an entry or path of a guide; several where they are equally right. */
  finds: string | string[];
}

/** The share of questions that must be answered by the first result. */
const GOAL = 0.95;

const questions = parse(readFileSync('tests/search/queries.yaml', 'utf8')) as Question[];

/** The address of what is found. */
function addressOf(found: string): string {
  return found.startsWith('/') ? found : `/errors/${found.replace('/', '/#')}`;
}

test(`words find the right entry first, for ${String(GOAL * 100)} % of what readers type`, async ({ page }) => {
  // Hundreds of queries.
  test.slow();
  await page.goto('/');
  const shown = await searchAll(
    page,
    questions.map(({ query }) => query),
  );
  const missed = questions.flatMap(({ query, finds }, index) => {
    const first = shown[index]?.paths[0] ?? 'nothing';
    return [finds].flat().some((found) => addressOf(found) === first) ? [] : [`${query}: ${first}`];
  });
  expect(questions.length).toBeGreaterThanOrEqual(150);
  expect(missed.length / questions.length, missed.join('\n')).toBeLessThanOrEqual(1 - GOAL);
});
