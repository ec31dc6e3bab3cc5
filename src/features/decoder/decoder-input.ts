import { readText, refuseKind, refuseSize } from './file-text.ts';
import { ReplacedTexts } from './replaced-texts.ts';
import { wireFiles } from './decoder-files.ts';
import { find } from '../../components/find.ts';

/** How many characters a box holds before typing in it becomes slow. A longer text is read beside the box. */
const LONGEST_IN_BOX = 300_000;

/** How much of a longer text the box shows, in characters. */
const BEGINNING = 2000;

/**
 * The box of the decoder: typing, pasting, dropping or opening a file, examples. What a person put there and something
 * else replaced can be brought back.
 */
export class InputBox {
  private readonly onChange: () => void;
  private readonly box: HTMLTextAreaElement;
  private readonly back: HTMLButtonElement;
  private readonly note: HTMLElement;
  private readonly replaced = new ReplacedTexts();
  /** The example in the box, which gives way to anything. */
  private example: string | null = null;
  /** A text that is too long for the box, which then shows its beginning and cannot be typed in. */
  private long: string | null = null;
  /** Counts the changes: a file that is read too late is dropped. */
  private turn = 0;

  /**
   * @param root the widget
   * @param onChange called when the text has changed
   * @param signal ends the wiring
   */
  constructor(root: HTMLElement, onChange: () => void, signal: AbortSignal) {
    this.onChange = onChange;
    this.box = find(root, 'textarea.input', HTMLTextAreaElement);
    this.back = find(root, 'button.back', HTMLButtonElement);
    this.note = find(root, '.note', HTMLElement);
    this.box.disabled = false;
    this.box.addEventListener('input', this.changed, { signal });
    this.box.addEventListener('paste', this.pasted, { signal });
    document.addEventListener('paste', this.pastedAnywhere, { signal });
    this.back.addEventListener('click', this.bringBack, { signal });
    for (const button of root.querySelectorAll<HTMLButtonElement>('button[data-example]')) {
      button.disabled = false;
      button.addEventListener(
        'click',
        () => {
          this.replace(button.dataset['example'] ?? '');
          this.example = this.text;
        },
        { signal },
      );
    }
    wireFiles(root, (file) => void this.take(file), signal);
  }

  /** The text that is decoded. */
  get text(): string {
    return this.long ?? this.box.value;
  }

  /**
   * Puts a text in the place of what is there, which is kept.
   * @param text the text
   */
  replace(text: string): void {
    const { own } = this;
    if (own !== null && own !== text) this.replaced.keep(own);
    this.put(text);
  }

  /** What stands in the box when it is the person's own; null for an example. */
  private get own(): string | null {
    return this.text === this.example ? null : this.text;
  }

  private put(text: string): void {
    const before = this.text;
    const isLong = text.length > LONGEST_IN_BOX;
    this.long = isLong ? text : null;
    this.box.readOnly = isLong;
    this.box.value = isLong ? `${text.slice(0, BEGINNING)} …` : text;
    this.back.hidden = this.replaced.isEmpty;
    if (this.text === before) return;
    this.example = null;
    this.changed();
    if (isLong) this.say(`The box shows the beginning of ${size(text)}. To type, bring back a text or try an example.`);
  }

  private readonly changed = (): void => {
    this.turn += 1;
    this.say('');
    this.onChange();
  };

  /** An example in the box gives way to what is pasted, wherever the caret stands; so does what cannot be typed in. */
  private readonly pasted = (event: ClipboardEvent): void => {
    if (this.own === null) this.box.select();
    if (this.long === null) return;
    event.preventDefault();
    this.replace(event.clipboardData?.getData('text/plain') ?? '');
  };

  /** What is pasted while nothing is typed in is meant for the box. */
  private readonly pastedAnywhere = (event: ClipboardEvent): void => {
    const { target, clipboardData } = event;
    const typing = target instanceof Element && target.closest('input, textarea, select, [contenteditable], dialog');
    const text = clipboardData?.getData('text/plain') ?? '';
    if (typing || text === '') return;
    event.preventDefault();
    this.replace(text);
    this.box.focus();
  };

  private readonly bringBack = (): void => {
    const text = this.replaced.bringBack(this.own);
    if (text !== null) this.put(text);
    this.box.focus();
  };

  private say(text: string): void {
    this.note.textContent = text;
    this.note.hidden = text === '';
  }

  /** Reads a file; here, in the browser. */
  private async take(file: File): Promise<void> {
    const refusal = refuseSize(file.size);
    if (refusal !== null) {
      this.say(refusal);
      return;
    }
    const turn = (this.turn += 1);
    this.say(`Reading ${file.name} …`);
    try {
      const bytes = new Uint8Array(await file.arrayBuffer());
      if (turn !== this.turn) return;
      const unreadable = refuseKind(file.name, bytes);
      if (unreadable !== null) {
        this.say(unreadable);
        return;
      }
      const text = readText(bytes);
      this.replace(text);
      const part = this.long === null ? '' : ` The box shows the beginning of ${size(text)}.`;
      this.say(text.trim() === '' ? `${file.name} is empty.` : `From the file ${file.name}.${part}`);
    } catch {
      if (turn === this.turn) this.say(`${file.name} could not be read. Is it a folder, or gone?`);
    }
  }
}

/** The length of a text, for a person. */
function size(text: string): string {
  return `${text.length.toLocaleString('en')} characters`;
}
