import type { CodeList } from '../../catalogue/browser-data.ts';
import { actionBadge } from '../../components/action-badge.ts';
import { element } from '../../components/dom.ts';
import { find } from '../../components/find.ts';
import { loadCodes, pageEdition, pageLanguage } from '../../components/page-edition.ts';
import { passToDecoder, takeSearches } from '../../components/passed-text.ts';
import { within } from '../../components/within.ts';
import type { Edition } from '../../components/words.ts';
import type { Group, Results, Row } from './results.ts';
import { LOAD_LIMIT, searchFiles } from './search-files.ts';

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
  private readonly correction = find(this, '.correction', HTMLElement);
  private readonly first = find(this, '.first', HTMLElement);
  private readonly keys = find(this, '.keys', HTMLDetailsElement);
  private readonly files = searchFiles(this.base, pageLanguage());
  /** A query that is looked for as it was typed, typing errors included. */
  private literal: string | null = null;
  /** Place of the result that Enter follows; -1 for none. */
  private selected = -1;
  /** Whether Enter was pressed before the results came. */
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
    // Before the first key: what it finds then needs no more loading.
    void load().catch(() => null);
    void this.files.facts().catch(() => null);
    if (query) this.lookUp();
  }

  /** `/` and Ctrl or Command K open the dialog, and `?` with its keys, unless somebody is typing. */
  private openByKey(event: KeyboardEvent): void {
    const typing =
      event.target instanceof HTMLElement && event.target.matches('input, textarea, select, [contenteditable]');
    const combination = event.key.toLowerCase() === 'k' && (event.ctrlKey || event.metaKey);
    const isKey = (event.key === '/' || event.key === '?') && !event.ctrlKey && !event.metaKey && !event.altKey;
    if (!combination && (!isKey || typing)) return;
    event.preventDefault();
    this.open();
    this.keys.open = event.key === '?';
  }

  /**
   * Arrow keys move through the results, Home and End to the first and last once the caret is where they take it, Enter
   * follows one, `?` in an empty box shows the keys. Keys that choose a word of an input method do none of it.
   */
  private moveByKey(event: KeyboardEvent): void {
    if (event.isComposing) return;
    const { selectionStart, selectionEnd, value } = this.input;
    const links = [...this.list.querySelectorAll('a')];
    const count = links.length;
    if (event.key === 'Enter') {
      event.preventDefault();
      this.following = count === 0;
      links[Math.max(this.selected, 0)]?.click();
    } else if (event.key === '?' && value === '') {
      event.preventDefault();
      this.keys.open = !this.keys.open;
    } else if (count > 0) {
      const moves: Readonly<Record<string, number | false>> = {
        ArrowDown: (this.selected + 1) % count,
        ArrowUp: (this.selected - 1 + count) % count,
        Home: selectionEnd === 0 && 0,
        End: selectionStart === value.length && count - 1,
      };
      const to = moves[event.key] ?? false;
      if (to === false || event.shiftKey) return;
      event.preventDefault();
      this.select(to, links);
    }
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

  /** Looks up what is in the input, or says that it cannot. */
  private lookUp(): void {
    this.search().catch(() => {
      this.print({ groups: [], status: pageEdition().t('search.broken') }, false);
    });
  }

  /** Looks up what is in the input. What typing has overtaken is dropped. */
  private async search(): Promise<void> {
    const typed = this.input.value;
    const print = (results: Results, more = false) => {
      if (typed === this.input.value) this.print(results, more);
    };
    this.following = false;
    this.selected = -1;
    // What an older query found goes away with it.
    print({ groups: [], status: '' }, typed.trim() !== '');
    if (typed.trim() === '') return;
    const loaded = await load().catch(() => null);
    if (loaded === null) {
      print({ groups: [], status: pageEdition().t('search.notLoaded') });
      return;
    }
    const { lookUp, list } = loaded;
    const { t } = pageEdition();
    for await (const { results, more } of lookUp(typed, typed.trim() === this.literal, list, this.files, t))
      print(results, more);
  }

  /** Shows rows and a line that says what they are; what was chosen by an arrow key stays so. More may follow. */
  private print({ groups, status, corrected, instead }: Results, more: boolean): void {
    this.status.textContent = status;
    this.first.textContent = more ? '' : firstOf(groups);
    this.correction.replaceChildren(
      ...(corrected === undefined ? [] : this.renderCorrection(corrected)),
      ...(instead === undefined ? [] : this.renderInstead(instead)),
    );
    this.list.setAttribute('aria-busy', String(more));
    const chosen = this.selected > 0 ? this.list.querySelectorAll('a')[this.selected]?.href : undefined;
    this.list.replaceChildren(...renderGroups(groups, pageEdition()));
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

  /** Says what was looked for in the place of a misspelled query, with a button that takes it back. */
  private renderCorrection(corrected: string): (HTMLElement | string)[] {
    const typed = this.input.value.trim();
    const { t } = pageEdition();
    const undo = this.button(t('search.literally', { typed }), () => {
      this.literal = typed;
    });
    return [...marked(t('search.corrected', { text: MARK }), [element('b', {}, corrected)]), undo];
  }

  /** Offers words that can be found, where nothing was. */
  private renderInstead(words: readonly string[]): (HTMLElement | string)[] {
    const buttons = words.map((word) =>
      this.button(word, () => {
        this.input.value = word;
      }),
    );
    const { t } = pageEdition();
    const list = buttons.flatMap((button, index) => (index === 0 ? [button] : [t('search.comma'), button]));
    return marked(t('search.instead', { words: MARK }), list);
  }

  /** A button that changes what is looked for, and looks it up. */
  private button(text: string, change: () => void): HTMLElement {
    const button = element('button.plain', { type: 'button' }, text);
    button.addEventListener('click', () => {
      change();
      this.input.focus();
      this.lookUp();
    });
    return button;
  }
}

/** Stands in a sentence where elements go. */
const MARK = '\u0000';

/** A sentence with elements in the place of the mark. */
function marked(sentence: string, elements: readonly (HTMLElement | string)[]): (HTMLElement | string)[] {
  const [before = '', after = ''] = sentence.split(MARK);
  return [before, ...elements, after];
}

/** What is announced of the first result. */
function firstOf(groups: readonly Group[]): string {
  const row = groups[0]?.rows[0];
  if (!row) return '';
  const { t } = pageEdition();
  return row.code === null
    ? t('search.first', { title: row.title })
    : t('search.first.code', { code: row.code, title: row.title });
}

/** What a search needs: its logic, which no page has to wait for, and the list of all codes. */
type Loaded = typeof import('./look-up.ts') & { list: CodeList };

/** Loads the search; what was loaded is not loaded again. */
async function load(): Promise<Loaded> {
  const [logic, list] = await within(LOAD_LIMIT, Promise.all([import('./look-up.ts'), loadCodes()]));
  return { ...logic, list };
}

customElements.define('code-search', CodeSearch);

/**
 * Shows groups of rows as the options of a list box.
 * @returns one element a group
 */
function renderGroups(groups: readonly Group[], edition: Edition): HTMLElement[] {
  let count = 0;
  return groups.map(({ label, rows }, index) => {
    const options = rows.map((row) => renderRow(row, edition, (count += 1)));
    if (label === '') return element('div', { role: 'presentation' }, ...options);
    const id = `search-group-${String(index)}`;
    return element('div', { role: 'group', 'aria-labelledby': id }, element('p.label', { id }, label), ...options);
  });
}

/** One row as a link: code, title, where it belongs, what to do, and the words around the match once they are there. */
function renderRow(
  { path, code, title, place, action, excerpt, passes }: Row,
  { href }: Edition,
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
    { id: `search-result-${String(number)}`, href: href(path), role: 'option', tabindex: '-1' },
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
