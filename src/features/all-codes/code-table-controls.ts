import { FILTERS, nextSort, type Sort, type TableState } from './code-table-state.ts';
import { COLUMNS, type Column } from './code-table-columns.ts';
import { element } from '../../components/dom.ts';
import { find } from '../../components/find.ts';

/** What is done with the controls. */
export interface ControlEvents {
  /** Another filter was set. */
  onFilter: () => void;
  /** A column's header was clicked. */
  onSort: () => void;
  /** All was taken back. */
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

  /**
   * @param root the widget
   * @param events what happens then
   * @param signal ends the wiring
   */
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
        // The button goes away; the focus may not go with it.
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

  /** What is asked for. */
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

  /** Sets what is asked for; what is not there to choose becomes any. */
  set state({ text, domain, family, action, retry, sort }: TableState) {
    this.text.value = text;
    choose(this.table, domain ? `domain:${domain}` : family ? `family:${family}` : '');
    choose(this.action, action);
    choose(this.retry, retry);
    this.sort = sort;
  }

  /** Shows the order in the header, and the button that takes all back when there is something to take back. */
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

/** Makes what stands in a header a button. */
function toButton(head: HTMLElement): HTMLElement {
  const button = element('button', { type: 'button' }, ...head.childNodes);
  head.append(button);
  return button;
}

/** Chooses an option; one that does not exist chooses the first, which is any. */
function choose(select: HTMLSelectElement, value: string): void {
  select.value = value;
  if (select.selectedIndex < 0) select.selectedIndex = 0;
}
