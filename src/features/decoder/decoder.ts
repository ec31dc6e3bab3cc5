import { deciding } from '../../decoder/index.ts';
import { explain } from './explanation.ts';
import { LONGEST_ECHO, LONGEST_EXCERPT, toEcho } from './echo.ts';
import { type DecoderInput, type LinkedInput, openInput } from '../../decoder-link.ts';
import { Choices, toOptions } from './choices-control.ts';
import { CopyBar, type Fragments, toFragments } from './share.ts';
import { DecoderAddress, keepIcon } from './address.ts';
import { DecodeStopped, decodeText, loadEngine } from './engine.ts';
import type { Told } from './told.ts';
import { renderFailure, renderResult } from './view.ts';
import { InputBox } from './input.ts';
import { IntentLine } from './intent-line.ts';
import { foldHelpers, reveal } from './small-screen.ts';
import { find } from '../../components/find.ts';
import { passLogs } from '../../components/logs.ts';
import { pageEdition } from '../../components/page-edition.ts';
import { takePassed } from '../../components/passed-text.ts';
import { wireLight } from './layer-light.ts';

/** How long to wait after typing before the result is announced to screen readers, in milliseconds. */
const QUIET = 900;

/** Inputs of this many characters are decoded again only when typing rests for so many milliseconds. */
const LONG_INPUT = 10_000;
const LONG_REST = 300;

/** From how many responses on it is offered to count them by time and API. */
const FEWEST_COUNTED = 10;

/** The parts of the widget. */
interface Parts {
  input: InputBox;
  choices: Choices;
  copyBar: CopyBar;
  address: DecoderAddress;
  /** On the home page only, where words are searched. */
  intent: IntentLine | null;
}

/**
 * Explains what is typed or pasted. The markup is prerendered; this adds the behavior. What is pasted stays in the page: it
 * is shown as text, and nothing is sent.
 */
class MsdkDecoder extends HTMLElement {
  private readonly output = find(this, '.result', HTMLElement);
  private readonly detail = find(this, '.detail', HTMLElement);
  private readonly reading = find(this, '.reading', HTMLElement);
  private readonly announcer = find(this, '[role=status]', HTMLElement);
  private readonly offer = find(this, '.count', HTMLElement);
  private readonly isHome = 'home' in this.dataset;
  private parts: Parts | null = null;
  private connected = new AbortController();
  /** Aborts the decoding of the newest input; a newer input aborts it. */
  private decoding: AbortController | null = null;
  /** Whether the input came from the link that was opened; the address then stays as it is. */
  private isOpened = false;
  /** Id of the domain that the person chose for the code that decides; empty for none. */
  private domain = '';
  /** The last headline that was shown. */
  private headline = '';
  private prepared: Promise<void> | undefined;
  private announcing: ReturnType<typeof setTimeout> | undefined;
  private waiting: ReturnType<typeof setTimeout> | undefined;

  connectedCallback(): void {
    this.connected = new AbortController();
    const { signal } = this.connected;
    const say = (text: string) => {
      this.announce(text);
    };
    const change = (isTyped: boolean) => {
      this.domain = '';
      this.changed(isTyped);
    };
    const decode = () => {
      change(false);
    };
    const parts: Parts = {
      input: new InputBox(this, { change, say }, signal),
      choices: new Choices(this, decode, signal),
      copyBar: new CopyBar(this, say, signal),
      address: new DecoderAddress(signal),
      intent: this.isHome ? new IntentLine(this, decode, signal) : null,
    };
    this.parts = parts;
    wireLight(this, signal);
    find(this, '.count button', HTMLButtonElement).addEventListener(
      'click',
      () => {
        passLogs([new File([parts.input.text], pageEdition().t('told.pasted'))]);
      },
      { signal },
    );
    this.addEventListener(
      'click',
      ({ target }) => {
        if (target instanceof Element) this.clicked(parts, target);
      },
      { signal },
    );
    const loadAhead = () => {
      // A failure is reported when there is something to decode.
      this.load().catch(() => undefined);
    };
    this.addEventListener('focusin', loadAhead, { once: true, signal });
    window.addEventListener(
      'hashchange',
      () => {
        this.open(parts);
      },
      { signal },
    );
    if (!this.isHome) whenIdle(loadAhead);
    const passed = this.isHome ? null : takePassed();
    if (passed === null) this.open(parts);
    else parts.input.replace(passed);
    // Something may have been typed before the script arrived.
    if (!this.decoding && parts.input.text !== '') change(true);
    if (!this.isHome) parts.input.focusIfIdle();
    this.querySelector('.not-running')?.remove();
  }

  disconnectedCallback(): void {
    this.connected.abort();
    this.decoding?.abort();
    clearTimeout(this.announcing);
    clearTimeout(this.waiting);
  }

  /** Takes the input from the address or the history. */
  private open(parts: Parts): void {
    const opened = parts.address.read();
    if (!opened) return;
    if ('packed' in opened && (opened.packed !== null || opened.isDamaged)) void this.unpack(parts, opened);
    else this.take(parts, opened);
  }

  /** Takes the input of a link that is compressed or damaged, unless something else has come meanwhile. */
  private async unpack(parts: Parts, linked: LinkedInput): Promise<void> {
    const { href } = location;
    const { text } = parts.input;
    const { input, fault } = await openInput(linked);
    if (this.connected.signal.aborted || location.href !== href || parts.input.text !== text) return;
    this.take(parts, input);
    if (fault !== null) parts.input.say(pageEdition().t(`told.link.${fault}`));
  }

