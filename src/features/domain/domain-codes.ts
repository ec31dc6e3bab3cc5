import { filterCodes, readFilter, tellShown, writeFilter } from './domain-filter.ts';
import { CodeArticles } from './code-articles.ts';
import { FilterControls } from './domain-filter-controls.ts';
import { find } from '../../components/find.ts';
import { QueryState } from '../../components/query-state.ts';
import { safeDecode } from '../../components/safe-decode.ts';

/** What is wired between being put on the page and being taken away. */
interface Parts {
  articles: CodeArticles;
  controls: FilterControls;
  query: QueryState;
}

/**
 * The codes of a domain: filters the prerendered entries, and shows them in full or as a table. The state stands in the
 * query of the address. The code that the fragment names is always shown. Without scripting everything is simply there.
 */
class DomainCodes extends HTMLElement {
  private wiring = new AbortController();

  connectedCallback(): void {
    this.wiring = new AbortController();
    const { signal } = this.wiring;
    const onFilter = () => {
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
    const address = find(document, '.page-address', HTMLElement);
    address.textContent = new URL(address.textContent, location.href).href;
    open();
    reveal();
    if (location.search !== '' && isFirstVisit()) targetIn(this)?.scrollIntoView();
  }

  disconnectedCallback(): void {
    this.wiring.abort();
  }

  /** Shows what the address asks for. */
  private open(parts: Parts): void {
    parts.controls.filter = readFilter(parts.query.read());
    this.apply(parts);
  }

  /** Shows what the controls ask for, and has the address follow. */
  private changed(parts: Parts): void {
    const { filter } = parts.controls;
    parts.query.keep((search) => writeFilter(search, filter));
    this.apply(parts);
  }

  /** Shows what the controls ask for, and the code that the fragment names. */
  private apply({ articles, controls }: Parts): void {
    const { filter } = controls;
    const fits = filterCodes(articles.codes, filter);
    const target = targetIn(this);
    const named = articles.placeOf(target);
    const wasHidden = target?.closest<HTMLElement>('.entry')?.hidden === true;
    this.dataset['view'] = filter.view;
    articles.show(fits.map((fit, place) => fit || place === named));
    if (wasHidden) target.scrollIntoView();
    const isFiltered = filter.text.trim() !== '' || filter.action !== '';
    const fitting = fits.filter(Boolean).length;
    const kept = named >= 0 && fits[named] === false ? articles.spellingOf(named) : null;
    this.tell(tellShown({ fitting, all: fits.length, isFiltered, kept }));
    controls.offerClear(isFiltered);
    find(this, '.no-fit', HTMLElement).hidden = fitting > 0;
    find(this, '.no-fit a', HTMLAnchorElement).search =
      filter.text === '' ? '' : `?q=${encodeURIComponent(filter.text)}`;
  }

  /** Makes all of what the fragment names visible; a heading that is filtered out ends the filter. */
  private reveal(parts: Parts): void {
    const target = targetIn(this);
    const more = target?.closest('.entry')?.querySelector<HTMLDetailsElement>('details.more');
    if (more) more.open = true;
    if (!target?.closest<HTMLElement>('.group')?.hidden) return;
    parts.controls.filter = { ...parts.controls.filter, text: '', action: '' };
    this.changed(parts);
    this.tell(`${String(parts.articles.codes.length)} codes: the filter hid what the address names, and is cleared`);
    target.scrollIntoView();
  }

  /** Says how many codes are shown. */
  private tell(words: string): void {
    const status = find(this, '[role=status]', HTMLElement);
    if (status.textContent !== words) status.textContent = words;
  }

  /** Shows the first codes after they were filtered, wherever the page was scrolled to. */
  private toTop(): void {
    const first = this.querySelector('.group:not([hidden])');
    const bar = find(this, '.filter-bar', HTMLElement);
    if (first && first.getBoundingClientRect().top < bar.getBoundingClientRect().bottom) first.scrollIntoView();
  }

  /** Keeps the code that is being read in its place below the bar, while a change moves the others. */
  private keepPlace({ articles }: Parts, change: () => void): void {
    const { bottom } = find(this, '.filter-bar', HTMLElement).getBoundingClientRect();
    const read = articles.readAt(bottom);
    const before = Math.max(bottom, read?.getBoundingClientRect().top ?? 0);
    change();
    if (read) scrollBy(0, read.getBoundingClientRect().top - before);
  }
}

/** Whether the page was opened by a link, and not again: then the browser brings back where it was scrolled to. */
function isFirstVisit(): boolean {
  const [visit] = performance.getEntriesByType('navigation');
  return visit instanceof PerformanceNavigationTiming && visit.type === 'navigate';
}

/** The element within a root that the fragment names, or null. */
function targetIn(root: HTMLElement): HTMLElement | null {
  const target = document.getElementById(safeDecode(location.hash.slice(1)));
  return target && root.contains(target) ? target : null;
}

/** Keeps the query when a link leads to another code of the page: their addresses have none. */
function stayOnPage(event: MouseEvent): void {
  const link = event.target instanceof Element ? event.target.closest('a') : null;
  if (!link || event.button !== 0 || event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return;
  const { origin, pathname, search } = location;
  if (link.hash === '' || link.origin !== origin || link.pathname !== pathname || link.search === search) return;
  event.preventDefault();
  location.hash = link.hash;
}

customElements.define('domain-codes', DomainCodes);
