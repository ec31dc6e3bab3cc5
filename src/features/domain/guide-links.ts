import { GUIDE_IDS } from '../../addresses.ts';
import { guideFacts } from '../../build/previews/guide-facts.ts';
import { catalogue } from '../../components/catalogue.ts';
import { mentionsOf, type GuideMention } from './guide-mentions.ts';

/** The files of the guides, read when the site is built. */
const FILES = import.meta.glob<string>('../../content/docs/guides/*.md', {
  query: '?raw',
  import: 'default',
  eager: true,
});

const guides = GUIDE_IDS.map((id) => {
  const markdown = FILES[`../../content/docs/guides/${id}.md`] ?? '';
  return { id, title: guideFacts(id, markdown).title, markdown };
});
const mentions = mentionsOf(guides, catalogue.entries);

/**
 * The guides that speak of an entry.
 * @param entryId `<domain>/<code as printed>`
 * @returns the guides in the order of the site, each with the address of the section; empty when none speaks of it
 */
export function guidesOf(entryId: string): readonly GuideMention[] {
  return mentions.get(entryId) ?? [];
}
