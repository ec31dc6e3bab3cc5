import { countCodes } from '../../components/count-codes.ts';
import { element } from '../../components/dom.ts';
import { find } from '../../components/find.ts';
import { pageEdition } from '../../components/page-edition.ts';
import { toSlices, type TableRow } from './model.ts';

/** Consecutive rows; the browser lays out a slice when it comes near the screen. */
interface Slice {
  /** The `tbody` with the rows. */
  body: HTMLElement;
  /** The indexes of its rows in the site's order. */
  places: number[];
}

/** Reads, moves and hides the prerendered rows. */
export class TableRows {
  private readonly table: HTMLTableElement;
  private readonly elements: HTMLTableRowElement[] = [];
  /** The slices in the site's order. */
  private readonly home: Slice[] = [];
  /** The slices in another order; empty in the site's. */
  private sorted: Slice[] = [];
  private readonly hidden: boolean[] = [];
  private facts: TableRow[] | null = null;

  /** @param table its rows are in the site's order */
  constructor(table: HTMLTableElement) {
    this.table = table;
    for (const body of table.querySelectorAll<HTMLTableSectionElement>('tbody.slice')) {
      const first = this.elements.length;
      this.elements.push(...body.rows);
      this.home.push({ body, places: this.elements.slice(first).map((_, index) => first + index) });
    }
    this.measure();
  }

  /** What the rows say, in the site's order; read on first use. */
  get rows(): readonly TableRow[] {
    this.facts ??= this.home.flatMap(({ body, places }) =>
      this.elementsAt(places).map((row) => toRow(row, body.dataset)),
    );
    return this.facts;
  }

  /** The indexes of the shown rows, in the current order. */
  get shown(): number[] {
    return this.slices.flatMap(({ places }) => places).filter((place) => !this.hidden[place]);
  }

  /**
   * Puts the rows into an order.
   * @param order their indexes, or null for the site's order, below the headings of the domains
   */
  arrange(order: readonly number[] | null): void {
    const old = this.sorted;
    this.sorted = toSlices(order ?? []).map((places) => ({
      body: element('tbody.slice', { role: 'rowgroup' }),
      places,
    }));
    for (const { body, places } of this.slices) body.append(...this.elementsAt(places));
    for (const { body } of old) body.remove();
    this.table.append(...this.sorted.map(({ body }) => body));
    this.table.classList.toggle('flat', order !== null);
    this.measure();
  }

  /**
   * Shows some rows and hides the others, along with the headings of domains that have none left.
   * @param isShown for each row, in the site's order
   */
  show(isShown: readonly boolean[]): void {
    for (const [place, row] of this.elements.entries()) {
      const isHidden = !isShown[place];
      if (isHidden === (this.hidden[place] ?? false)) continue;
      this.hidden[place] = isHidden;
      row.hidden = isHidden;
    }
    this.table.classList.toggle('filtered', this.hidden.includes(true));
    this.measure();
  }

  /** The slices in the current order. */
  private get slices(): readonly Slice[] {
    return this.sorted.length > 0 ? this.sorted : this.home;
  }

  private elementsAt(places: readonly number[]): HTMLTableRowElement[] {
    return places.flatMap((place) => this.elements[place] ?? []);
  }

  /**
   * Sets on each slice how many rows it shows, which gives its estimated height, and hides empty ones; the heading of a domain
   * says how many of its codes are shown.
   */
  private measure(): void {
    const domains = new Map<string | undefined, { shown: number; all: number }>();
    for (const { body, places } of this.slices) {
      const count = places.reduce((sum, place) => sum + (this.hidden[place] ? 0 : 1), 0);
      body.hidden = count === 0;
      body.style.setProperty('--rows', String(count));
      const { domain } = body.dataset;
      const before = domains.get(domain) ?? { shown: 0, all: 0 };
      domains.set(domain, { shown: before.shown + count, all: before.all + places.length });
    }
    const { t } = pageEdition();
    for (const head of this.table.querySelectorAll<HTMLElement>('tbody.domain')) {
      const { shown, all } = domains.get(head.dataset['domain']) ?? { shown: 0, all: 0 };
      head.hidden = shown === 0;
      const codes = countCodes(all, t);
      find(head, '.count', HTMLElement).textContent = shown === all ? codes : t('table.some', { shown, codes });
    }
  }
}

/** Reads what a row says, with the ids that its `tbody` has. */
function toRow(row: HTMLTableRowElement, { domain = '', family = '' }: DOMStringMap): TableRow {
  const [code = '', title = '', domainTitle = '', actionLabel = ''] = [...row.cells].map((cell) =>
    cell.textContent.trim(),
  );
  return {
    id: `${domain}/${code}`,
    code,
    title,
    domain,
    domainTitle,
    family,
    action: row.querySelector<HTMLElement>('.action')?.dataset['action'] ?? '',
    actionLabel,
    retry: row.dataset['retry'] ?? '',
  };
}
