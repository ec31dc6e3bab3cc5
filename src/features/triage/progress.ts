import { element } from '../../components/dom.ts';
import { progressOf, type TriageTexts } from '../../triage/index.ts';
import type { Words } from './words.ts';

/** How far the reading is, with the button that cancels it. */
export class Progress {
  readonly root = element('div.progress', { hidden: '' });
  /** The same in words. */
  words = '';
  private readonly bar: HTMLElement;
  private readonly text = element('span.reason', {});
  private readonly texts: TriageTexts;
  private all = 0;
  private began = 0;

  constructor({ texts, page }: Pick<Words, 'texts' | 'page'>, cancel: () => void) {
    this.texts = texts;
    this.bar = element('progress', { 'aria-label': page.progress });
    const button = element('button', { type: 'button' }, page.cancel);
    button.addEventListener('click', cancel);
    this.root.append(this.bar, this.text, button);
  }

  /** @param all how many bytes there are */
  start(all: number): void {
    this.all = all;
    this.began = performance.now();
    this.root.hidden = false;
    this.bar.setAttribute('max', String(all));
    this.show(0);
  }

  show(done: number): void {
    const { all, texts } = this;
    this.bar.setAttribute('value', String(done));
    this.text.textContent = progressOf(done, all, performance.now() - this.began, texts);
    this.words = progressOf(done, all, null, texts);
  }

  stop(): void {
    this.root.hidden = true;
  }
}
