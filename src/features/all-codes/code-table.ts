import { FAMILY_IDS } from '../../catalogue/families.ts';
import type { CsvSource } from '../../catalogue/public-csv.ts';
import { countCodes } from '../../components/count-codes.ts';
import { element } from '../../components/dom.ts';
import { find } from '../../components/find.ts';
import { loadCodes, pageEdition } from '../../components/page-edition.ts';
import { passToSearch } from '../../components/passed-text.ts';
import { QueryState } from '../../components/query-state.ts';
import { filterByText, type Searched } from '../../components/text-filter.ts';
import {
  COLUMNS,
  FILTERS,
  filterRows,
  nextSort,
  readState,
  sortRows,
  toSearched,
  writeState,
  type Column,
  type Sort,
  type TableRow,
  type TableState,
} from './model.ts';
import { TableRows } from './rows.ts';

/** What the controls report. */
export interface ControlEvents {
  /** A filter changed. */
  onFilter: () => void;
  /** A column's header was clicked. */
  onSort: () => void;
  /** Everything was reset. */
  onReset: () => void;
}

/** The filters above the table and the buttons in its header. */
export class TableControls {
  private readonly text: HTMLInputElement;
  private readonly table: HTMLSelectElement;
  private readonly action: HTMLSelectElement;
  private readonly retry: HTMLSelectElement;
  private readonly reset: HTMLButtonElement;
  private readonly heads = new Map<Column, HTMLElement>();
  private sort: Sort | null = null;

  /** @param signal removes the listeners */
  constructor(root: HTMLElement, { onFilter, onSort, onReset }: ControlEvents, signal: AbortSignal) {
    const form = find(root, 'form', HTMLFormElement);
    this.text = find(form, '[name=text]', HTMLInputElement);
    this.table = find(form, '[name=table]', HTMLSelectElement);
    this.action = find(form, '[name=action]', HTMLSelectElement);
    this.retry = find(form, '[name=retry]', HTMLSelectElement);
    this.reset = find(root, '.reset', HTMLButtonElement);
    form.addEventListener(
      'submit',
      (event) => {
        event.preventDefault();
      },
      { signal },
    );
    form.addEventListener('input', onFilter, { signal });
    this.reset.addEventListener(
      'click',
      () => {
        // The button is about to be hidden; keep the focus.
        this.text.focus();
        onReset();
      },
      { signal },
    );
    for (const column of COLUMNS) {
      const head = find(root, `[data-column=${column}]`, HTMLElement);
      const button = head.querySelector('button') ?? toButton(head);
      button.addEventListener(
        'click',
        () => {
          this.sort = nextSort(column, this.sort);
          onSort();
        },
        { signal },
      );
      this.heads.set(column, head);
    }
    find(form, 'fieldset', HTMLFieldSetElement).disabled = false;
  }

  /** The filters and the order. */
  get state(): TableState {
    const [kind, id = ''] = this.table.value.split(':');
    return {
      text: this.text.value,
      domain: kind === 'domain' ? id : '',
      family: kind === 'family' ? id : '',
      action: this.action.value,
      retry: this.retry.value,
      sort: this.sort,
    };
  }

  /** Sets the filters and the order; a value that cannot be chosen becomes "any". */
  set state({ text, domain, family, action, retry, sort }: TableState) {
    this.text.value = text;
    choose(this.table, domain ? `domain:${domain}` : family ? `family:${family}` : '');
    choose(this.action, action);
    choose(this.retry, retry);
    this.sort = sort;
  }

  /** Shows the order in the header, and the reset button when there is something to reset. */
  show(): void {
    const { state } = this;
    this.reset.hidden = state.sort === null && FILTERS.every((name) => state[name] === '');
    for (const [column, head] of this.heads) {
      if (state.sort?.column === column)
        head.setAttribute('aria-sort', state.sort.descending ? 'descending' : 'ascending');
      else head.removeAttribute('aria-sort');
    }
  }
}

/** Turns the text of a header into a button. */
function toButton(head: HTMLElement): HTMLElement {
  const button = element('button', { type: 'button' }, ...head.childNodes);
  head.append(button);
  return button;
}

/** Selects an option; if it does not exist, the first one, "any". */
function choose(select: HTMLSelectElement, value: string): void {
  select.value = value;
  if (select.selectedIndex < 0) select.selectedIndex = 0;
}

/** What exists while the element is connected to the page. */
interface Parts {
  controls: TableControls;
  query: QueryState;
  rows: TableRows;
}

/** What the text filter searches. */
interface Texts {
  /** One per row, in the site's order. */
  searched: Searched[];
  /** Whether spellings and messages that no row shows are included. */
  isComplete: boolean;
}

/**
 * The table of all codes: sorts, filters and exports the prerendered rows. Without scripting, the rows are simply shown,
 * domain after domain.
 */
class CodeTable extends HTMLElement {
  private wiring = new AbortController();
  private parts: Parts | null = null;
  private texts: Promise<Texts> | null = null;
  private shown: Searched[] | null = null;
  private sort: Sort | null = null;
  private turn = 0;

