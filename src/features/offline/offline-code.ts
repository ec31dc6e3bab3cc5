import { entryPath, withBase } from '../../addresses.ts';
import { actionOf } from '../../catalogue/actions.ts';
import { missedCode } from './missed-code.ts';
import { actionBadge } from '../../components/action-badge.ts';
import { element } from '../../components/dom.ts';

/**
 * On the page for lost addresses, when it stands for the page of a code that could not be had: goes to the code's entry,
 * or lists them when there are several.
 * @param root the element that tells what an address meant
 */
export async function showCode(root: HTMLElement): Promise<void> {
  const { default: list } = await import('virtual:msdk/codes');
  const base = import.meta.env.BASE_URL;
  const missed = missedCode(location.pathname.slice(withBase(base, '').length), list);
  if (!missed) return;
  const { code, entries } = missed;
  const [only, ...others] = entries;
  if (only && others.length === 0) {
    location.replace(withBase(base, entryPath(only.domain, code)));
    return;
  }
  // The page that was opened does exist.
  const heading = document.querySelector('h1');
  if (heading) heading.textContent = `The code ${code}`;
  document.title = document.title.replace(/^[^|]*(?= \|)/, `Code ${code}`);
  const titles = new Map(list.domains.map(({ id, title }) => [id, title]));
  root.replaceChildren(
    element('p', {}, 'Its page is not kept for reading without a network. These tables have it:'),
    element(
      'ul',
      {},
      ...entries.map((entry) =>
        element(
          'li',
          {},
          element('a', { href: withBase(base, entryPath(entry.domain, code)) }, `${code} ${entry.title}`),
          ` (${titles.get(entry.domain) ?? entry.domain}) `,
          actionBadge(actionOf(entry, list.actions)),
        ),
      ),
    ),
  );
}
