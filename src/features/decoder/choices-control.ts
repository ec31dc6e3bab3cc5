import type { Options } from '../../decoder/index.ts';
import type { DecoderInput } from '../../components/decoder-link.ts';
import { find } from '../../components/find.ts';

/** What was chosen. */
export type Chosen = Pick<DecoderInput, 'interface' | 'platform'>;

/** The interface and the platform that a person chooses to narrow the result. */
export class Choices {
  private readonly root: HTMLElement;
  private readonly interface: HTMLSelectElement;
  private readonly platform: HTMLSelectElement;

  /**
   * @param onChange called when another one is chosen
   */
  constructor(root: HTMLElement, onChange: () => void, signal: AbortSignal) {
    this.root = root;
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
    // What the browser may have kept over a reload.
    this.tell();
  }

  /** What is chosen. */
  get chosen(): Chosen {
    return { interface: this.interface.value, platform: this.platform.value };
  }

  /** Sets what is chosen; what is not there to choose becomes any. */
  set chosen({ interface: path, platform }: Chosen) {
    this.interface.value = path;
    if (this.interface.selectedIndex < 0) this.interface.value = '';
    this.platform.value = platform;
    if (this.platform.selectedIndex < 0) this.platform.value = '';
    const folded = this.root.querySelector<HTMLDetailsElement>('details.choices');
    if (folded && (path !== '' || platform !== '')) folded.open = true;
    this.tell();
  }

  /** Says above the fold what is chosen below it. */
  private tell(): void {
    const summary = this.root.querySelector<HTMLElement>('details.choices > summary');
    if (!summary) return;
    const chosen = [this.interface, this.platform].filter(({ value }) => value !== '');
    const names = chosen.map(({ value, selectedOptions }) =>
      value.startsWith('/') ? value : (selectedOptions[0]?.text ?? value),
    );
    summary.textContent =
      names.length === 0 ? 'Narrow it down: interface, platform' : `Narrowed down to ${names.join(', ')}`;
  }
}

/** The decoder's options of a choice. */
export function toOptions({ interface: path, platform }: Chosen): Options {
  return { ...(path === '' ? {} : { interface: path }), ...(platform === '' ? {} : { platform }) };
}
