import { type Child, element } from '../../components/dom.ts';
import type { ReportGroup } from '../../triage/index.ts';

/** A table that scrolls where it is too wide: a column of names, and numbers. */
export function renderTable(label: string, heads: readonly string[], rows: readonly (readonly Child[])[]): HTMLElement {
  return element(
    'div.wide',
    { tabindex: '0', role: 'region', 'aria-label': label },
    element(
      'table.plain-table',
      {},
      element('thead', {}, element('tr', {}, ...heads.map((head) => element('th', { scope: 'col' }, head)))),
      element(
        'tbody',
        {},
        ...rows.map(([name = '', ...cells]) =>
          element('tr', {}, element('th', { scope: 'row' }, name), ...cells.map((cell) => element('td', {}, cell))),
        ),
      ),
    ),
  );
}

/** The codes of a group from the outermost in, without their tables. */
export function codesOf({ layers }: Pick<ReportGroup, 'layers'>): string {
  return layers.map(({ code }) => code).join(' › ');
}
