import { find } from '../../components/find.ts';
import { passLogs } from '../../components/logs.ts';
import { pageEdition } from '../../components/page-edition.ts';
import type { Say } from '../../components/words.ts';
import { fileKind, isGzip } from '../../decoder/index.ts';

/** How many characters the box can hold before typing becomes slow. Longer texts are kept outside it. */
const LONGEST_IN_BOX = 300_000;

/** How much of a longer text the box shows, in characters. */
const BEGINNING = 2000;

/** What the box calls. */
interface InputEvents {
  /** Called when the text has changed; `isTyped` says that a person typed or pasted it. */
  change: (isTyped: boolean) => void;
  /** Called with what to tell screen readers. */
  say: (text: string) => void;
}

/**
 * The decoder's input box: typing, pasting, files that are dropped or opened, examples. A person's text that something else
 * replaced can be restored.
 */
export class InputBox {
  private readonly on: InputEvents;
  private readonly box: HTMLTextAreaElement;
  private readonly back: HTMLButtonElement;
  private readonly note: HTMLElement;
  private readonly replaced = new ReplacedTexts();
  /** The example in the box, which anything may replace. */
  private example: string | null = null;
  /** A text that is too long for the box, which shows its beginning and becomes read-only. */
  private long: string | null = null;
  /** Counts the changes, so that a file that finishes reading too late is ignored. */
  private turn = 0;

  constructor(root: HTMLElement, on: InputEvents, signal: AbortSignal) {
    this.on = on;
    this.box = find(root, 'textarea.input', HTMLTextAreaElement);
    this.back = find(root, 'button.back', HTMLButtonElement);
    this.note = find(root, '.note', HTMLElement);
    this.box.disabled = false;
    this.box.addEventListener(
      'input',
      () => {
        this.changed(true);
      },
      { signal },
    );
    this.box.addEventListener('paste', this.pasted, { signal });
    document.addEventListener('paste', this.pastedAnywhere, { signal });
    this.back.addEventListener('click', this.bringBack, { signal });
    const clear = () => {
      this.put('', true);
      this.box.focus();
    };
    find(root, 'button.clear', HTMLButtonElement).addEventListener('click', clear, { signal });
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
    wireFiles(root, (files) => void this.take(files), signal);
  }

  /** The text that is decoded. */
  get text(): string {
    return this.long ?? this.box.value;
  }

  /** Puts the caret into the empty box of a page on which nothing else has the focus. */
  focusIfIdle(): void {
    if (this.text === '' && document.activeElement === document.body) this.box.focus({ preventScroll: true });
  }

  /**
   * Replaces the text, keeping the old one.
   * @param isTyped whether a person typed or pasted it
   */
  replace(text: string, isTyped = false): void {
    const { own } = this;
    if (own !== null && own !== text) this.replaced.keep(own);
    this.put(text, isTyped);
  }

  /** The person's own text; null for an example. */
  private get own(): string | null {
    return this.text === this.example ? null : this.text;
  }

  private put(text: string, isTyped: boolean): void {
    const before = this.text;
    const isLong = text.length > LONGEST_IN_BOX;
    this.long = isLong ? text : null;
    this.box.readOnly = isLong;
    this.box.value = isLong ? `${text.slice(0, BEGINNING)} …` : text;
    this.back.hidden = this.replaced.isEmpty;
    if (this.text === before) return;
    this.example = null;
    this.changed(isTyped);
    if (isLong) this.say(pageEdition().t('told.file.long', { characters: text.length }));
  }

  private readonly changed = (isTyped: boolean): void => {
    this.turn += 1;
    this.say('');
    this.on.change(isTyped);
  };

  /** A paste replaces an example or a read-only text, wherever the caret is. */
  private readonly pasted = (event: ClipboardEvent): void => {
    if (this.takePasted(event)) return;
    if (this.own === null) this.box.select();
    if (this.long === null) return;
    event.preventDefault();
    this.replace(event.clipboardData?.getData('text/plain') ?? '', true);
  };

  /** Takes a file that is pasted without text. */
  private takePasted(event: ClipboardEvent): boolean {
    const { files, types } = event.clipboardData ?? {};
    if (!files || files.length === 0 || types?.includes('text/plain')) return false;
    event.preventDefault();
    void this.take([...files]);
    return true;
  }

  /** A paste while no field has the focus is meant for the box. */
  private readonly pastedAnywhere = (event: ClipboardEvent): void => {
    const { target, clipboardData } = event;
    const typing = target instanceof Element && target.closest('input, textarea, select, [contenteditable], dialog');
    if (typing || this.takePasted(event)) return;
    const text = clipboardData?.getData('text/plain') ?? '';
    if (text === '') return;
    event.preventDefault();
    this.replace(text, true);
    this.box.focus();
  };

