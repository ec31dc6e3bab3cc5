import type { DomainFilter } from './domain-filter.ts';
import { find } from '../../components/find.ts';

/** What the controls report. */
export interface FilterEvents {
  /** Called when a text, an action or nothing is chosen to filter by. */
  onFilter: () => void;
  /** Called when the other view is chosen. */
  onView: () => void;
}

/** The text, the actions and the views that a person chooses from. */
export class FilterControls {
  private readonly root: HTMLElement;
  private readonly text: HTMLInputElement;
  private readonly clear: HTMLButtonElement;

  /**
   * @param root the element that holds the controls
   * @param events what is called
   * @param signal ends the wiring
   */
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

  /** What is chosen. */
  get filter(): DomainFilter {
    const view = this.chosen('view') === 'table' ? 'table' : 'full';
    return { text: this.text.value, action: this.chosen('action'), view };
  }

  /** Sets what is chosen; an action that no code asks for becomes any. */
  set filter({ text, action, view }: DomainFilter) {
    // The caret stays where it is while the text is the same.
    if (this.text.value !== text) this.text.value = text;
    this.choose('action', action);
    this.choose('view', view);
    this.showAction();
  }

  /**
   * Offers to clear the filter, or not.
   * @param isFiltered whether there is anything to clear
   */
  offerClear(isFiltered: boolean): void {
    this.clear.hidden = !isFiltered;
  }

  private radios(name: string): HTMLInputElement[] {
    return [...this.root.querySelectorAll<HTMLInputElement>(`input[name=${name}]`)];
  }

  private chosen(name: string): string {
    return this.radios(name).find(({ checked }) => checked)?.value ?? '';
  }

  /** Brings the chosen action into view where the actions stand in one line that is wider than the screen. */
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
