import type { Table } from '../../decoder/index.ts';
import { documentedNumbers, explain } from './explanation.ts';
import { LONGEST_ECHO, LONGEST_EXCERPT, showFirstMark, toEcho } from './echo.ts';
import type { DecoderInput } from '../../components/decoder-link.ts';
import { Choices, toOptions } from './choices-control.ts';
import { CopyBar } from './share.ts';
import { DecoderAddress } from './address.ts';
import type { Decoded } from './decoded.ts';
import { DecodeStopped, decodeText, loadEngine, type Engine } from './engine.ts';
import { renderFailure, renderResult } from './view.ts';
import { InputBox } from './input.ts';
import { find } from '../../components/find.ts';
import { wireLight } from './layer-light.ts';

/** How long to wait after typing before the result is announced to screen readers, in milliseconds. */
const QUIET = 900;

/** Inputs of this many characters are decoded again only when typing rests for so many milliseconds. */
const LONG_INPUT = 10_000;
const LONG_REST = 300;

/** The parts of the widget. */
interface Parts {
  input: InputBox;
  choices: Choices;
  copyBar: CopyBar;
  address: DecoderAddress;
}

/**
 * Explains what is typed or pasted. The markup is prerendered; this adds the behavior. What is pasted stays in the page: it
 * is shown as text, and nothing is sent.
 */
class MsdkDecoder extends HTMLElement {
  private readonly output = find(this, '.result', HTMLElement);
  private readonly reading = find(this, '.reading', HTMLElement);
  private readonly announcer = find(this, '[role=status]', HTMLElement);
  private parts: Parts | null = null;
  private connected = new AbortController();
  /** Aborts the decoding of the newest input; a newer input aborts it. */
  private decoding: AbortController | null = null;
  /** Whether the input came from the link that was opened; the address then stays as it is. */
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
      // A failure is reported when there is something to decode.
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
    // Something may have been typed before the script arrived.
    if (!this.decoding && parts.input.text !== '') changed();
    this.querySelector('.not-running')?.remove();
  }

  disconnectedCallback(): void {
    this.connected.abort();
    this.decoding?.abort();
    clearTimeout(this.announcing);
    clearTimeout(this.waiting);
  }

  /** Takes the input from the address or the history. */
  private open({ input, choices, address }: Parts): void {
    const opened = address.read();
    if (!opened) return;
    choices.chosen = opened;
    const before = this.decoding;
    input.replace(opened.text);
    if (this.decoding === before && input.text !== '') this.changed();
    this.isOpened = true;
  }

  /** Decodes the input again; a long one once typing rests. */
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
      const { table } = await this.load(parts);
      this.show(parts, input, table, await decodeText({ text: input.text, options: toOptions(input) }, signal));
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
  private show(parts: Parts, input: DecoderInput, table: Table, decoded: Decoded): void {
    const { result, redacted, shared, isFaithful } = decoded;
    const explanation = explain(result, table);
    const numbers = result.groups.length === 0 ? documentedNumbers(input.text, table) : [];
    const echoOf = (group: number, isExcerpt: boolean) =>
      toEcho(input.text, result.groups[group], result.leftover, isExcerpt ? LONGEST_EXCERPT : LONGEST_ECHO);
    this.output.replaceChildren(...renderResult(explanation, echoOf, numbers));
    showFirstMark(this.output);
    const { version } = table;
    const shown = { input, result: redacted, explanation: explain(redacted, table), shared, isFaithful, version };
    parts.copyBar.show(result.groups.length === 0 ? null : shown);
    if (!this.isOpened) parts.address.keep(input, shared);
    this.announce(explanation.headline);
  }

  /** Loads everything that decoding needs, before the first decode. */
  private async load({ address }: Parts): Promise<Engine> {
    this.prepared ??= address.prepare();
    const [engine] = await Promise.all([loadEngine(), this.prepared]);
    return engine;
  }

  /** Announces the result to screen readers, once typing rests. */
  private announce(text: string): void {
    clearTimeout(this.announcing);
    this.announcing = setTimeout(() => (this.announcer.textContent = text), QUIET);
  }
}

/** Runs something when the page has nothing else to do. */
function whenIdle(run: () => void): void {
  if ('requestIdleCallback' in window) window.requestIdleCallback(run, { timeout: 3000 });
  else setTimeout(run, 500);
}

customElements.define('msdk-decoder', MsdkDecoder);
