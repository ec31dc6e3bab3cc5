import { codePath, entryPath } from '../../addresses.ts';
import { actionBadge } from '../../components/action-badge.ts';
import { element, inline } from '../../components/dom.ts';
import { toRuns } from '../../components/inline.ts';
import { chainOf, clockOf, ofKind, placeOf, type Report, type ReportGroup, responseOf } from '../../triage/index.ts';
import { codesOf, renderTable } from './plain-table.ts';
import type { Words } from './words.ts';

/** How many rows a table has until all are asked for. */
const MOST_ROWS = 15;
const MOST_PATHS = 10;

/** The columns of the table of errors, by the class of their cells. */
const COLUMNS = ['count', 'error', 'todo', 'first', 'last'] as const;

/**
 * The table of errors. It is made anew with each report; what was opened stays open, and what had the focus keeps it. Its
 * roles are said, since a phone lays it out as blocks.
 */
export class ErrorTable {
  private readonly words: Words;
  private readonly open = new Set<string>();
  private isAll = false;

  constructor(words: Words) {
    this.words = words;
  }

  /**
   * Shows a report in an element.
   * @param isOver whether everything is counted, and the report has all kinds
   */
  show(report: Report, isOver: boolean, root: HTMLElement): void {
    const errors = ofKind(report, 'error');
    const active = document.activeElement instanceof HTMLElement && root.contains(document.activeElement);
    const focused = active ? (document.activeElement as HTMLElement).dataset['key'] : undefined;
    root.replaceChildren(...(errors.length === 0 ? [] : this.render(errors, report, isOver, root)));
    if (focused !== undefined)
      [...root.querySelectorAll<HTMLElement>('[data-key]')].find(({ dataset }) => dataset['key'] === focused)?.focus();
  }

  private render(errors: readonly ReportGroup[], report: Report, isOver: boolean, root: HTMLElement): HTMLElement[] {
    const { page, texts } = this.words;
    const { heads } = texts;
    const names = {
      count: heads.count,
      error: heads.code,
      todo: heads.action,
      first: heads.first,
      last: heads.last,
    };
    const shown = this.isAll ? errors : errors.slice(0, MOST_ROWS);
    const all = element('button.all', { type: 'button', 'data-key': 'all' }, page.all(errors.length));
    all.addEventListener('click', () => {
      this.isAll = true;
      this.show(report, isOver, root);
    });
    return [
      element('h3', { id: 'triage-errors' }, page.errors),
      element(
        'table.errors',
        { role: 'table', 'aria-labelledby': 'triage-errors' },
        element(
          'thead',
          { role: 'rowgroup' },
          element(
            'tr',
            { role: 'row' },
            ...COLUMNS.map((column) => element(`th.${column}`, { role: 'columnheader', scope: 'col' }, names[column])),
          ),
        ),
        element('tbody', { role: 'rowgroup' }, ...shown.flatMap((group) => this.row(group, report))),
      ),
      ...(isOver && shown.length < errors.length ? [all] : []),
    ];
  }

  /** A kind of error, and what is behind it once it is opened. */
  private row(group: ReportGroup, report: Report): HTMLElement[] {
    const { texts, page, table } = this.words;
    const chain = chainOf(group);
    const { count, action, title, onset } = group;
    const { label = action, icon = '' } = table.actions[action] ?? {};
    const time = ({ line, at }: ReportGroup['first']) => placeOf({ line, at, time: null }, report, texts);
    const detail = element('tr.detail', { role: 'row' });
    const button = element('button.codes', { type: 'button', 'data-key': chain }, codesOf(group));
    const setOpen = (isOpen: boolean) => {
      button.setAttribute('aria-expanded', String(isOpen));
      detail.hidden = !isOpen;
      if (isOpen && detail.childElementCount === 0) detail.append(this.detail(group, report));
    };
    setOpen(this.open.has(chain));
    button.addEventListener('click', () => {
      const isOpen = !this.open.has(chain);
      if (isOpen) this.open.add(chain);
      else this.open.delete(chain);
      setOpen(isOpen);
    });
    const part = Math.max(0.01, count / report.counts.errors);
    const bar = element('span.part', { 'aria-hidden': 'true' });
    bar.style.width = `${String(Math.round(part * 100))}%`;
    return [
      element(
        'tr',
        { role: 'row', 'data-action': action },
        element(
          'td.count',
          { role: 'cell' },
          element('b', {}, texts.number(count)),
          ' ',
          element('span.share', {}, texts.percent(count, report.counts.errors)),
          bar,
        ),
        element(
          'td.error',
          { role: 'cell' },
          button,
          element('span.title', {}, ...inline(toRuns(title))),
          onset === null ? null : element('span.onset', {}, page.since(clockOf(onset, report))),
        ),
        element('td.todo', { role: 'cell' }, actionBadge({ id: action, icon, label })),
        element('td.first', { role: 'cell' }, time(group.first)),
        element('td.last', { role: 'cell' }, time(group.last)),
      ),
      detail,
    ];
  }

