import type { Options } from '../../decoder/index.ts';
import type { DecoderInput } from '../../decoder-link.ts';
import { find } from '../../components/find.ts';
import { pageEdition } from '../../components/page-edition.ts';

/** What was chosen. */
export type Chosen = Pick<DecoderInput, 'interface' | 'platform'>;

/** The controls for interface and platform, which narrow the result. */
export class Choices {
  private readonly fold: HTMLDetailsElement;
  private readonly interface: HTMLSelectElement;
  private readonly platform: HTMLSelectElement;

  /**
   * @param onChange called when the choice changes
   */
  constructor(root: HTMLElement, onChange: () => void, signal: AbortSignal) {
    this.fold = find(root, 'details.choices', HTMLDetailsElement);
    this.interface = find(root, 'select[name=interface]', HTMLSelectElement);
    this.platform = find(root, 'select[name=platform]', HTMLSelectElement);
    for (const select of [this.interface, this.platform]) {
      select.disabled = false;
      const changed = () => {
        this.tell();
        onChange();
      };
      select.addEventListener('change', changed, { signal });
    }
  }

  /** What is chosen. */
  get chosen(): Chosen {
    return { interface: this.interface.value, platform: this.platform.value };
  }

  /** Sets the choice; a value that cannot be chosen becomes "any". */
  set chosen({ interface: path, platform }: Chosen) {
    this.interface.value = path;
    if (this.interface.selectedIndex < 0) this.interface.value = '';
    this.platform.value = platform;
    if (this.platform.selectedIndex < 0) this.platform.value = '';
    if (path !== '' || platform !== '') this.fold.open = true;
    this.tell();
  }

  /** Leaves the interfaces of the chosen platform to choose from, and shows the choice in the summary of the fold. */
  private tell(): void {
    const { value: platform } = this.platform;
    for (const group of this.interface.querySelectorAll('optgroup'))
      // Safari hides no options.
      group.hidden = group.disabled = platform !== '' && ![platform, undefined].includes(group.dataset['platform']);
    if (this.interface.selectedOptions[0]?.matches(':disabled > *')) this.interface.value = '';
    const chosen = [this.interface, this.platform].filter(({ value }) => value !== '');
    const names = chosen.map(({ value, selectedOptions }) =>
      value.startsWith('/') ? value : (selectedOptions[0]?.text ?? value),
    );
    const { t } = pageEdition();
    find(this.fold, 'summary', HTMLElement).textContent =
      names.length === 0 ? t('told.narrow') : t('told.narrowed', { names: names.join(t('list.comma')) });
  }
}

/** The choice as options of the decoder. */
export function toOptions({ interface: path, platform }: Chosen): Options {
  return { ...(path === '' ? {} : { interface: path }), ...(platform === '' ? {} : { platform }) };
}
