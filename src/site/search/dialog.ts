import type { ActionId } from '../../catalogue/actions.ts';
import { entryPath, withBase } from '../../catalogue/addresses.ts';
import type { Table } from '../../decoder/table.ts';
import { actionOf } from '../lib/entry-action.ts';
import { searchText, type Hit } from './full-text.ts';
import { readCode, resolveCode } from './resolve.ts';

/** How many full-text hits are shown. */
const MOST_HITS = 12;

/** A line of the result list. */
interface Row {
  /** Address from the site's root. */
  path: string;
  title: string;
  /** A second line: where it belongs, or the words around the match. */
  detail: string;
}

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

  /** Arrow keys move through the results, Enter follows one. */
  private moveByKey(event: KeyboardEvent): void {
    const links = [...this.list.querySelectorAll('a')];
    if (event.key === 'Enter') {
      event.preventDefault();
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

  /** Answers the query in the input: codes at once, full text behind. */
  private async search(): Promise<void> {
    const turn = (this.turn += 1);
    const query = this.input.value.trim();
    if (query === '') {
      this.print([], '');
      return;
    }
    const { default: table } = await import('virtual:msdk/table');
    if (turn !== this.turn) return;
    const exact = resolveCode(query, table).map((entry) => toRow(entry, table));
    const code = readCode(query);
    if (exact.length > 0) this.print(exact, 'Searching …');
    const { hits, failed } = await this.searchWords(code === null ? query : `"${code.replace('-', '')}"`);
    if (turn !== this.turn) return;
    const paths = new Set(exact.map(({ path }) => path));
    const more = hits
      .filter(({ path }) => !paths.has(path))
      .map(({ path, title, excerpt }) => ({ path, title, detail: excerpt }));
    this.print([...exact, ...more], summary({ code, exact: exact.length, more: more.length, failed }));
  }

  /** Full text, or the fact that it cannot be had. */
  private async searchWords(query: string): Promise<{ hits: Hit[]; failed: boolean }> {
    try {
      return { hits: await searchText(query, this.base, MOST_HITS), failed: false };
    } catch {
      return { hits: [], failed: true };
    }
  }

  /** Shows rows and a line that says what they are. */
  private print(rows: Row[], status: string): void {
    this.status.textContent = status;
    this.list.replaceChildren(...rows.map((row, index) => this.link(row, index)));
    this.select(rows.length > 0 ? 0 : -1, [...this.list.querySelectorAll('a')]);
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
    more.append(...toNodes(detail));
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

/** An entry as a row: its table and what to do stand in the second line. */
function toRow({ domain, code, title, action, carries = [] }: Table['entries'][number], { domains }: Table): Row {
  const name = domains.find(({ id }) => id === domain)?.title ?? domain;
  const { label } = actionOf({ action: action as ActionId, carries });
  return { path: entryPath(domain, code), title: `${code} ${title}`, detail: `${name} · ${label}` };
}

/** What the list holds, in a sentence. */
function summary({
  code,
  exact,
  more,
  failed,
}: {
  code: string | null;
  exact: number;
  more: number;
  failed: boolean;
}): string {
  const codes = exact === 1 ? `One meaning of ${String(code)}` : `${String(exact)} meanings of ${String(code)}`;
  const unknown = code === null ? '' : `${code} is not documented. `;
  if (failed)
    return exact > 0
      ? `${codes}. Full text cannot be searched right now.`
      : `${unknown}Full text cannot be searched right now.`;
  if (exact > 0) return more > 0 ? `${codes}, then ${String(more)} by words` : codes;
  return more > 0 ? `${unknown}${String(more)} by words` : `${unknown}Nothing found.`;
}

/** Words with marks as nodes: only `<mark>` is taken as markup, everything else is text. */
function toNodes(excerpt: string): Node[] {
  return excerpt.split(/(<mark>.*?<\/mark>)/).map((part) => {
    const marked = /^<mark>(.*)<\/mark>$/.exec(part)?.[1];
    if (marked === undefined) return document.createTextNode(unescapeText(part));
    const mark = document.createElement('mark');
    mark.textContent = unescapeText(marked);
    return mark;
  });
}

/** Pagefind escapes the text of an excerpt. */
function unescapeText(text: string): string {
  return text
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&#39;', "'")
    .replaceAll('&amp;', '&');
}

customElements.define('code-search', CodeSearch);
