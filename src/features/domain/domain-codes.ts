import { announce } from '../../components/announce.ts';
import { countCodes } from '../../components/count-codes.ts';
import { find } from '../../components/find.ts';
import { decodeUriPart } from '../../decode-uri.ts';
import { pageEdition } from '../../components/page-edition.ts';
import { passToSearch } from '../../components/passed-text.ts';
import { QueryState } from '../../components/query-state.ts';
import { Contents } from './contents.ts';
import {
  countByAction,
  filterCodes,
  readFilter,
  tellShown,
  toWords,
  writeFilter,
  type DomainFilter,
  type FilteredCode,
} from './filter.ts';

/** How much of a code has to be in view to count as being read, in pixels. */
const LINE = 24;

/** The prerendered codes of a domain's page, in their groups. */
export class CodeArticles {
  /** What the filter searches, in the order of the page. */
  readonly codes: readonly FilteredCode[];
  private readonly articles: readonly HTMLElement[];
  private readonly groups: readonly HTMLElement[];

  constructor(root: ParentNode) {
    this.articles = [...root.querySelectorAll<HTMLElement>('.entry')];
    this.groups = [...root.querySelectorAll<HTMLElement>('.group')];
    this.codes = this.articles.map(readCode);
  }

  /** Shows some of the codes, and hides groups without any of them. */
  show(isShown: readonly boolean[]): void {
    for (const [place, article] of this.articles.entries()) article.hidden = isShown[place] !== true;
    for (const group of this.groups) group.hidden = !group.querySelector('.entry:not([hidden])');
  }

  /** The index of the code that an element belongs to; -1 for none. */
  placeOf(element: Element | null): number {
    const article = element?.closest<HTMLElement>('.entry');
    return article ? this.articles.indexOf(article) : -1;
  }

  /** The printed spelling of the code at an index. */
  spellingOf(place: number): string {
    return this.codes[place]?.spellings[0] ?? '';
  }

  /**
   * The code that is being read: the one in the fragment if it is in view, else the first in view.
   * @param top where the view begins, in pixels from the window's upper edge
   */
  readAt(top: number): HTMLElement | null {
    const isInView = (article: HTMLElement) => {
      const box = article.getBoundingClientRect();
      return box.bottom > top + LINE && box.top < innerHeight - LINE;
    };
    const seen = this.articles.filter((article) => !article.hidden && isInView(article));
    return seen.find((article) => article.querySelector(':target')) ?? seen[0] ?? null;
  }
}

/** Reads from the page what the filter searches. */
function readCode(article: HTMLElement): FilteredCode {
  const spellings = [...article.querySelectorAll('h3'), ...article.querySelectorAll('.alias')].map(({ id }) => id);
  const texts = [...article.querySelectorAll('.title, .meaning, .messages q')].map(({ textContent }) => textContent);
  return {
    spellings,
    words: toWords([...spellings, ...texts]),
    action: article.querySelector<HTMLElement>('.action')?.dataset['action'] ?? '',
  };
}

/** What the controls report. */
export interface FilterEvents {
  /** Called when the text or the action changes. */
  onFilter: () => void;
  /** Called when the view changes. */
  onView: () => void;
}

/** The controls for text, action and view. */
export class FilterControls {
  private readonly root: HTMLElement;
  private readonly text: HTMLInputElement;
  private readonly clear: HTMLButtonElement;

  /** @param signal removes the listeners */
  constructor(root: HTMLElement, { onFilter, onView }: FilterEvents, signal: AbortSignal) {
    this.root = root;
    this.text = find(root, '[name=text]', HTMLInputElement);
    this.clear = find(root, '.clear-filter', HTMLButtonElement);
    for (const fieldset of root.querySelectorAll('fieldset')) fieldset.disabled = false;
    const empty = (texts: Partial<DomainFilter>) => {
      this.filter = { ...this.filter, ...texts };
      onFilter();
    };
    this.text.addEventListener('input', onFilter, { signal });
    this.text.addEventListener(
      'keydown',
      (event) => {
        if (event.key !== 'Escape' || this.text.value === '') return;
        event.preventDefault();
        empty({ text: '' });
      },
      { signal },
    );
    this.clear.addEventListener(
      'click',
      () => {
        empty({ text: '', action: '' });
        this.text.focus();
      },
      { signal },
    );
    for (const [name, changed] of [
      ['action', onFilter],
      ['view', onView],
    ] as const)
      for (const radio of this.radios(name)) radio.addEventListener('change', changed, { signal });
  }

