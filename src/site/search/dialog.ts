import { withBase } from '../../catalogue/addresses.ts';
import { answerQuery, type FullText, type Row, type SearchAnswer } from './answer.ts';
import { readExcerpt } from './excerpt.ts';
import { searchText } from './full-text.ts';
import { resolveCode } from './resolve.ts';

/** How many full-text hits are shown. */
const MOST_HITS = 12;

/**
 * The search dialog. A code is resolved from the table of all spellings first, so it is found even when the full-text
 * index cannot be loaded; full text follows.
 */
class CodeSearch extends HTMLElement {
  private readonly dialog = this.find('dialog', HTMLDialogElement);
  private readonly input = this.find('input', HTMLInputElement);
  private readonly list = this.find('#search-results', HTMLElement);
  private readonly status = this.find('[role=status]', HTMLElement);
  private readonly base = this.dataset['base'] ?? '/';
  /** Counts the queries: an answer to an older one is dropped. */
  private turn = 0;
  private selected = -1;
  /** Whether Enter was pressed before the answer came. */
  private following = false;
  private readonly onKey = (event: KeyboardEvent) => {
    this.openByKey(event);
  };

  connectedCallback(): void {
    const open = this.find('[data-open]', HTMLButtonElement);
    open.disabled = false;
    open.addEventListener('click', () => {
      this.open();
    });
    this.find('[data-close]', HTMLButtonElement).addEventListener('click', () => {
      this.dialog.close();
    });
    this.input.addEventListener('input', () => void this.search());
    this.input.addEventListener('keydown', (event) => {
      this.moveByKey(event);
    });
    this.list.addEventListener('click', () => {
      this.dialog.close();
    });
    this.dialog.addEventListener('click', (event) => {
      if (event.target === this.dialog) this.dialog.close();
    });
    document.addEventListener('keydown', this.onKey);
  }

  disconnectedCallback(): void {
    document.removeEventListener('keydown', this.onKey);
  }

  /** Opens the dialog with its last query selected. */
  private open(): void {
    if (this.dialog.open) return;
    this.dialog.showModal();
    this.input.select();
  }

  /** `/` and Ctrl or Command K open the dialog, unless somebody is typing. */
  private openByKey(event: KeyboardEvent): void {
    const typing =
      event.target instanceof HTMLElement && event.target.matches('input, textarea, select, [contenteditable]');
    const combination = event.key.toLowerCase() === 'k' && (event.ctrlKey || event.metaKey);
    if (!combination && (event.key !== '/' || typing || event.ctrlKey || event.metaKey || event.altKey)) return;
    event.preventDefault();
    this.open();
  }

  /** Arrow keys move through the results, Enter follows one. Keys that choose a word of an input method do neither. */
  private moveByKey(event: KeyboardEvent): void {
    if (event.isComposing) return;
    const links = [...this.list.querySelectorAll('a')];
    if (event.key === 'Enter') {
      event.preventDefault();
      this.following = links.length === 0;
      links[Math.max(this.selected, 0)]?.click();
      return;
    }
    const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0;
    if (step === 0 || links.length === 0) return;
    event.preventDefault();
    this.select((this.selected + step + links.length) % links.length, links);
  }

  /** Marks one result as the one that Enter follows. */
  private select(index: number, links: HTMLAnchorElement[]): void {
    this.selected = index;
    links.forEach((link, at) => {
      link.setAttribute('aria-selected', String(at === index));
    });
    const link = links[index];
    this.input.setAttribute('aria-activedescendant', link?.id ?? '');
    link?.scrollIntoView({ block: 'nearest' });
  }

  /** Answers the query in the input: codes at once, full text behind. What an older query found goes away with it. */
  private async search(): Promise<void> {
    const turn = (this.turn += 1);
    const query = this.input.value.trim();
    this.following = false;
    this.print({ rows: [], status: '' });
    if (query === '') return;
    const table = await loadTable();
    if (turn !== this.turn) return;
    if (table === null) {
      this.print({ rows: [], status: 'The search could not be loaded. Reload the page to try again.' });
      return;
    }
    const code = resolveCode(query, table);
    this.print(answerQuery(query, code, null, table));
    if (code?.entries.length === 0) return;
    const hits = await this.searchWords(code === null ? query : `"${code.found.replace('-', '')}"`);
    if (turn === this.turn) this.print(answerQuery(query, code, hits, table));
  }

  /** Full text, or the fact that it cannot be had. */
  private async searchWords(query: string): Promise<FullText> {
    try {
      return await searchText(query, this.base, MOST_HITS);
    } catch {
      return 'failed';
    }
  }

  /** Shows rows and a line that says what they are; keeps the chosen one when the list grows. */
  private print({ rows, status }: SearchAnswer): void {
    this.status.textContent = status;
    this.list.replaceChildren(...rows.map((row, index) => this.link(row, index)));
    this.input.setAttribute('aria-expanded', String(rows.length > 0));
    const links = [...this.list.querySelectorAll('a')];
    this.select(rows.length === 0 ? -1 : Math.min(Math.max(this.selected, 0), rows.length - 1), links);
    if (this.following && links[0]) links[0].click();
  }

  /** One row as a link. */
  private link({ path, title, detail }: Row, index: number): HTMLAnchorElement {
    const link = document.createElement('a');
    link.id = `search-result-${String(index)}`;
    link.href = withBase(this.base, path);
    link.setAttribute('role', 'option');
    const name = document.createElement('b');
    name.textContent = title;
    const more = document.createElement('small');
    for (const { text, marked } of readExcerpt(detail)) {
      const run = document.createElement(marked ? 'mark' : 'span');
      run.textContent = text;
      more.append(run);
    }
    link.append(name, more);
    return link;
  }

  /** An element of the prerendered markup. */
  private find<T extends HTMLElement>(selector: string, type: new () => T): T {
    const element = this.querySelector(selector);
    if (!(element instanceof type)) throw new Error(`The search has no ${selector}`);
    return element;
  }
}

/** The table of codes, null when it cannot be loaded. */
async function loadTable() {
  try {
    return (await import('virtual:msdk/table')).default;
  } catch {
    return null;
  }
}

customElements.define('code-search', CodeSearch);
