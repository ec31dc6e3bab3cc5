import { withBase } from '../../addresses.ts';
import type { CodeList } from '../../catalogue/browser-data.ts';
import { actionBadge } from '../../components/action-badge.ts';
import { element } from '../../components/dom.ts';
import { find } from '../../components/find.ts';
import { passToDecoder, takeSearches } from '../../components/passed-text.ts';
import { within } from '../../components/within.ts';
import { answerQuery, type ByWords, type Group, type Row, type SearchAnswer } from './answer.ts';
import { loadTextIndex, mentionsOf, searchText, type TextIndex } from './full-text.ts';
import { type FoundCode, resolveCode, searchListed } from './resolve.ts';
import { readQuery, type Query } from '../../components/typed-query.ts';

/**
 * The search dialog. A code, or the words of a title or message, is found in the list of all codes first, also when the
 * full-text index cannot be loaded; full text follows.
 */
class CodeSearch extends HTMLElement {
  private readonly dialog = find(this, 'dialog', HTMLDialogElement);
  private readonly input = find(this, 'input', HTMLInputElement);
  private readonly list = find(this, '#search-results', HTMLElement);
  private readonly hint = find(this, '.hint', HTMLElement);
  private readonly status = find(this, '[role=status]', HTMLElement);
  private readonly base = this.dataset['base'] ?? '/';
  private index: Promise<TextIndex> | undefined;
  /** Place of the result that Enter follows; -1 for none. */
  private selected = -1;
  /** Whether Enter was pressed before the answer came. */
  private following = false;
  private wiring = new AbortController();

  connectedCallback(): void {
    this.wiring = new AbortController();
    const { signal } = this.wiring;
    const open = find(this, '[data-open]', HTMLButtonElement);
    open.disabled = false;
    this.querySelector('.not-running')?.remove();
    open.addEventListener('click', () => {
      this.open();
    });
    find(this, '[data-close]', HTMLButtonElement).addEventListener('click', () => {
      this.dialog.close();
    });
    this.input.addEventListener('input', () => {
      this.lookUp();
    });
    this.input.addEventListener('keydown', (event) => {
      this.moveByKey(event);
    });
    this.list.addEventListener('click', ({ target }) => {
      if (target instanceof Element && target.closest('a')) this.dialog.close();
    });
    this.dialog.addEventListener('close', () => {
      this.following = false;
    });
    this.dialog.addEventListener('click', (event) => {
      if (event.target === this.dialog) this.dialog.close();
    });
    document.addEventListener(
      'keydown',
      (event) => {
        this.openByKey(event);
      },
      { signal },
    );
    takeSearches((text) => {
      this.open(text);
    }, signal);
    // The page of the search: what the address asks for is looked for at once.
    if ('page' in this.dataset) this.open(new URLSearchParams(location.search).get('q') ?? '');
  }

  disconnectedCallback(): void {
    this.wiring.abort();
  }