  /** The first places of a kind of error, redacted, and the way to its code. */
  private detail(group: ReportGroup, report: Report): HTMLElement {
    const { page, texts, table, edition } = this.words;
    const response = responseOf(group, table);
    const path = pathOf(group);
    return element(
      'td',
      { role: 'cell', colspan: String(COLUMNS.length) },
      element('p.samples-of', {}, page.samples(group.samples.length)),
      element(
        'ol.samples',
        {},
        ...group.samples.map(({ line, at, file }) =>
          element(
            'li',
            {},
            element('span.line', {}, file === undefined ? texts.line(line) : texts.inLog(texts.line(line), file)),
            element('code', {}, [...(at === null ? [] : [clockOf(at, report)]), `… ${response} …`].join(' ')),
          ),
        ),
      ),
      element('p.reason', {}, page.redacted),
      path === null
        ? null
        : element('p', {}, element('a', { href: edition.href(path) }, page.openCode(group.layers.at(-1)?.code ?? ''))),
    );
  }
}

/** A path that breaks between its parts. */
function breakable(path: string): HTMLElement {
  return element('code', {}, ...(path.match(/[^/_.]*[/_.]?/g) ?? []).flatMap((part) => [part, element('wbr', {})]));
}

/** The address of the innermost code from the site's root; of one that can mean several things that of all its meanings. */
function pathOf({ layers, confidence }: ReportGroup): string | null {
  const last = layers.at(-1);
  if (!last?.known || last.domain === null) return null;
  return confidence === 'ambiguous' && last.candidates.length > 1
    ? codePath(last.code)
    : entryPath(last.domain, last.code);
}

/** The codes that no table has, folded; null where there are none. */
export function renderUnknown(report: Report, { page, texts }: Words): HTMLElement | null {
  const unknown = ofKind(report, 'unknown');
  if (unknown.length === 0) return null;
  const { heads } = texts;
  const told = page.unknown(report.counts.unknown, unknown.length);
  return element(
    'details.unknown',
    {},
    element('summary', {}, told),
    renderTable(
      told,
      [heads.code, heads.count, heads.first, heads.last],
      unknown.map((group) => [
        element('code', {}, codesOf(group)),
        texts.number(group.count),
        placeOf(group.first, report, texts),
        placeOf(group.last, report, texts),
      ]),
    ),
  );
}

/** The calls by API; null where none is named. */
export function renderInterfaces({ byInterface }: Report, { page, texts }: Words): HTMLElement | null {
  if (byInterface.length === 0) return null;
  const { heads } = texts;
  const root = element('section', {});
  const show = (most: number) => {
    const all = element('button.all', { type: 'button' }, page.all(byInterface.length));
    all.addEventListener('click', () => {
      show(byInterface.length);
      root.querySelector<HTMLElement>('.wide')?.focus();
    });
    root.replaceChildren(
      element('h3', {}, texts.byInterface),
      renderTable(
        texts.byInterface,
        [heads.path, heads.responses, heads.errors, heads.unknown, heads.share],
        byInterface
          .slice(0, most)
          .map(({ path, responses, errors, unknown }) => [
            breakable(path),
            ...[responses, errors, unknown].map(texts.number),
            texts.percent(errors + unknown, responses),
          ]),
      ),
      ...(most < byInterface.length ? [all] : []),
    );
  };
  show(MOST_PATHS);
  return root;
}
