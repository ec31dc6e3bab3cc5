import { expect, it } from 'vitest';
import { writeAtomFeed, writeJsonFeed } from '#src/build/markdown/feed.ts';
import { writeTwins } from '#src/build/markdown/twins.ts';
import { type Language, LANGUAGES } from '#src/catalogue/languages.ts';
import { readCatalogue } from '#src/catalogue/read.ts';
import { codeFiles, dataFiles } from '#src/features/data/files.ts';
import { sourcesIn } from '../build/markdown/sources.ts';

/** How large all files for programs may be, in bytes: data, twins and feeds, in all languages. Somewhat more than they are. */
const LARGEST = 7_000_000;

it('the files for programs stay small', () => {
  const sources = Object.fromEntries(LANGUAGES.map((language) => [language, sourcesIn(language)])) as Record<
    Language,
    ReturnType<typeof sourcesIn>
  >;
  const { en, 'zh-cn': chinese } = sources;
  const words = { en: en.edition.t, 'zh-cn': chinese.edition.t };
  const data = dataFiles((language) => readCatalogue(process.cwd(), language), words, '/', undefined);
  const texts = [
    ...Object.values(data),
    ...codeFiles(en.edition.catalogue, '/').values(),
    ...Object.values(sources).flatMap((source) => [
      ...writeTwins(source).map(({ text }) => text),
      writeAtomFeed(source.edition),
      writeJsonFeed(source.edition),
    ]),
  ];
  const size = texts.reduce((sum, text) => sum + Buffer.byteLength(text), 0);
  expect(size).toBeLessThan(LARGEST);
});
