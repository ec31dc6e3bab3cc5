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
   * @param onChange called when the text has changed
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

  /** Puts a text in the place of what is there, which is kept. */
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

/**
 * Takes files that are dropped anywhere on the widget, or opened with its button.
 * @param take called with each file
 */
export function wireFiles(root: HTMLElement, take: (file: File) => void, signal: AbortSignal): void {
  wireChooser(root, take, signal);
  const hasFile = ({ dataTransfer }: DragEvent) => dataTransfer?.types.includes('Files') ?? false;
  const mark = (isDropping: boolean) => root.classList.toggle('dropping', isDropping);
  root.addEventListener(
    'dragover',
    (event) => {
      if (!hasFile(event)) return;
      event.preventDefault();
      mark(true);
    },
    { signal },
  );
  root.addEventListener(
    'dragleave',
    ({ relatedTarget }) => {
      if (!(relatedTarget instanceof Node && root.contains(relatedTarget))) mark(false);
    },
    { signal },
  );
  root.addEventListener(
    'drop',
    (event) => {
      mark(false);
      if (!hasFile(event)) return;
      event.preventDefault();
      const [file] = event.dataTransfer?.files ?? [];
      if (file) take(file);
    },
    { signal },
  );
}

/** The button, which opens the browser's own dialog. */
function wireChooser(root: HTMLElement, take: (file: File) => void, signal: AbortSignal): void {
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
      const [file] = chooser.files ?? [];
      if (file) take(file);
      // The same file can be opened again.
      chooser.value = '';
    },
    { signal },
  );
}

/** How large a file may be, in bytes. */
export const LARGEST_FILE = 20 * 1024 * 1024;

/**
 * What a person is told when a file is too large.
 * @returns null when it is not
 */
export function refuseSize(size: number): string | null {
  if (size <= LARGEST_FILE) return null;
  const megabytes = (size / 1024 / 1024).toFixed(size < LARGEST_FILE + 1024 * 1024 ? 1 : 0);
  return `This file has ${megabytes} MB; the decoder reads up to 20 MB. Cut out the lines around the failure and drop those. What was in the box is untouched.`;
}

/** How files begin that are no text, and what they are. */
const NO_TEXT: readonly (readonly [kind: string, beginning: readonly number[]])[] = [
  ['a picture', [0x89, 0x50, 0x4e, 0x47]],
  ['a picture', [0xff, 0xd8, 0xff]],
  ['a picture', [0x47, 0x49, 0x46, 0x38]],
  ['a picture', [0x52, 0x49, 0x46, 0x46]],
  ['a PDF', [0x25, 0x50, 0x44, 0x46, 0x2d]],
  ['an archive', [0x50, 0x4b, 0x03, 0x04]],
  ['an archive', [0x1f, 0x8b]],
];

/**
 * What a person is told when a file is no text.
 * @param name name of the file
 * @returns null when it can be one
 */
export function refuseKind(name: string, bytes: Uint8Array): string | null {
  const [kind] = NO_TEXT.find(([, beginning]) => beginning.every((byte, place) => bytes[place] === byte)) ?? [];
  if (kind === undefined) return null;
  return `${name} is ${kind}, which the decoder cannot read. Type the code that you see in it, or drop the text. What was in the box is untouched.`;
}

/** Reads the text of a file: UTF-8, UTF-16 with its mark, else GB 18030, in which older Chinese servers write. */
export function readText(bytes: Uint8Array): string {
  const [first, second] = bytes;
  if (first === 0xff && second === 0xfe) return new TextDecoder('utf-16le').decode(bytes);
  if (first === 0xfe && second === 0xff) return new TextDecoder('utf-16be').decode(bytes);
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return readChinese(bytes) ?? new TextDecoder('utf-8').decode(bytes);
  }
}

/** The text in GB 18030, or null when it is not written in it. */
function readChinese(bytes: Uint8Array): string | null {
  try {
    return new TextDecoder('gb18030', { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
}

/** The texts that a person had in the box and something else replaced, so that none of them is lost. */
export class ReplacedTexts {
  /** The newest comes last. */
  private texts: string[] = [];

  /** Whether there is nothing to bring back. */
  get isEmpty(): boolean {
    return this.texts.length === 0;
  }

  /**
   * Keeps a text that is being replaced; an empty one is none.
   * @param text what stood in the box
   */
  keep(text: string): void {
    if (text.trim() !== '') this.texts = [...this.texts.filter((kept) => kept !== text), text];
  }

  /**
   * Brings the newest back. What it replaces waits behind all others, so that one gets around to every text.
   * @param current what stands in the box, null when it need not be kept
   * @returns null when there is nothing to bring back
   */
  bringBack(current: string | null): string | null {
    const text = this.texts.pop() ?? null;
    if (text !== null && current !== null && current.trim() !== '') this.texts.unshift(current);
    return text;
  }
}