  private readonly bringBack = (): void => {
    const text = this.replaced.bringBack(this.own);
    if (text !== null) this.put(text, true);
    this.box.focus();
  };

  /** Says something about the text, until it changes. */
  say(text: string): void {
    this.note.textContent = text;
    this.note.hidden = text === '';
    if (text !== '') this.on.say(text);
  }

  /** Reads a file that fits into the box, in the browser; several, a packed one and a longer one are counted as logs. */
  private async take(files: readonly File[]): Promise<void> {
    const [file] = files;
    if (!file) return;
    if (files.length > 1 || file.size > LONGEST_IN_BOX) {
      this.count(files);
      return;
    }
    const { t } = pageEdition();
    const { name } = file;
    const turn = (this.turn += 1);
    this.say(t('told.file.reading', { name }));
    try {
      const bytes = new Uint8Array(await file.arrayBuffer());
      if (turn !== this.turn) return;
      if (isGzip(bytes)) {
        this.count(files);
        return;
      }
      const text = readText(name, bytes, t);
      this.replace(text);
      this.say(text.trim() === '' ? t('told.file.empty', { name }) : t('told.file.from', { name }));
    } catch (error) {
      if (turn !== this.turn) return;
      this.say(error instanceof FileRefused ? error.message : t('told.file.unreadable', { name }));
    }
  }

  /** Has logs counted, below the empty box. */
  private count(logs: readonly File[]): void {
    this.replace('');
    this.say('');
    passLogs(logs);
  }
}

/**
 * Takes files that are opened with the button or dropped anywhere on the page, where the browser would otherwise open them
 * instead of the page.
 */
export function wireFiles(root: HTMLElement, take: (files: readonly File[]) => void, signal: AbortSignal): void {
  wireChooser(root, take, signal);
  const hasFile = ({ dataTransfer }: DragEvent) => dataTransfer?.types.includes('Files') ?? false;
  const mark = (isDropping: boolean) => root.classList.toggle('dropping', isDropping);
  document.addEventListener(
    'dragover',
    (event) => {
      if (!hasFile(event)) return;
      event.preventDefault();
      mark(true);
    },
    { signal },
  );
  document.addEventListener(
    'dragleave',
    ({ relatedTarget }) => {
      if (relatedTarget === null) mark(false);
    },
    { signal },
  );
  document.addEventListener(
    'drop',
    (event) => {
      mark(false);
      if (!hasFile(event)) return;
      event.preventDefault();
      if (event.dataTransfer) take([...event.dataTransfer.files]);
    },
    { signal },
  );
}

/** Makes the button open the browser's file dialog. */
function wireChooser(root: HTMLElement, take: (files: readonly File[]) => void, signal: AbortSignal): void {
  const chooser = find(root, 'input[type=file]', HTMLInputElement);
  const button = find(root, 'button.open', HTMLButtonElement);
  button.disabled = false;
  button.addEventListener(
    'click',
    () => {
      chooser.click();
    },
    { signal },
  );
  chooser.addEventListener(
    'change',
    () => {
      if (chooser.files) take([...chooser.files]);
      // Allows opening the same file again.
      chooser.value = '';
    },
    { signal },
  );
}

/**
 * Reads the text of a file.
 * @param name name of the file, for the message
 * @throws FileRefused when it is not text; the message says what it is
 */
export function readText(name: string, bytes: Uint8Array, t: Say): string {
  const { encoding, is } = fileKind(bytes);
  if (is === undefined) return new TextDecoder(encoding).decode(bytes);
  throw new FileRefused(t('told.file.refused', { name, is }));
}

/** Thrown for a file that is not read; the message is for the person. */
export class FileRefused extends Error {}

/** The person's texts that something else replaced in the box, so that none of them is lost. */
export class ReplacedTexts {
  /** The newest comes last. */
  private texts: string[] = [];

  /** Whether there is nothing to bring back. */
  get isEmpty(): boolean {
    return this.texts.length === 0;
  }

  /**
   * Keeps a text that is being replaced, unless it is blank.
   */
  keep(text: string): void {
    if (text.trim() !== '') this.texts = [...this.texts.filter((kept) => kept !== text), text];
  }

  /**
   * Restores the newest text. The one it replaces goes to the end of the queue, so that repeating this reaches every text.
   * @param current the text in the box; null when it need not be kept
   * @returns null when there is nothing to restore
   */
  bringBack(current: string | null): string | null {
    const text = this.texts.pop() ?? null;
    if (text !== null && current !== null && current.trim() !== '') this.texts.unshift(current);
    return text;
  }
}
