import {
  API_PATHS,
  ATOM_PATH,
  codeDataPath,
  DATA_PATH,
  DECODE_PATH,
  ERRORS_PATH,
  guidePath,
  JSON_FEED_PATH,
} from '../../addresses.ts';
import type { Entry } from '../../catalogue/catalogue.ts';
import { countCodes } from '../../components/count-codes.ts';
import type { PageEdition } from '../../components/edition.ts';
import { inSequence } from '../../components/words.ts';
import { examples } from '../../features/data/examples.ts';
import { type Release, toReleases } from '../../features/changes/releases.ts';
import { REPOSITORY_URL, SITE_URL } from '../../site.ts';
import { entryLink } from './entry.ts';
import { listTables } from './tables.ts';
import { blocks, link, list, marked, phrase, table } from './text.ts';

/** The pages that are neither tables of codes nor guides, in Markdown. */

/** The home page, without the decoder. */
export function writeHome(edition: PageEdition): string {
  const { t, href, catalogue } = edition;
  const total = catalogue.entries.length;
  const readers = (['back-end', 'client', 'support'] as const).map(
    (reader) =>
      `${link(t(`home.${reader}`), href(guidePath(`for-${reader}`)))}${t('list.colon')}${t(`home.${reader}.what`)}`,
  );
  return blocks(
    t('home.lead', { total }),
    list([link(t('decode.title'), href(DECODE_PATH)), ...readers]),
    phrase(t('home.machines', { codes: countCodes(total, t) }), {
      all: href(ERRORS_PATH),
      data: href(DATA_PATH),
      cli: `${REPOSITORY_URL}#on-the-command-line`,
    }),
    `## ${t('home.layers')}`,
    marked(t('layers.text')),
    phrase(t('home.layers.more'), { travel: href(guidePath('how-codes-travel')) }),
    `## ${t('home.tables', { count: catalogue.domains.length })}`,
    listTables(edition),
  );
}

/** The page of the decoder: what it reads. */
export function writeDecoder({ t, href }: PageEdition): string {
  return blocks(
    t('decode.description'),
    `## ${t('decode.reads')}`,
    list((['json', 'log', 'text', 'code', 'id'] as const).map((what) => phrase(t(`decode.reads.${what}`)))),
    phrase(t('decode.way'), { travel: href(guidePath('how-codes-travel')) }),
  );
}

/** The page of the search. */
export function writeSearch({ t, href }: PageEdition): string {
  return blocks(
    t('searchPage.description'),
    phrase(t('searchPage.text'), { codes: href(ERRORS_PATH), decoder: href(DECODE_PATH) }),
  );
}

/** The page of the files for programs, without their sizes. */
export function writeData({ t, href }: PageEdition): string {
  return blocks(
    t('data.lead'),
    table(
      [t('data.file'), t('data.holds')],
      API_PATHS.map((path) => [link(path, href(path)), marked(t(`data.${path}`))]),
    ),
    phrase(t('data.one', { example: codeDataPath('-73') }), { example: href(codeDataPath('-73')) }),
    `## ${t('data.csv')}`,
    marked(t('data.csv.what')),
    `## ${t('data.example')}`,
    marked(t('data.example.copy')),
    ...examples(SITE_URL, href).map(({ name, language, code }) => `### ${name}\n\n\`\`\`${language}\n${code}\n\`\`\``),
    `## ${t('data.links')}`,
    phrase(t('data.links.what'), { guide: href(guidePath('links')) }),
    `## ${t('data.promise')}`,
    phrase(t('data.promise.what'), { guide: href(guidePath('for-back-end', 'in-code')) }),
  );
}

/** The page of what is new. */
export function writeChanges(edition: PageEdition): string {
  const { t, href, catalogue } = edition;
  return blocks(
    t('changes.lead'),
    phrase(t('changes.follow'), { atom: href(ATOM_PATH), json: href(JSON_FEED_PATH) }),
    ...toReleases(catalogue, edition).flatMap((release) => [
      `## ${release.day}`,
      writeRelease(release, edition, '###'),
    ]),
  );
}

/**
 * What a version changed.
 * @param heading what headings begin with
 */
export function writeRelease(release: Release, edition: PageEdition, heading: string): string {
  const { t, href } = edition;
  const { note, newDomains, added, changed, renamed, retired } = release;
  const plain = (entries: readonly Entry[]) => entries.map((entry) => ({ entry, words: [] }));
  const parts = [
    [t('changes.retired'), plain(retired)],
    [t('changes.added'), plain(added)],
    [t('changes.renamed'), renamed],
    [t('changes.changed'), changed],
  ] as const;
  return blocks(
    note && marked(note),
    ...(newDomains.length > 0
      ? [
          `${heading} ${t('changes.newTables')}`,
          list(
            newDomains.map(
              ({ title, url, count }) =>
                link(marked(title), href(url)) + t('told.ticket.table', { table: countCodes(count, t) }),
            ),
          ),
        ]
      : []),
    ...parts
      .filter(([, changes]) => changes.length > 0)
      .flatMap(([title, changes]) => [
        `${heading} ${title}`,
        list(
          changes.map(({ entry, words }) =>
            [entryLink(entry, '', edition), ...(words.length > 0 ? [marked(inSequence(words), false)] : [])].join(
              t('list.colon'),
            ),
          ),
        ),
      ]),
  );
}

/** The list of guides. */
export function writeGuides(
  readers: readonly { reader: string; guides: readonly { title: string; description: string; path: string }[] }[],
  { t, href }: PageEdition,
): string {
  return blocks(
    t('guides.description'),
    ...readers.flatMap(({ reader, guides }) => [
      `## ${reader}`,
      list(
        guides.map(
          ({ title, description, path }) =>
            `${link(marked(title), href(path))}${t('list.colon')}${marked(description, false)}`,
        ),
      ),
    ]),
  );
}