  private take({ input, choices }: Parts, opened: DecoderInput): void {
    choices.chosen = opened;
    const before = this.decoding;
    // What is not in the address was not decoded.
    const isTyped = this.isHome && location.hash === '';
    input.replace(opened.text, isTyped);
    const isMore = opened.domain !== '' || this.decoding === before;
    this.domain = opened.domain;
    if (isMore && input.text !== '') this.changed(isTyped);
    this.isOpened = true;
  }

  /** Chooses a meaning, or copies what to tell the player. */
  private clicked({ copyBar }: Parts, target: Element): void {
    const button = target.closest<HTMLButtonElement>('button[data-domain], button[data-player]');
    if (!button) return;
    const { domain, player } = button.dataset;
    if (player !== undefined) {
      const { t } = pageEdition();
      void copyBar.copy(player, t('told.copied.sentence')).then((isCopied) => {
        if (isCopied) button.textContent = t('told.copied');
      });
      return;
    }
    this.domain = domain ?? '';
    this.changed(false, true);
  }

  /**
   * Decodes the input again, a long one once typing rests, unless it is to be searched.
   * @param isTyped whether a person typed or pasted it
   * @param isChoice whether a meaning was chosen in the verdict, which then gets the focus
   */
  private changed(isTyped: boolean, isChoice = false): void {
    const { parts } = this;
    if (!parts) return;
    this.decoding?.abort();
    const { signal } = (this.decoding = new AbortController());
    this.isOpened = false;
    clearTimeout(this.waiting);
    const input: DecoderInput = { text: parts.input.text, ...parts.choices.chosen, domain: this.domain };
    const intent = parts.intent?.show(input.text, isTyped) ?? 'decode';
    if (intent !== 'decode' || input.text.trim() === '') {
      this.clear(parts, input);
      return;
    }
    const run = () => void this.decode(parts, input, signal, isChoice);
    if (input.text.length < LONG_INPUT) {
      run();
      return;
    }
    this.reading.hidden = false;
    this.waiting = setTimeout(run, LONG_REST);
  }

  /** Shows no result. */
  private clear({ copyBar, address }: Parts, input: DecoderInput): void {
    this.reading.hidden = true;
    this.output.replaceChildren();
    this.detail.replaceChildren();
    this.headline = '';
    this.offer.hidden = true;
    copyBar.show(null);
    this.announce('');
    address.keep(input, null);
  }

  /** Decodes an input and shows the result, or why there is none. */
  private async decode(parts: Parts, input: DecoderInput, signal: AbortSignal, isChoice: boolean): Promise<void> {
    const { text, domain } = input;
    try {
      await this.load();
      const told = await decodeText({ text, options: toOptions(input), domain }, signal);
      const fragments = await toFragments(input, told.shared);
      signal.throwIfAborted();
      this.show(parts, input, told, fragments);
      const title = this.output.querySelector<HTMLElement>('h2');
      if (isChoice) title?.focus({ preventScroll: true });
      if (!this.isOpened) reveal(this.output);
    } catch (error) {
      if (signal.aborted) return;
      parts.copyBar.show(null);
      const retry = () => {
        this.changed(false);
      };
      this.output.replaceChildren(
        renderFailure(error instanceof DecodeStopped ? 'stopped' : 'broken', retry, pageEdition().t),
      );
      this.detail.replaceChildren();
      this.offer.hidden = true;
    }
    this.reading.hidden = true;
  }

  /** Shows a result. */
  private show(parts: Parts, input: DecoderInput, told: Told, fragments: Fragments): void {
    const { result, redacted, shared, isFaithful, table } = told;
    const { text } = input;
    // A link has one response of each kind.
    const isReceived = this.isOpened && text === shared;
    const edition = pageEdition();
    const { t } = edition;
    const explanation = explain(result, table, edition, isReceived);
    const echoOf = (group: number, isExcerpt: boolean) =>
      toEcho(text, result.groups[group], result.leftover, isExcerpt ? LONGEST_EXCERPT : LONGEST_ECHO);
    const isChosen = input.domain !== '' && deciding(result)?.domain === input.domain;
    const { verdict, detail } = renderResult(explanation, echoOf, told, isChosen, edition);
    // A result that stays the same while somebody types does not move.
    this.output.classList.toggle('fresh', explanation.headline !== this.headline);
    this.headline = explanation.headline;
    this.output.replaceChildren(...verdict);
    this.detail.replaceChildren(...detail);
    const { version } = table;
    this.output.dataset['printed'] = t('told.printed', { version });
    foldHelpers(this);
    const { responses } = result.counts;
    this.offer.hidden = responses < FEWEST_COUNTED;
    if (responses > 1)
      parts.intent?.say(
        t('told.log', {
          lines: t('told.lines', { count: text.trim().split('\n').length }),
          responses: t('told.responses', { count: responses }),
        }),
      );
    const shown = {
      input,
      result: redacted,
      explanation: explain(redacted, table, edition, isReceived),
      shared,
      fragments,
      isFaithful,
      version,
    };
    parts.copyBar.show(result.groups.length === 0 ? null : shown);
    if (!this.isOpened) parts.address.keep(input, fragments.shared);
    this.announce(explanation.headline);
  }

  /** Loads everything that decoding needs, before the first decode. */
  private async load(): Promise<void> {
    this.prepared ??= keepIcon();
    await Promise.all([loadEngine(), this.prepared]);
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
