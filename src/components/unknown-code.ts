import { decodePath, domainPath, entryPath } from '../addresses.ts';
import type { CodeList, ListedCode } from '../catalogue/browser-data.ts';
import { actionBadge } from './action-badge.ts';
import { type Child, element } from './dom.ts';
import type { ReadAddress } from './read-address.ts';
import { type Edition, partsOf } from './words.ts';

/** Shows what is known about the code of an address that leads to none. */
export function renderUnknown(
  { code, domain, owner, elsewhere, near }: Extract<ReadAddress, { kind: 'unknown-code' }>,
  list: CodeList,
  { t, href }: Edition,
): HTMLElement {
  const table = domain?.title ?? '';
  /** A sentence with links, by the tag. */
  const sentence = (said: string, links: Readonly<Record<string, string>> = {}) =>
    element(
      'p',
      {},
      ...partsOf(said).map(({ text, tag }): Child => {
        const to = links[tag ?? ''];
        return to === undefined ? text : element('a', { href: href(to) }, text);
      }),
    );
  const entries = (found: readonly ListedCode[]) =>
    element(
      'ul',
      {},
      ...found.map((entry) => {
        const { domain: id, code: printed, title } = entry;
        return element(
          'li',
          {},
          element('a', { href: href(entryPath(id, printed)) }, `${printed} ${title}`),
          t('unknown.place', { place: titleOf(entry, list) }),
          actionBadge(list.actions[entry.action]),
        );
      }),
    );
  const parts = [
    owner && [sentence(t('unknown.owner', { table: titleOf(owner, list) })), entries([owner])],
    elsewhere.length > 0 && [sentence(t('unknown.elsewhere')), entries(elsewhere)],
    near.length > 0 && [
      sentence(
        domain ? t('unknown.near.in', { table }) : t('unknown.near'),
        domain ? { table: domainPath(domain.id) } : {},
      ),
      entries(near),
    ],
    owner === null &&
      elsewhere.length === 0 &&
      near.length === 0 && [
        sentence(
          domain ? t('unknown.nothing.in', { table }) : t('unknown.nothing'),
          domain ? { table: domainPath(domain.id) } : {},
        ),
      ],
  ];
  return element(
    'section',
    { 'aria-labelledby': 'lost-code' },
    element('h2', { id: 'lost-code' }, domain ? t('unknown.title.in', { code, table }) : t('unknown.title', { code })),
    ...parts.flatMap((part) => part || []),
    sentence(t('unknown.decoder'), { decoder: decodePath(code) }),
  );
}

/** The name of an entry's domain. */
function titleOf({ domain }: ListedCode, { domains }: CodeList): string {
  return domains.find(({ id }) => id === domain)?.title ?? domain;
}
