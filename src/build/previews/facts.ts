import type { GuideId } from '../../addresses.ts';
import type { Catalogue, Domain, Entry, Group } from '../../catalogue/catalogue.ts';
import { FAMILIES } from '../../catalogue/families.ts';
import { actionOf } from '../../catalogue/actions.ts';
import { SITE_DESCRIPTION, SITE_TITLE } from '../../site.ts';
import type { CodeCard, SiteCard, SubjectCard } from './card.ts';

/** What stands above the text of a guide. */
export interface GuideFacts {
  id: GuideId;
  title: string;
  /** What the guide tells: one sentence. */
  description: string;
}

/**
 * The card of a code.
 * @param code the spelling of the page
 * @param entries the entries that have it
 * @param catalogue the catalogue
 */
export function codeCard(
  code: string,
  entries: readonly Entry[],
  { domains, actions }: Pick<Catalogue, 'domains' | 'actions'>,
): CodeCard {
  const meanings = entries.map((entry) => {
    const { id, icon, hue, label } = actionOf(entry, actions);
    const domain = domains.find((candidate) => candidate.id === entry.domain)?.title ?? entry.domain;
    return { domain, title: entry.title, action: { id, icon, hue, label } };
  });
  return { kind: 'code', code, meanings };
}

/**
 * The card of a domain.
 * @param domain the domain
 */
export function domainCard({ family, title, summary, count }: Domain): SubjectCard {
  return {
    kind: 'subject',
    label: FAMILIES[family],
    title,
    text: summary,
    note: count === 1 ? '1 code' : `${String(count)} codes`,
  };
}

/**
 * The card of a group that has a page of its own.
 * @param group the group
 * @param domain its domain
 */
export function groupCard(group: Group, domain: Domain): SubjectCard {
  const { length } = group.entries;
  return {
    ...domainCard(domain),
    label: domain.title,
    title: group.title,
    note: length === 1 ? '1 code' : `${String(length)} codes`,
  };
}

/**
 * The card of a guide.
 * @param guide what stands above its text
 */
export function guideCard({ title, description }: GuideFacts): SubjectCard {
  return { kind: 'subject', label: 'Guide', title, text: description, note: '' };
}

/**
 * The card of the whole site.
 * @param catalogue the catalogue
 */
export function siteCard({ domains, entries }: Catalogue): SiteCard {
  return {
    kind: 'site',
    title: SITE_TITLE,
    text: SITE_DESCRIPTION,
    note: `${String(entries.length)} codes in ${String(domains.length)} tables`,
  };
}