  get filter(): DomainFilter {
    const view = this.chosen('view') === 'table' ? 'table' : 'full';
    return { text: this.text.value, action: this.chosen('action'), view };
  }

  /** Sets the filter; an action that no code has becomes "any". */
  set filter({ text, action, view }: DomainFilter) {
    // Leaves the caret alone when the text is the same.
    if (this.text.value !== text) this.text.value = text;
    this.choose('action', action);
    this.choose('view', view);
    this.showAction();
  }

  /** Says beside each action how many codes it would leave. */
  tellCounts(counts: ReadonlyMap<string, number>): void {
    for (const radio of this.radios('action')) {
      const count = radio.closest('label')?.querySelector('b');
      if (count) count.textContent = String(counts.get(radio.value) ?? 0);
    }
  }

  /** Shows the button that clears the filter when there is something to clear. */
  offerClear(isFiltered: boolean): void {
    this.clear.hidden = !isFiltered;
  }

  private radios(name: string): HTMLInputElement[] {
    return [...this.root.querySelectorAll<HTMLInputElement>(`input[name=${name}]`)];
  }

  private chosen(name: string): string {
    return this.radios(name).find(({ checked }) => checked)?.value ?? '';
  }

  /** Scrolls the chosen action into view where the actions are in one line that is wider than the screen. */
  private showAction(): void {
    const label = this.radios('action')
      .find(({ checked }) => checked)
      ?.closest('label');
    const line = label?.closest('fieldset');
    if (!label || !line) return;
    const [inner, outer] = [label.getBoundingClientRect(), line.getBoundingClientRect()];
    line.scrollLeft += inner.left - outer.left - (outer.width - inner.width) / 2;
  }

  private choose(name: string, value: string): void {
    const radios = this.radios(name);
    const chosen = radios.find((radio) => radio.value === value) ?? radios[0];
    if (chosen) chosen.checked = true;
  }
}

/** What exists while the element is connected to the page. */
interface Parts {
  articles: CodeArticles;
  contents: Contents;
  controls: FilterControls;
  query: QueryState;
}

/**
 * The codes of a domain: filters the prerendered entries, and shows them in full or as a table. The state is in the query of
 * the address. The code in the fragment is always shown. Without scripting, everything is simply shown.
 */
class DomainCodes extends HTMLElement {
  private wiring = new AbortController();

  connectedCallback(): void {
    this.wiring = new AbortController();
    const { signal } = this.wiring;
    const onFilter = () => {
      this.classList.add('filtering');
      this.changed(parts);
      this.toTop();
    };
    const onView = () => {
      this.keepPlace(parts, () => {
        this.changed(parts);
      });
    };
    const parts: Parts = {
      articles: new CodeArticles(this),
      contents: new Contents(),
      controls: new FilterControls(this, { onFilter, onView }, signal),
      query: new QueryState(signal),
    };
    const open = () => {
      this.open(parts);
    };
    const reveal = () => {
      this.reveal(parts);
    };
    window.addEventListener('popstate', open, { signal });
    window.addEventListener('hashchange', reveal, { signal });
    this.addEventListener('click', stayOnPage, { signal });
    find(this, '.no-fit a', HTMLAnchorElement).addEventListener(
      'click',
      (event) => {
        if (passToSearch(parts.controls.filter.text)) event.preventDefault();
      },
      { signal },
    );
    open();
    reveal();
    if (location.search !== '' && isFirstVisit()) targetIn(this)?.scrollIntoView();
  }

  disconnectedCallback(): void {
    this.wiring.abort();
  }

  /** Applies the filter of the address. */
  private open(parts: Parts): void {
    parts.controls.filter = readFilter(parts.query.read());
    this.apply(parts);
  }

  /** Applies the filter of the controls, and updates the address. */
  private changed(parts: Parts): void {
    const { filter } = parts.controls;
    // The address gets the text only when the table knows it: a paste is nobody else's business.
    const isKnown = (countByAction(parts.articles.codes, filter).get('') ?? 0) > 0;
    parts.query.keep((search) => writeFilter(search, { ...filter, text: isKnown ? filter.text : '' }));
    this.apply(parts);
  }

