import { splitLanguage, withBase } from '../../addresses.ts';
import { nearest } from '../../catalogue/near.ts';
import { decodeUriPart } from '../../decode-uri.ts';
import { element } from '../../components/dom.ts';
import { loadCodes, pageEdition } from '../../components/page-edition.ts';
import { readAddress } from '../../components/read-address.ts';
import { renderUnknown } from '../../components/unknown-code.ts';

/**
 * Says what the fragment of the address may mean when the page has no such anchor. A code that is only written differently is
 * gone to at once.
 * @returns null when there is nothing to say
 */
export async function explainAnchor(): Promise<HTMLElement | null> {
  const list = await loadCodes();
  const { path } = splitLanguage(location.pathname.slice(withBase(import.meta.env.BASE_URL, '').length));
  const read = readAddress(path + location.hash, list);
  if (read.kind === 'unknown-code') {
    const said = renderUnknown(read, list, pageEdition());
    if (read.near.length === 0) said.append(...nearestTo(read.code));
    return said;
  }
  const [, anchor] = read.kind === 'moved' ? read.to.split('#') : [];
  if (anchor === undefined) return renderMissing(decodeUriPart(location.hash.slice(1)));
  location.replace(`#${anchor}`);
  return null;
}

/** Says that the page has no such anchor, and offers the nearest, if one is. */
function renderMissing(anchor: string): HTMLElement {
  return element(
    'section',
    { 'aria-labelledby': 'lost-code' },
    element('h2', { id: 'lost-code' }, pageEdition().t('anchor.none', { anchor })),
    ...nearestTo(anchor.toLowerCase()),
  );
}

/** Offers the heading of the page whose anchor is spelled alike; nothing when none is. */
function nearestTo(anchor: string): HTMLElement[] {
  const headings = [...document.querySelectorAll('main :is(h2, h3)[id]')];
  const id = nearest(
    anchor,
    headings.map((heading) => heading.id),
  );
  if (id === undefined) return [];
  const words = headings.find((heading) => heading.id === id)?.textContent ?? '';
  const link = element('a', { href: `#${id}` }, words.replace(/\s+/g, ' ').trim());
  return [element('p', {}, pageEdition().t('anchor.nearest'), link)];
}
