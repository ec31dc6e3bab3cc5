import { find } from '../../components/find.ts';
import { passToSearch } from '../../components/passed-text.ts';
import { type Intent, intentOf } from './intent.ts';

/** What the line says of each intent. */
const WORDS = { search: 'A code or words:', decode: 'Read as a response.' } as const;

/** The line below the box of the home page: it says what happens with the text, and offers the other thing. */
export class IntentLine {
  private readonly line: HTMLElement;
  private readonly words: HTMLElement;
  private readonly search: HTMLButtonElement;
  private readonly other: HTMLButtonElement;
  private intent: Intent = 'nothing';
  private text = '';

  /**
   * @param decode decodes the text although it is a code or words
   */
  constructor(root: HTMLElement, decode: () => void, signal: AbortSignal) {
    this.line = find(root, '.intent', HTMLElement);
    this.words = find(this.line, 'span', HTMLElement);
    this.search = find(this.line, 'button.search', HTMLButtonElement);
    this.other = find(this.line, 'button.plain', HTMLButtonElement);
    const search = () => {
      // Without a search on the page, the decoder at least tells what the code is.
      if (!passToSearch(this.text)) decode();
    };
    this.search.addEventListener('click', search, { signal });
    this.other.addEventListener(
      'click',
      () => {
        if (this.intent === 'search') decode();
        else search();
      },
      { signal },
    );
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
    if (this.intent === 'nothing') return this.intent;
    this.words.textContent = WORDS[this.intent];
    this.search.hidden = this.intent === 'decode';
    this.other.textContent = this.intent === 'decode' ? 'Search for it instead' : 'Decode it instead';
    return this.intent;
  }

  /** Says how the text was read. */
  say(words: string): void {
    this.words.textContent = words;
  }
}