  /** Shows the codes that match the controls, and the one in the fragment. */
  private apply({ articles, contents, controls }: Parts): void {
    const { filter } = controls;
    const fits = filterCodes(articles.codes, filter);
    const target = targetIn(this);
    const named = articles.placeOf(target);
    const wasHidden = target?.closest<HTMLElement>('.entry')?.hidden === true;
    this.dataset['view'] = filter.view;
    articles.show(fits.map((fit, place) => fit || place === named));
    contents.follow();
    contents.mark(target?.closest<HTMLElement>('.entry') ?? null);
    if (wasHidden) target.scrollIntoView();
    const isFiltered = filter.text.trim() !== '' || filter.action !== '';
    const fitting = fits.filter(Boolean).length;
    const kept = named >= 0 && fits[named] === false ? articles.spellingOf(named) : null;
    this.tell(tellShown({ fitting, all: fits.length, isFiltered, kept }, pageEdition().t));
    controls.offerClear(isFiltered);
    controls.tellCounts(countByAction(articles.codes, filter));
    find(this, '.no-fit', HTMLElement).hidden = fitting > 0;
  }

  /** Shows and marks the fragment's target; a heading that is filtered out clears the filter. */
  private reveal(parts: Parts): void {
    const target = targetIn(this);
    const entry = target?.closest<HTMLElement>('.entry') ?? null;
    parts.contents.mark(entry);
    tellAddress(entry ? location.hash : '');
    this.explain();
    if (!target?.closest<HTMLElement>('.group')?.hidden) return;
    parts.controls.filter = { ...parts.controls.filter, text: '', action: '' };
    this.changed(parts);
    const { t } = pageEdition();
    this.tell(t('shown.cleared', { codes: countCodes(parts.articles.codes.length, t) }));
    target.scrollIntoView();
  }

  /** Says so above the codes when the page has no such anchor as the fragment names. */
  private explain(): void {
    const { hash } = location;
    const before = this.parentElement?.querySelector('.no-anchor');
    before?.remove();
    const target = document.getElementById(decodeUriPart(hash.slice(1)));
    // What stood above it moved it.
    if (before) target?.scrollIntoView();
    if (hash.length < 2 || target) return;
    void import('./unknown-anchor.ts').then(async ({ explainAnchor }) => {
      const said = await explainAnchor();
      if (!said || location.hash !== hash) return;
      said.className = 'no-anchor';
      this.parentElement?.prepend(said);
      // It is first on the page, right below the title.
      scrollTo(0, 0);
      announce(said.querySelector('h2')?.textContent ?? '');
    });
  }

  /** Says how many codes are shown. */
  private tell(words: string): void {
    const count = find(this, '.count', HTMLElement);
    if (count.textContent === words) return;
    count.textContent = words;
    announce(words);
  }

  /** Scrolls to the first codes after filtering. */
  private toTop(): void {
    const first = this.querySelector('.group:not([hidden])');
    const bar = find(this, '.filter-bar', HTMLElement);
    if (first && first.getBoundingClientRect().top < bar.getBoundingClientRect().bottom) first.scrollIntoView();
  }

  /** Keeps the code that is being read in place below the bar while a change moves the others. */
  private keepPlace({ articles }: Parts, change: () => void): void {
    const { bottom } = find(this, '.filter-bar', HTMLElement).getBoundingClientRect();
    const read = articles.readAt(bottom);
    const before = Math.max(bottom, read?.getBoundingClientRect().top ?? 0);
    change();
    if (read) scrollBy(0, read.getBoundingClientRect().top - before);
  }
}

/** Makes the address that is printed a full one, with the code that is printed alone. */
function tellAddress(hash: string): void {
  const address = find(document, '.page-address', HTMLElement);
  const full = new URL(address.textContent, location.href);
  full.hash = hash;
  address.textContent = full.href;
}

/** Whether the page was opened by a link. On a reload or when going back, the browser restores the scroll position itself. */
function isFirstVisit(): boolean {
  const [visit] = performance.getEntriesByType('navigation');
  return visit instanceof PerformanceNavigationTiming && visit.type === 'navigate';
}

/** The fragment's target within a root, or null. */
function targetIn(root: HTMLElement): HTMLElement | null {
  const target = document.getElementById(decodeUriPart(location.hash.slice(1)));
  return target && root.contains(target) ? target : null;
}

/** Keeps the query when a link leads to another code on the page, as addresses of codes have none. */
function stayOnPage(event: MouseEvent): void {
  const link = event.target instanceof Element ? event.target.closest('a') : null;
  if (!link || event.button !== 0 || event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return;
  const { origin, pathname, search } = location;
  if (link.hash === '' || link.origin !== origin || link.pathname !== pathname || link.search === search) return;
  event.preventDefault();
  location.hash = link.hash;
}

customElements.define('domain-codes', DomainCodes);
