import { readFileSync } from 'node:fs';
import { GUIDE_IDS, type GuideId, inLanguage } from '#src/addresses.ts';
import type { TwinSources, WrittenGuide } from '#src/build/markdown/twins.ts';
import { FIRST_LANGUAGE, type Language } from '#src/catalogue/languages.ts';
import { readCatalogue } from '#src/catalogue/read.ts';
import { speak, TAGS, type Words } from '#src/components/words.ts';
import { guideFile } from '#src/site.ts';

/** What the twins of a language are made of, for a site at the root; no guide mentions anything. */
export function sourcesIn(language: Language): TwinSources {
  const catalogue = readCatalogue(process.cwd(), language);
  const words = JSON.parse(readFileSync(`src/content/i18n/${TAGS[language]}.json`, 'utf8')) as Words;
  const found = <T>(thing: T | undefined, id: string): T => {
    if (!thing) throw new Error(`The catalogue has no ${id}`);
    return thing;
  };
  return {
    edition: {
      language,
      t: speak(words, language),
      href: (path) => inLanguage(language, path),
      catalogue,
      findEntry: (id) => catalogue.entries.find((entry) => entry.id === id),
      domainOf: (id) =>
        found(
          catalogue.domains.find((domain) => domain.id === id),
          id,
        ),
      contactOf: (id) => catalogue.contacts.find((contact) => contact.id === id) ?? null,
    },
    first: language === FIRST_LANGUAGE ? catalogue : readCatalogue(process.cwd()),
    guides: Object.fromEntries(GUIDE_IDS.map((id) => [id, guideIn(language, id)])) as Record<GuideId, WrittenGuide>,
    mentions: new Map(),
  };
}

/** A guide as it is written. */
function guideIn(language: Language, id: GuideId): WrittenGuide {
  const file = guideFile(id, language);
  const [, title = '', description = '', body = ''] =
    /^---\n[\s\S]*?^title: (.*)\n[\s\S]*?^description: (.*)\n[\s\S]*?^---\n([\s\S]*)$/m.exec(
      readFileSync(file, 'utf8'),
    ) ?? [];
  return { file, title, description, body };
}
