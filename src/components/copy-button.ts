import { announce } from './announce.ts';
import { pageEdition } from './page-edition.ts';

/** How long a button shows what happened, in milliseconds. */
const SAYING = 2000;

/**
 * Makes a prerendered button copy a text; without scripting, it stays hidden.
 * @param textOf reads the text from the page, so that it has not to be sent twice, or loads it
 */
export function makeCopy(button: HTMLButtonElement, textOf: () => string | Promise<string>): void {
  const words = button.textContent.trim();
  // What the button shows for a moment is said by the live region; its name stays.
  if (!button.hasAttribute('aria-label')) button.setAttribute('aria-label', words);
  let saying: ReturnType<typeof setTimeout> | undefined;
  const say = (said: string) => {
    clearTimeout(saying);
    // So that what is next to it does not move.
    button.style.minWidth = `${String(button.getBoundingClientRect().width)}px`;
    button.textContent = said;
    announce(said);
    saying = setTimeout(() => {
      button.textContent = words;
      announce('');
    }, SAYING);
  };
  button.addEventListener('click', () => {
    void copy(textOf()).then(say);
  });
  button.hidden = false;
}

/** Copies a text; returns what happened. */
async function copy(text: string | Promise<string>): Promise<string> {
  const { t } = pageEdition();
  try {
    await write(text);
    return t('copy.done');
  } catch {
    return Promise.resolve(text).then(
      () => t('copy.refused'),
      () => t('copy.notLoaded'),
    );
  }
}

/** Writes a text into the clipboard. Safari wants it at once, as a promise, where others know only texts. */
async function write(text: string | Promise<string>): Promise<void> {
  if (typeof text === 'string' || !('ClipboardItem' in window)) {
    await navigator.clipboard.writeText(await text);
    return;
  }
  const type = 'text/plain';
  const blob = text.then((loaded) => new Blob([loaded], { type }));
  await navigator.clipboard.write([new ClipboardItem({ [type]: blob })]);
}
