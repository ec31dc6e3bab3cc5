import { GUIDE_IDS, type GuideId } from '../../addresses.ts';
import type { Language } from '../../catalogue/languages.ts';
import { catalogue as first } from '../../components/catalogue.ts';
import { editionOf } from '../../components/edition.ts';
import { guideIn } from '../../components/guide-documents.ts';
import { allMentions } from '../../components/guides.ts';
import { SITE_URL } from '../../site.ts';
import type { TwinSources, WrittenGuide } from './twins.ts';

/** What the twins of a language are made of. Links are full addresses where the site's own is known, as texts are passed on. */
export async function twinSources(language: Language): Promise<TwinSources> {
  const edition = await editionOf(language);
  const href = (path: string) => (SITE_URL ? new URL(edition.href(path), SITE_URL).href : edition.href(path));
  const guides = await Promise.all(GUIDE_IDS.map(async (id) => [id, await guideSource(language, id)] as const));
  return {
    edition: { ...edition, href },
    first,
    guides: Object.fromEntries(guides) as Record<GuideId, WrittenGuide>,
    mentions: await allMentions(language),
  };
}

async function guideSource(language: Language, id: GuideId): Promise<WrittenGuide> {
  const { body = '', data, filePath: file = id } = await guideIn(language, id);
  return { file, body, title: data.title, description: data.description ?? '' };
}
