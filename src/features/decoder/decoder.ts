import type { Result } from '../../decoder/index.ts';
import { documentedNumbers, explain } from './explanation.ts';
import { showFirstMark, toEcho } from './echo.ts';
import { LONGEST_LINK, type DecoderInput } from '../../components/decoder-link.ts';
import { Choices, toOptions } from './choices-control.ts';
import { CopyBar } from './share.ts';
import { DecoderAddress } from './address.ts';
import { DecodeStopped, decodeText, loadEngine, LONG_INPUT, type Engine } from './engine.ts';
import { renderFailure, renderResult } from './view.ts';
import { InputBox } from './input.ts';
import { find } from '../../components/find.ts';
import { wireLight } from './layer-light.ts';

/** How long typing has to rest before a screen reader is told, in milliseconds. */
const QUIET = 900;

/** How long typing has to rest before a long input is read again, in milliseconds. */
const LONG_REST = 300;

/** The parts of the widget. */
interface Parts {
  input: InputBox;
  choices: Choices;
  copyBar: CopyBar;
  address: DecoderAddress;
}

/**
 * Explains what is typed or pasted. The markup is prerendered; this only wires it. What is pasted stays in the page: it
 * is printed as text, and nothing is sent.
 */
class MsdkDecoder extends HTMLElement {
  private readonly output = find(this, '.result', HTMLElement);
  private readonly reading = find(this, '.reading', HTMLElement);
  private readonly announcer = find(this, '[role=status]', HTMLElement);
  private parts: Parts | null = null;
  private connected = new AbortController();
  /** The reading of the newest input; an older one is ended. */
  private decoding: AbortController | null = null;
  /** Whether the input came with the link that was opened, which then stays as it is. */
  private isOpened = false;
  private prepared: Promise<void> | undefined;
  private announcing: ReturnType<typeof setTimeout> | undefined;
  private waiting: ReturnType<typeof setTimeout> | undefined;

  connectedCallback(): void {
    this.connected = new AbortController();
    const { signal } = this.connected;
    const changed = () => {
      this.changed();
    };
    const parts = {
      input: new InputBox(this, changed, signal),
      choices: new Choices(this, changed, signal),
      copyBar: new CopyBar(this, signal),
      address: new DecoderAddress(this.dataset['fragment'] !== undefined, signal),
    };
    this.parts = parts;
    wireLight(this, signal);
    const loadAhead = () => {
      // What fails now is told when there is something to decode.
      this.load(parts).catch(() => undefined);
    };
    this.addEventListener('focusin', loadAhead, { once: true, signal });
    window.addEventListener(
      'hashchange',
      () => {
        this.open(parts);
      },
      { signal },
    );
    if (this.dataset['fragment'] !== undefined) whenIdle(loadAhead);
    const passed = parts.address.takePassed();
    if (passed === null) this.open(parts);
    else parts.input.replace(passed);
    // What was typed before the script arrived.
    if (!this.decoding && parts.input.text !== '') changed();
    this.querySelector('.not-running')?.remove();
  }

  disconnectedCallback(): void {
    this.connected.abort();
    this.decoding?.abort();
    clearTimeout(this.announcing);
    clearTimeout(this.waiting);
  }

  /** Takes the input of the address, or of the history. */
  private open({ input, choices, address }: Parts): void {
    const opened = address.read();
    if (!opened) return;
    choices.chosen = opened;
    const before = this.decoding;
    input.replace(opened.text);
    if (this.decoding === before && input.text !== '') this.changed();
    this.isOpened = true;
  }

  /** Reads the input again; a long one once typing rests. */
  private changed(): void {
    const { parts } = this;
    if (!parts) return;
    this.decoding?.abort();
    const { signal } = (this.decoding = new AbortController());
    this.isOpened = false;
    clearTimeout(this.waiting);
    const input: DecoderInput = { text: parts.input.text, ...parts.choices.chosen };
    if (input.text.length < LONG_INPUT) {
      void this.decode(parts, input, signal);
      return;
    }
    this.reading.hidden = false;
    this.waiting = setTimeout(() => void this.decode(parts, input, signal), LONG_REST);
  }

  /** Decodes an input and shows the result, or why there is none. */
  private async decode(parts: Parts, input: DecoderInput, signal: AbortSignal): Promise<void> {
    if (input.text.trim() === '') {
      this.reading.hidden = true;
      this.output.replaceChildren();
      parts.copyBar.show(null);
      this.announce('');
      if (!this.isOpened) parts.address.keep(input, '');
      return;
    }
    try {
      const engine = await this.load(parts);
      this.show(parts, input, engine, await decodeText(input.text, toOptions(input), signal));
    } catch (error) {
      if (signal.aborted) return;
      parts.copyBar.show(null);
      const retry = () => {
        this.changed();
      };
      this.output.replaceChildren(renderFailure(error instanceof DecodeStopped ? 'stopped' : 'broken', retry));
    }
    this.reading.hidden = true;
  }

  /** Shows a result. */
  private show(parts: Parts, input: DecoderInput, engine: Engine, result: Result): void {
    const explanation = explain(result, engine.table);
    const safe = engine.redact(result, engine.table);
    const shared = engine.toShareable(safe, input.interface);
    const numbers = result.answers.length === 0 ? documentedNumbers(input.text, engine.table) : [];
    this.output.replaceChildren(...renderResult(explanation, toEcho(input.text, result), numbers));
    showFirstMark(this.output);
    const isFaithful =
      shared.length > LONGEST_LINK || isSame(result, engine.decode(shared, engine.table, toOptions(input)));
    const shown = { input, result: safe, explanation: explain(safe, engine.table), shared, isFaithful, engine };
    parts.copyBar.show(result.answers.length === 0 ? null : shown);
    if (!this.isOpened) parts.address.keep(input, shared);
    this.announce(explanation.headline);
  }

  /** Loads, before the first decode, all that decoding needs. */
  private async load({ address }: Parts): Promise<Engine> {
    this.prepared ??= address.prepare();
    const [engine] = await Promise.all([loadEngine(), this.prepared]);
    return engine;
  }

  /** Tells a screen reader the result, once typing rests. */
  private announce(text: string): void {
    clearTimeout(this.announcing);
    this.announcing = setTimeout(() => (this.announcer.textContent = text), QUIET);
  }
}

/** Whether a text that can be shared leads to the layers of the whole one. */
function isSame(whole: Result, shared: Result): boolean {
  const ids = ({ answers }: Result) =>
    answers.map(({ layers }) => layers.map(({ id, code }) => id ?? code).join()).join(';');
  return ids(whole) === ids(shared);
}

/** Runs something when the page has nothing else to do. */
function whenIdle(run: () => void): void {
  if ('requestIdleCallback' in window) window.requestIdleCallback(run, { timeout: 3000 });
  else setTimeout(run, 500);
}

customElements.define('msdk-decoder', MsdkDecoder);
