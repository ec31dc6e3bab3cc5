import { expect, test } from '@playwright/test';
import { inLanguage, splitLanguage } from '#src/addresses.ts';
import { type Language, LANGUAGES } from '#src/catalogue/languages.ts';
import { addressOf, readQueries } from '#tests/search/queries.ts';
import { searchAll } from './search-dialog.ts';

/** How many queries each half has at least, and the shares that must find what they look for first, and among the first three. */
const GOALS = {
  en: { size: 350, first: { looked: 0.94, counted: 0.92 }, near: { looked: 0.98, counted: 0.98 } },
  'zh-cn': { size: 50, first: { looked: 0.88, counted: 0.88 }, near: { looked: 0.95, counted: 0.95 } },
} satisfies Record<Language, unknown>;

for (const language of LANGUAGES)
  test(`words (${language}) find what readers look for, also in queries that nobody tuned the search to`, async ({
    page,
  }) => {
    // Hundreds of queries.
    test.slow();
    const { size, first: FIRST, near: NEAR } = GOALS[language];
    const queries = readQueries(language);
    await page.goto(inLanguage(language, '/'));
    const shown = await searchAll(
      page,
      queries.map(({ query }) => query),
    );
    const places = queries.map(({ finds, ...query }, index) => ({
      ...query,
      at: shown[index]?.paths.findIndex((path) => finds.map(addressOf).includes(splitLanguage(path).path)) ?? -1,
    }));
    for (const half of ['looked', 'counted'] as const) {
      const own = places.filter((query) => query.half === half);
      const first = own.filter(({ at }) => at === 0);
      const near = own.filter(({ at }) => at >= 0 && at < 3);
      // What is missed in the counted half stays unknown.
      const missed = half === 'looked' ? own.filter(({ at }) => at !== 0).map(({ query }) => query) : [];
      expect(own.length).toBeGreaterThanOrEqual(size);
      expect
        .soft(first.length / own.length, `first, ${half} half\n${missed.join('\n')}`)
        .toBeGreaterThanOrEqual(FIRST[half]);
      expect.soft(near.length / own.length, `among the first three, ${half} half`).toBeGreaterThanOrEqual(NEAR[half]);
    }
  });
