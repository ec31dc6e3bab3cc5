import { expect, test } from '@playwright/test';
import { searchAll } from './search-dialog.ts';
import { ADDRESSES } from './site-map.ts';

/** An entry of the published catalogue, as far as the search needs it. */
interface Published {
  code: string;
  forms: string[];
  url: string;
}

/** Every way to type a spelling. */
const WAYS: Readonly<Record<string, (spelling: string) => string>> = {
  'as printed': (spelling) => spelling,
  'behind ret=': (spelling) => `ret=${spelling}`,
  'as in JSON': (spelling) => `"ret": ${spelling}`,
  'behind errcode:': (spelling) => `errcode:${spelling}`,
  'with a real minus': (spelling) => spelling.replaceAll('-', '\u2212'),
  'in full width': (spelling) => spelling.replace(/[!-~]/g, (sign) => String.fromCharCode(sign.charCodeAt(0) + 0xfee0)),
};

/** The spelling without its sign, where nothing else has that number. */
function unsigned(spelling: string, all: ReadonlyMap<string, unknown>): string[] {
  const number = spelling.replace(/^-/, '');
  return /^-\d+$/.test(spelling) && !all.has(number) ? [number] : [];
}

for (const [way, write] of Object.entries(WAYS)) {
  test(`each spelling of each code, typed ${way}, finds all its meanings before anything else`, async ({
    page,
    request,
  }) => {
    // Hundreds of queries.
    test.slow();
    const { errors } = (await (await request.get('/api/v1/errors.json')).json()) as { errors: Published[] };
    const meanings = new Map<string, Set<string>>();
    for (const { code, forms, url } of errors)
      for (const spelling of [code, ...forms]) meanings.set(spelling, (meanings.get(spelling) ?? new Set()).add(url));
    expect(meanings.size).toBeGreaterThan(400);

    const typed = [...meanings].flatMap(([spelling, urls]) =>
      [spelling, ...unsigned(spelling, meanings)].map((text) => ({ query: write(text), urls })),
    );
    await page.goto('/');
    const shown = await searchAll(
      page,
      typed.map(({ query }) => query),
    );
    const wrong = typed.flatMap(({ query, urls }, index) => {
      const first = shown[index]?.paths.slice(0, urls.size) ?? [];
      return first.length === urls.size && first.every((path) => urls.has(path))
        ? []
        : [`${query}: ${first.join(' ')}`];
    });
    expect(wrong).toEqual([]);
    const known = new Set(ADDRESSES);
    const nowhere = shown.flatMap(({ paths }) => paths.filter((path) => !known.has(path)));
    expect(nowhere).toEqual([]);
  });
}
