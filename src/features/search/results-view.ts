import { withBase } from '../../addresses.ts';
import { actionBadge } from '../../components/action-badge.ts';
import { element } from '../../components/dom.ts';
import type { Group, Row } from './answer.ts';

/**
 * Shows groups of rows as the options of a list box.
 * @param groups what was found
 * @param base the sub-path of the site
 * @returns one element a group
 */
export function renderGroups(groups: readonly Group[], base: string): HTMLElement[] {
  let count = 0;
  return groups.map(({ label, rows }, index) => {
    const options = rows.map((row) => renderRow(row, base, (count += 1)));
    if (label === '') return element('div', { role: 'presentation' }, ...options);
    const id = `search-group-${String(index)}`;
    return element('div', { role: 'group', 'aria-labelledby': id }, element('p.label', { id }, label), ...options);
  });
}

/** One row as a link: code, title, where it belongs, what to do, and the words around the match once they are there. */
function renderRow({ path, code, title, place, action, excerpt }: Row, base: string, number: number): HTMLElement {
  const match = element('small.excerpt', {});
  if (excerpt)
    void excerpt().then(
      (runs) => {
        match.append(
          ...runs.map(({ text, marked }) => (marked ? element('mark', {}, text) : document.createTextNode(text))),
        );
      },
      () => {
        match.remove();
      },
    );
  return element(
    'a',
    { id: `search-result-${String(number)}`, href: withBase(base, path), role: 'option', tabindex: '-1' },
    element('b', {}, code === null ? null : element('span.code', {}, code), ' ', title),
    action && actionBadge(action),
    place === '' ? null : element('small.place', {}, place),
    excerpt ? match : null,
  );
}
