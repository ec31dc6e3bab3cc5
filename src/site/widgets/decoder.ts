import type { Table } from '../../decoder/index.ts';
import { explain } from '../lib/explanation.ts';
import { renderExplanation } from './decoder-view.ts';

/** How long typing has to rest before a screen reader is told, in milliseconds. */
const QUIET = 900;

/** The engine and its table, loaded on first use. */
interface Engine {
  decode: typeof import('../../decoder/index.ts').decode;
  table: Table;
}

let engine: Promise<Engine> | undefined;

/** Loads the engine once; it comes from this site and sends nothing. */
function loadEngine(): Promise<Engine> {
  engine ??= Promise.all([import('../../decoder/index.ts'), import('virtual:msdk/table')]).then(
    ([{ decode }, { default: table }]) => ({ decode, table }),
  );
  return engine;
}

/**
 * Explains what is typed or pasted. The markup is prerendered; this only wires it. What is pasted stays in the page: it
 * is printed as text, and nothing is sent.
 */
class MsdkDecoder extends HTMLElement {
  private readonly input = this.find('textarea', HTMLTextAreaElement);
  private readonly output = this.find('.result', HTMLElement);
  private readonly announcer = this.find('[role=status]', HTMLElement);
  /** Counts the inputs: a result of an older one is dropped. */
  private turn = 0;
  private announcing: ReturnType<typeof setTimeout> | undefined;
  private readonly onHash = () => {
    this.takeFragment();
  };

  connectedCallback(): void {
    this.input.disabled = false;
    this.input.addEventListener('input', () => void this.decode());
    this.input.addEventListener('focus', () => void loadEngine(), { once: true });
    for (const button of this.querySelectorAll<HTMLButtonElement>('button[data-example]')) {
      button.disabled = false;
      button.addEventListener('click', () => {
        this.show(button.dataset['example'] ?? '');
      });
    }
    // An example in the box gives way to what is pasted, wherever the caret stands.
    this.input.addEventListener('paste', () => {
      if (this.input.value === this.dataset['shown']) this.input.select();
    });
    window.addEventListener('hashchange', this.onHash);
    this.takeFragment();
    if (this.input.value !== '') void this.decode();
  }

  disconnectedCallback(): void {
    window.removeEventListener('hashchange', this.onHash);
    clearTimeout(this.announcing);
  }

  /** Opens a link that carries its input in the fragment; only the decoder's own page has such links. */
  private takeFragment(): void {
    if (this.dataset['fragment'] === undefined || location.hash.length < 2) return;
    const text = decodeFragment(location.hash.slice(1));
    if (text !== null) this.show(text);
  }

  /** Puts an example into the box. */
  private show(text: string): void {
    this.input.value = text;
    this.dataset['shown'] = text;
    void this.decode();
  }

  /** Decodes what stands in the box. */
  private async decode(): Promise<void> {
    const turn = (this.turn += 1);
    const text = this.input.value;
    if (text.trim() === '') {
      this.output.replaceChildren();
      this.announce('');
      return;
    }
    const { decode, table } = await loadEngine();
    if (turn !== this.turn) return;
    const explanation = explain(decode(text, table), table);
    this.output.replaceChildren(...renderExplanation(explanation));
    this.announce(explanation.headline);
  }

  /** Tells a screen reader the result, once typing rests. */
  private announce(text: string): void {
    clearTimeout(this.announcing);
    this.announcing = setTimeout(() => (this.announcer.textContent = text), QUIET);
  }

  /** An element of the prerendered markup. */
  private find<T extends HTMLElement>(selector: string, type: new () => T): T {
    const found = this.querySelector(selector);
    if (!(found instanceof type)) throw new Error(`The decoder has no ${selector}`);
    return found;
  }
}

/** The input that a fragment carries, or null when it cannot be read. */
function decodeFragment(fragment: string): string | null {
  try {
    return decodeURIComponent(fragment);
  } catch {
    return null;
  }
}

customElements.define('msdk-decoder', MsdkDecoder);
