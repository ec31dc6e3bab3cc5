import { filterByText, filterRows, toSearched, type Searched } from './code-table-filter.ts';
import type { TableRow } from './code-table-row.ts';
import { sortRows } from './code-table-sort.ts';
import { readState, writeState, type Sort, type TableState } from './code-table-state.ts';
import { TableControls } from './code-table-controls.ts';
import { TableRows } from './code-table-rows.ts';
import { find } from '../../components/find.ts';
import { QueryState } from '../../components/query-state.ts';

/** What is wired between being put on the page and being taken away. */
interface Parts {
  controls: TableControls;
  query: QueryState;
  rows: TableRows;
}

/** What the text filter looks at. */
interface Texts {
  /** One a row, in the site's order. */
  searched: Searched[];
  /** Whether spellings and messages that no row shows are among it. */
  isComplete: boolean;
}

/**
 * The table of all codes: sorts, filters and exports the prerendered rows. Without scripting they are simply there,
 * domain after domain.
 */
class CodeTable extends HTMLElement {
  private wiring = new AbortController();
  private parts: Parts | null = null;
  private texts: Promise<Texts> | null = null;
  private sort: Sort | null = null;
  private turn = 0;

  connectedCallback(): void {
    this.wiring = new AbortController();
    const { signal } = this.wiring;
    const rows = this.parts?.rows ?? new TableRows(this.table);
    const query = new QueryState(signal);
    const changed = () => {
      const { state } = controls;
      query.keep((search) => writeState(search, state));
      void this.apply();
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

  /** Shows what the address asks for. */
  private open(): void {
    if (!this.parts) return;
    const { controls, query } = this.parts;
    controls.state = readState(query.read());
    void this.apply();
  }

  /** Shows what the controls ask for. */
  private async apply(): Promise<void> {
    if (!this.parts) return;
    const { controls, rows } = this.parts;
    const turn = (this.turn += 1);
    const { state } = controls;
    controls.show();
    const texts = state.text.trim() === '' ? null : await this.loadTexts(rows);
    if (turn !== this.turn) return;
    this.order(rows, state.sort);
    this.filter(rows, state, texts);
  }

  private order(rows: TableRows, sort: Sort | null): void {
    if (sort?.column === this.sort?.column && sort?.descending === this.sort?.descending) return;
    this.sort = sort;
    rows.arrange(sort && sortRows(rows.rows, sort));
  }

  private filter(rows: TableRows, state: TableState, texts: Texts | null): void {
    const found = texts && filterByText(state.text, texts.searched);
    const passed = filterRows(rows.rows, state);
    const isShown = found ? passed.map((passes, place) => passes && found[place] === true) : passed;
    rows.show(isShown);
    this.tell(isShown.filter(Boolean).length, isShown.length, texts);
    const elsewhere = find(this, '.none a', HTMLAnchorElement);
    elsewhere.search = state.text.trim() === '' ? '' : `?q=${encodeURIComponent(state.text.trim())}`;
  }

  /** Tells how many codes are shown. */
  private tell(shown: number, all: number, texts: Texts | null): void {
    const missing = texts?.isComplete === false ? '; other spellings and messages could not be loaded' : '';
    this.say(`${shown === all ? `All ${String(all)}` : `${String(shown)} of ${String(all)}`} codes${missing}`);
    find(this, '.none', HTMLElement).hidden = shown > 0;
    find(this, '.download', HTMLButtonElement).disabled = shown === 0;
  }

  private say(words: string): void {
    find(this, '[role=status]', HTMLElement).textContent = words;
  }

  /** Loads, once, what the text filter looks at; when it cannot be had, the rows have to do, and the next time tries again. */
  private loadTexts({ rows }: TableRows): Promise<Texts> {
    this.texts ??= readTexts(rows).then((texts) => {
      if (!texts.isComplete) this.texts = null;
      return texts;
    });
    return this.texts;
  }

  /** Saves what is shown. */
  private async save(rows: TableRows): Promise<void> {
    try {
      const { download } = await import('./code-table-download.ts');
      const shown = rows.shown.map((place) => ({ id: rows.rows[place]?.id ?? '', address: rows.addressOf(place) }));
      download(shown, this.dataset['version'] ?? '');
    } catch {
      this.say('The file could not be made: a part of the page could not be loaded. Reload the page and try again.');
    }
  }

  /** Shows the first rows after they were sorted, wherever the page was scrolled to. */
  private toTop(): void {
    if (this.table.getBoundingClientRect().top < 0) this.table.scrollIntoView({ behavior: 'instant' });
  }
}

/** Gathers what the text filter looks at. */
async function readTexts(rows: readonly TableRow[]): Promise<Texts> {
  try {
    const { default: list } = await import('virtual:msdk/codes');
    const listed = new Map(list.codes.map((code) => [`${code.domain}/${code.code}`, code]));
    return { searched: rows.map((row) => toSearched(row, listed.get(row.id))), isComplete: true };
  } catch {
    return { searched: rows.map((row) => toSearched(row)), isComplete: false };
  }
}

customElements.define('code-table', CodeTable);
