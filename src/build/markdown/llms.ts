import {
  API_PATHS,
  DATA_PATH,
  ERRORS_PATH,
  guidePath,
  GUIDES_BY_READER,
  markdownPath,
  RELATIONS_PATH,
} from '../../addresses.ts';
import { FAMILY_IDS } from '../../catalogue/families.ts';
import { countCodes } from '../../components/count-codes.ts';
import type { PageEdition } from '../../components/edition.ts';
import { SITE_TITLE } from '../../site.ts';
import { blocks, link, list, marked } from './text.ts';
import type { TwinSources } from './twins.ts';

/** The overview of the site for language models, after https://llmstxt.org: what there is, as Markdown. */
export function writeLlms({ edition, guides }: Pick<TwinSources, 'edition' | 'guides'>): string {
  const { t, catalogue } = edition;
  const page = pageOf(edition);
  return `${blocks(
    `# ${SITE_TITLE}`,
    `> ${marked(t('site.description'), false)}`,
    t('llms.addresses', { codes: countCodes(catalogue.entries.length, t) }),
    ...FAMILY_IDS.map((family) => {
      const domains = catalogue.domains.filter((domain) => domain.family === family);
      const items = domains.map(({ title, url, count, summary }) =>
        page(title, url, `${countCodes(count, t)}. ${marked(summary, false)}`),
      );
      return items.length > 0 && blocks(`## ${t(`family.${family}`)}`, list(items));
    }),
    `## ${t('guides.title')}`,
    list([
      ...GUIDES_BY_READER.flatMap((reader) => reader.guides).map((id) =>
        page(guides[id].title, guidePath(id), marked(guides[id].description, false)),
      ),
      page(t('relations.title'), RELATIONS_PATH, t('guides.relations')),
    ]),
    `## ${t('data.title')}`,
    list([
      page(t('allCodes.title'), ERRORS_PATH, t('llms.allCodes')),
      page(t('data.title'), DATA_PATH, t('data.description')),
      `${link(API_PATHS[0], edition.href(API_PATHS[0]))}: ${t(`data.${API_PATHS[0]}`)}`,
    ]),
  )}\n`;
}

/** Makes an item that leads to the twin of a page. */
function pageOf({ href }: PageEdition) {
  return (title: string, path: string, what: string) => `${link(marked(title), href(markdownPath(path)))}: ${what}`;
}
