import {
  CHANGES_PATH,
  DATA_PATH,
  DECODE_PATH,
  ERRORS_PATH,
  guidePath,
  GUIDE_IDS,
  GUIDES_BY_READER,
  GUIDES_PATH,
  type GuideId,
  markdownPath,
  RELATIONS_PATH,
  SEARCH_PATH,
} from '../../addresses.ts';
import type { Catalogue } from '../../catalogue/catalogue.ts';
import type { PageEdition } from '../../components/edition.ts';
import type { GuideMention } from '../../components/guides.ts';
import { type GuideSource, writeGuide } from './guide.ts';
import { writeRelations } from './relations.ts';
import { writeChanges, writeData, writeDecoder, writeGuides, writeHome, writeSearch } from './site-pages.ts';
import { writeAllCodes, writeDomain } from './tables.ts';
import { blocks, link, marked } from './text.ts';

/** A guide with what lists say about it. */
export interface WrittenGuide extends GuideSource {
  title: string;
  description: string;
}

/** What the twins of a language are made of. */
export interface TwinSources {
  /** Its links lead to the pages. */
  edition: PageEdition;
  /** The English catalogue, from which guides select codes. */
  first: Catalogue;
  guides: Readonly<Record<GuideId, WrittenGuide>>;
  /** The guides that mention an entry, by its id. */
  mentions: ReadonlyMap<string, readonly GuideMention[]>;
}

/** The Markdown twin of a page. */
export interface Twin {
  /** Its address, in the language of the root. */
  path: string;
  text: string;
}

/**
 * The twins of the pages of a language: the same facts in Markdown, with the address of the page below the title. The pages of
 * single numbers have none, as each has a file of data: they would be twice as much as all others.
 */
export function writeTwins({ edition, first, guides, mentions }: TwinSources): Twin[] {
  const { t, href, catalogue } = edition;
  const { domains } = catalogue;
  const twin = (path: string, title: string, body: string): Twin => ({
    path: markdownPath(path),
    text: `${blocks(`# ${marked(title, false)}`, link(t('markdown.page'), href(path)), body)}\n`,
  });
  const of = (entry: string) => mentions.get(entry) ?? [];
  const item = (id: GuideId) => ({ ...guides[id], path: guidePath(id) });
  const relations = { path: RELATIONS_PATH, title: t('relations.title'), description: t('guides.relations') };
  const readers = GUIDES_BY_READER.map(({ reader, guides: ids }) => ({
    reader: t(`reader.${reader}`),
    guides: [...ids.map(item), ...(reader === 'everyone' ? [relations] : [])],
  }));
  return [
    twin('/', t('home.title'), writeHome(edition)),
    twin(DECODE_PATH, t('decode.title'), writeDecoder(edition)),
    twin(SEARCH_PATH, t('searchPage.title'), writeSearch(edition)),
    twin(DATA_PATH, t('data.title'), writeData(edition)),
    twin(CHANGES_PATH, t('changes.title'), writeChanges(edition)),
    twin(RELATIONS_PATH, t('relations.title'), writeRelations(edition)),
    twin(ERRORS_PATH, t('allCodes.title'), writeAllCodes(edition)),
    ...domains.map((domain) => twin(domain.url, domain.title, writeDomain(domain, edition, of))),
    twin(GUIDES_PATH, t('guides.title'), writeGuides(readers, edition)),
    ...GUIDE_IDS.map((id) => twin(guidePath(id), guides[id].title, writeGuide(guides[id], edition, first))),
  ];
}
