import { find } from '../../components/find.ts';
import { pageEdition } from '../../components/page-edition.ts';
import { passToSearch } from '../../components/passed-text.ts';
import { type Intent, intentOf } from './intent.ts';

/** The line below the box of the home page: it says what happens with the text, and offers the other thing. */
export class IntentLine {
  private readonly line: HTMLElement;
  /** Says how a text was read that is decoded. */
  private readonly decoded: HTMLElement;
  private intent: Intent = 'nothing';
  private text = '';

  /**
   * @param decode decodes the text although it is words
   */
  constructor(root: HTMLElement, decode: () => void, signal: AbortSignal) {
    this.line = find(root, '.intent', HTMLElement);
    this.decoded = find(this.line, 'span:not(.words)', HTMLElement);
    const search = () => {
      // Without a search on the page, the decoder at least tells what the code is.
      if (!passToSearch(this.text)) decode();
    };
    for (const button of this.line.querySelectorAll('button'))
      button.addEventListener('click', button.matches('.decode') ? decode : search, { signal });
    // Enter searches; the keyboards of phones send no key for it.
    find(root, 'textarea.input', HTMLTextAreaElement).addEventListener(
      'beforeinput',
      (event) => {
        if (this.intent !== 'search' || !/^insert(?:LineBreak|Paragraph)$/.test(event.inputType)) return;
        event.preventDefault();
        search();
      },
      { signal },
    );
  }

  /**
   * Shows what happens with a text.
   * @param isTyped whether a person typed or pasted it; anything else is decoded
   * @returns what happens
   */
  show(text: string, isTyped: boolean): Intent {
    const intent = intentOf(text);
    this.text = text.trim();
    this.intent = intent === 'search' && !isTyped ? 'decode' : intent;
    this.line.hidden = this.intent === 'nothing';
    this.line.dataset['intent'] = this.intent;
    this.say(pageEdition().t('told.decoded'));
    return this.intent;
  }

  /** Says how the text was read. */
  say(words: string): void {
    this.decoded.textContent = words;
  }
}
