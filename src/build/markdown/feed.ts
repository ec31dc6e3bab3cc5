import { createHash } from 'node:crypto';
import { generateAtomFeed, generateJsonFeed } from 'feedsmith';
import { markdownToHtml } from 'satteri';
import { ATOM_PATH, CHANGES_PATH, changesPath, JSON_FEED_PATH } from '../../addresses.ts';
import type { PageEdition } from '../../components/edition.ts';
import { TAGS } from '../../components/words.ts';
import { toReleases } from '../../features/changes/releases.ts';
import { SITE_TITLE } from '../../site.ts';
import { writeRelease } from './site-pages.ts';

/*
 * The feeds of what is new. Their addresses are full where the site's own is known, and else begin at the root of the host, from
 * where readers of feeds complete them. The ids name no address, so that they stay when the site moves.
 */

/** Writes the Atom feed of a language. */
export function writeAtomFeed(edition: PageEdition): string {
  const { title, page, updated, versions, self, language } = feedOf(edition, ATOM_PATH);
  return generateAtomFeed({
    xml: { lang: language },
    id: idOf(edition),
    title: { value: title },
    updated,
    authors: [{ name: SITE_TITLE }],
    links: [
      { rel: 'alternate', type: 'text/html', href: page },
      { rel: 'self', type: 'application/atom+xml', href: self },
    ],
    entries: versions.map(({ id, title: day, url, date, html }) => ({
      id,
      title: { value: day },
      updated: date,
      links: [{ rel: 'alternate', type: 'text/html', href: url }],
      content: { type: 'html', value: html },
    })),
  });
}

/** Writes the JSON Feed of a language. */
export function writeJsonFeed(edition: PageEdition): string {
  const { title, description, page, versions, self, language } = feedOf(edition, JSON_FEED_PATH);
  return JSON.stringify(
    generateJsonFeed({
      title,
      description,
      home_page_url: page,
      feed_url: self,
      language,
      items: versions.map(({ id, title: day, url, date, html }) => ({
        id,
        url,
        title: day,
        date_published: date,
        content_html: html,
      })),
    }),
  );
}

/**
 * What both feeds say.
 * @param path address of the feed
 */
function feedOf(edition: PageEdition, path: string) {
  const { t, href, catalogue, language } = edition;
  const days = catalogue.releases.map(({ date }) => new Date(date));
  return {
    title: `${t('changes.title')} | ${SITE_TITLE}`,
    description: t('changes.description'),
    language: TAGS[language],
    page: href(CHANGES_PATH),
    self: href(path),
    updated: days[0] ?? new Date(0),
    versions: toReleases(catalogue, edition).map((release, place) => ({
      id: idOf(edition, release.id),
      title: release.day,
      url: href(changesPath(release.id)),
      date: days[place] ?? new Date(0),
      html: markdownToHtml(writeRelease(release, edition, '##')).html,
    })),
  };
}

/** The id of a feed, or of a version in it. */
function idOf({ language }: Pick<PageEdition, 'language'>, version = ''): string {
  return `urn:uuid:${uuidOf(`https://github.com/msdk-errors/msdk-errors/${language}/${version}`)}`;
}

/** The UUID of a URL (RFC 9562, version 5). It need not lead anywhere, and never changes. */
function uuidOf(url: string): string {
  const bytes = createHash('sha1').update(Buffer.from(URLS, 'hex')).update(url).digest().subarray(0, 16);
  bytes.writeUInt8((bytes.readUInt8(6) & 0x0f) | 0x50, 6);
  bytes.writeUInt8((bytes.readUInt8(8) & 0x3f) | 0x80, 8);
  return bytes.toString('hex').replace(/^(.{8})(.{4})(.{4})(.{4})/, '$1-$2-$3-$4-');
}

/** The namespace of URLs. */
const URLS = '6ba7b8119dad11d180b400c04fd430c8';
