import { decodePath, domainPath, entryPath, withBase } from '../addresses.ts';
import type { CodeList, ListedCode } from '../catalogue/browser-data.ts';
import { actionBadge } from './action-badge.ts';
import { element } from './dom.ts';
import type { ReadAddress } from './read-address.ts';

/**
 * Shows what is known about the code of an address that leads to none.
 * @param base the sub-path of the site
 */
export function renderUnknown(
  read: Extract<ReadAddress, { kind: 'unknown-code' }>,
  list: CodeList,
  base: string,
): HTMLElement {
  const { code, domain, owner, elsewhere, near } = read;
  const where = domain ? [' in ', link(domainPath(domain.id), domain.title, base)] : [];
  return element(
    'section',
    { 'aria-labelledby': 'lost-code' },
    element('h2', { id: 'lost-code' }, `${code} is not documented`, domain ? ` in ${domain.title}` : ''),
    owner ? element('p', {}, `As a code of the ${titleOf(owner, list)}, it belongs to a class:`) : null,
    owner ? entries([owner], list, base) : null,
    elsewhere.length > 0 ? element('p', {}, 'Other tables have the number:') : null,
    elsewhere.length > 0 ? entries(elsewhere, list, base) : null,
    near.length > 0 ? element('p', {}, 'The nearest documented codes', ...where, ', which are other codes:') : null,
    near.length > 0 ? entries(near, list, base) : null,
    owner === null && elsewhere.length === 0 && near.length === 0
      ? element('p', {}, 'No table has it, and no documented code', ...where, ' is near to it.')
      : null,
    element(
      'p',
      {},
      'If it is part of a response, ',
      link(decodePath(code), 'paste the whole response into the decoder', base),
      ': the text beside the code often tells more.',
    ),
  );
}

/** Entries as a list of links. */
function entries(list: readonly ListedCode[], all: CodeList, base: string): HTMLElement {
  return element(
    'ul',
    {},
    ...list.map((entry) =>
      element(
        'li',
        {},
        link(entryPath(entry.domain, entry.code), `${entry.code} ${entry.title}`, base),
        ` (${titleOf(entry, all)}) `,
        actionBadge(all.actions[entry.action]),
      ),
    ),
  );
}

/** The name of an entry's domain. */
function titleOf({ domain }: ListedCode, { domains }: CodeList): string {
  return domains.find(({ id }) => id === domain)?.title ?? domain;
}

/** A link below the sub-path of the site. */
function link(path: string, text: string, base: string): HTMLElement {
  return element('a', { href: withBase(base, path) }, text);
}