  /** Opens the dialog with a query, or with its last one selected. */
  private open(query?: string): void {
    if (this.dialog.open) return;
    this.dialog.showModal();
    if (query !== undefined) this.input.value = query;
    this.input.select();
    // Before the first key: its answer then needs no more loading.
    void loadCodes().catch(() => null);
    void this.loadIndex().catch(() => null);
    if (query) this.lookUp();
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

  /** Answers what is in the input, or says that it cannot. */
  private lookUp(): void {
    this.search().catch(() => {
      this.print({ groups: [], status: 'The search does not run in this browser. Look under “All codes”.' }, false);
    });
  }

  /** Answers what is in the input: what the list of codes says at once, full text behind. An answer that is overtaken by typing is dropped. */
  private async search(): Promise<void> {
    const typed = this.input.value;
    const print = (answer: SearchAnswer, more = false) => {
      if (typed === this.input.value) this.print(answer, more);
    };
    this.following = false;
    this.selected = -1;
    // What an older query found goes away with it.
    const query = readQuery(typed);
    print({ groups: [], status: '' }, query.text !== '');
    if (query.text === '') return;
    const list = await loadCodes().catch(() => null);
    if (list === null) {
      print({ groups: [], status: 'The search could not be loaded. Reload the page to try again.' });
      return;
    }
    const code = resolveCode(query, list);
    const isUnknown = code?.entries.length === 0;
    const listed = query.code === null ? searchListed(query, list) : [];
    print(answerQuery(query, code, { found: listed, state: 'searching' }, list), !isUnknown);
    if (isUnknown) return;
    const words = await this.searchText(query, code, list);
    print(answerQuery(query, code, words ?? { found: listed, state: 'failed' }, list));
  }

  /** Full text, or null when it cannot be had. A code alone is looked for where it is mentioned. */
  private async searchText(query: Query, code: FoundCode | null, list: CodeList): Promise<ByWords | null> {
    try {
      const index = await this.loadIndex();
      const mentions = query.code !== null && code;
      const found = mentions ? mentionsOf(code.found, index.facts, list) : await searchText(query, index, list);
      return { found, state: 'complete' };
    } catch {
      return null;
    }
  }

  /** The full-text index, loaded once; a failed load may be tried again. */
  private loadIndex(): Promise<TextIndex> {
    this.index ??= within(LOAD_LIMIT, loadTextIndex(this.base)).catch((error: unknown) => {
      this.index = undefined;
      throw error;
    });
    return this.index;
  }

  /** Shows rows and a line that says what they are; what was chosen by an arrow key stays so. More may follow. */
  private print({ groups, status }: SearchAnswer, more: boolean): void {
    this.status.textContent = status;
    this.list.setAttribute('aria-busy', String(more));
    const chosen = this.selected > 0 ? this.list.querySelectorAll('a')[this.selected]?.href : undefined;
    this.list.replaceChildren(...renderGroups(groups, this.base));
    const links = [...this.list.querySelectorAll('a')];
    this.hint.hidden = this.input.value.trim() !== '';
    this.input.setAttribute('aria-expanded', String(links.length > 0));
    const kept = links.findIndex(({ href }) => href === chosen);
    this.select(links.length === 0 ? -1 : Math.max(kept, 0), links);
    if (!this.following || !links[0]) return;
    // Full text may still come: what was pressed once leads once.
    this.following = false;
    links[0].click();
  }
}

/** How long a part of the search may take to load, in milliseconds. */
const LOAD_LIMIT = 20_000;

/** The list of all codes. */
async function loadCodes(): Promise<CodeList> {
  return (await within(LOAD_LIMIT, import('virtual:msdk/codes'))).default;
}

customElements.define('code-search', CodeSearch);

/**
 * Shows groups of rows as the options of a list box.
 * @param base the sub-path of the site
 * @returns one element a group
 */
function renderGroups(groups: readonly Group[], base: string): HTMLElement[] {
  let count = 0;
  return groups.map(({ label, rows }, index) => {
    const options = rows.map((row) => renderRow(row, base, (count += 1)));
    if (label === '') return element('div', { role: 'presentation' }, ...options);
    const id = `search-group-${String(index)}`;
    return element('div', { role: 'group', 'aria-labelledby': id }, element('p.label', { id }, label), ...options);
  });
}

/** One row as a link: code, title, where it belongs, what to do, and the words around the match once they are there. */
function renderRow(
  { path, code, title, place, action, excerpt, passes }: Row,
  base: string,
  number: number,
): HTMLElement {
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
  const link = element(
    'a',
    { id: `search-result-${String(number)}`, href: withBase(base, path), role: 'option', tabindex: '-1' },
    element('b', {}, code === null ? null : element('span.code', {}, code), ' ', title),
    action && actionBadge(action),
    place === '' ? null : element('small.place', {}, place),
    excerpt ? match : null,
  );
  if (passes !== undefined)
    link.addEventListener('click', ({ ctrlKey, metaKey, shiftKey }) => {
      // Another tab does not see what this one lays by.
      if (!ctrlKey && !metaKey && !shiftKey) passToDecoder(passes);
    });
  return link;
}