  connectedCallback(): void {
    this.wiring = new AbortController();
    const { signal } = this.wiring;
    const rows = this.parts?.rows ?? new TableRows(this.table);
    const query = new QueryState(signal);
    const changed = () => {
      void this.apply(true);
    };
    const controls = new TableControls(
      this,
      {
        onFilter: changed,
        onSort: () => {
          changed();
          this.toTop();
        },
        onReset: () => {
          controls.state = readState('');
          changed();
        },
      },
      signal,
    );
    this.parts = { controls, query, rows };
    const text = find(this, '[name=text]', HTMLInputElement);
    text.addEventListener('focus', () => void this.loadTexts(rows), { signal });
    find(this, '.none a', HTMLAnchorElement).addEventListener(
      'click',
      (event) => {
        if (passToSearch(controls.state.text.trim())) event.preventDefault();
      },
      { signal },
    );
    find(this, '.download', HTMLButtonElement).addEventListener('click', () => void this.save(rows), { signal });
    window.addEventListener(
      'popstate',
      () => {
        this.open();
      },
      { signal },
    );
    this.open();
  }

  disconnectedCallback(): void {
    this.wiring.abort();
  }

  private get table(): HTMLTableElement {
    return find(this, 'table', HTMLTableElement);
  }

  /** Applies the filters and the order of the address. */
  private open(): void {
    if (!this.parts) return;
    const { controls, query } = this.parts;
    controls.state = readState(query.read());
    void this.apply();
  }

  /**
   * Applies the filters and the order of the controls.
   * @param keep whether to update the address
   */
  private async apply(keep = false): Promise<void> {
    if (!this.parts) return;
    const { controls, rows } = this.parts;
    const turn = (this.turn += 1);
    const { state } = controls;
    controls.show();
    const hasText = state.text.trim() !== '';
    // The page may be left before the texts are loaded.
    if (keep) this.keep(state, this.shownTexts(rows));
    const texts = hasText ? await this.loadTexts(rows) : null;
    if (turn !== this.turn) return;
    if (keep && texts) this.keep(state, texts.searched);
    this.order(rows, state.sort);
    this.filter(rows, state, texts && filterByText(state.text, texts.searched), texts?.isComplete ?? true);
  }

  /** Updates the address. Includes the text only when the catalogue knows it: a paste is nobody else's business. */
  private keep(state: TableState, searched: readonly Searched[]): void {
    const text = filterByText(state.text, searched).includes(true) ? state.text : '';
    this.parts?.query.keep((search) => writeState(search, { ...state, text }));
  }

  private order(rows: TableRows, sort: Sort | null): void {
    if (sort?.column === this.sort?.column && sort?.descending === this.sort?.descending) return;
    this.sort = sort;
    rows.arrange(sort && sortRows(rows.rows, sort));
  }

  private filter(rows: TableRows, state: TableState, found: boolean[] | null, isComplete: boolean): void {
    const passed = filterRows(rows.rows, state);
    const isShown = found ? passed.map((passes, place) => passes && found[place] === true) : passed;
    rows.show(isShown);
    this.tell(isShown.filter(Boolean).length, isShown.length, isComplete);
  }

  /** Says how many codes are shown. */
  private tell(shown: number, all: number, isComplete: boolean): void {
    const { t } = pageEdition();
    const codes = countCodes(all, t);
    this.say(
      (shown === all ? t('table.all', { codes }) : t('table.some', { shown, codes })) +
        (isComplete ? '' : t('table.incomplete')),
    );
    find(this, '.none', HTMLElement).hidden = shown > 0;
    find(this, '.download', HTMLButtonElement).disabled = shown === 0;
  }

  private say(words: string): void {
    find(this, '[role=status]', HTMLElement).textContent = words;
  }

  /** What the text filter can search in the rows alone. */
  private shownTexts({ rows }: TableRows): readonly Searched[] {
    return (this.shown ??= rows.map((row) => toSearched(row, familyName(row))));
  }

  /** Loads once what the text filter searches. If that fails, the rows have to do, and the next call tries again. */
  private loadTexts({ rows }: TableRows): Promise<Texts> {
    this.texts ??= readTexts(rows).then((texts) => {
      if (!texts.isComplete) this.texts = null;
      return texts;
    });
    return this.texts;
  }

  /** Saves the shown rows as a file, with all that the catalogue says about them. */
  private async save(rows: TableRows): Promise<void> {
    const { json = '', version = '' } = this.dataset;
    try {
      const [{ toCsv }, response] = await Promise.all([import('../../catalogue/public-csv.ts'), fetch(json)]);
      const ids = rows.shown.map((place) => rows.rows[place]?.id ?? '');
      const text = toCsv(ids, (await response.json()) as CsvSource, response.url, pageEdition().t);
      const url = URL.createObjectURL(new Blob([text], { type: 'text/csv;charset=utf-8' }));
      element('a', { href: url, download: `msdk-errors-${version}.csv` }).click();
      URL.revokeObjectURL(url);
    } catch {
      this.say(pageEdition().t('table.noFile'));
    }
  }

  /** Scrolls to the first rows after sorting. */
  private toTop(): void {
    if (this.table.getBoundingClientRect().top < 0) this.table.scrollIntoView({ behavior: 'instant' });
  }
}

/** The name of the family of a row's table. */
function familyName({ family }: TableRow): string {
  const id = FAMILY_IDS.find((known) => known === family);
  return id ? pageEdition().t(`family.${id}`) : '';
}

/** Loads what the text filter searches. */
async function readTexts(rows: readonly TableRow[]): Promise<Texts> {
  try {
    const list = await loadCodes();
    const listed = new Map(list.codes.map((code) => [`${code.domain}/${code.code}`, code]));
    return { searched: rows.map((row) => toSearched(row, familyName(row), listed.get(row.id))), isComplete: true };
  } catch {
    return { searched: rows.map((row) => toSearched(row, familyName(row))), isComplete: false };
  }
}

customElements.define('code-table', CodeTable);
