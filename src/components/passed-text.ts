/**
 * Texts that go from one part of the site to another without standing in an address, which the history, copies of the
 * address bar, and for a query the server would see.
 */

const KEY = 'msdk:to-decode';
const SEARCH_EVENT = 'msdk:search';

/** Lays a text by for the decoder's own page, which the same tab opens next. */
export function passToDecoder(text: string): void {
  try {
    sessionStorage.setItem(KEY, text);
  } catch {
    // Without storage the decoder opens empty; the text is still where it was typed.
  }
}

/** Takes the text that was laid by for the decoder's own page; null when there is none. */
export function takePassed(): string | null {
  try {
    const text = sessionStorage.getItem(KEY);
    sessionStorage.removeItem(KEY);
    return text;
  } catch {
    return null;
  }
}

/**
 * Asks the search of the page to look for a text.
 * @returns whether there is one that does
 */
export function passToSearch(text: string): boolean {
  return !document.dispatchEvent(new CustomEvent(SEARCH_EVENT, { detail: text, cancelable: true }));
}

/**
 * Has a search take the texts that are passed to it.
 * @param search called with each text
 * @param signal ends it
 */
export function takeSearches(search: (text: string) => void, signal: AbortSignal): void {
  document.addEventListener(
    SEARCH_EVENT,
    (event) => {
      if (!(event instanceof CustomEvent) || typeof event.detail !== 'string') return;
      event.preventDefault();
      search(event.detail);
    },
    { signal },
  );
}
