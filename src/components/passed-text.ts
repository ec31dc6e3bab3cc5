/**
 * Passes texts from one part of the site to another without putting them into an address, which ends up in the history, in
 * copies of the address bar and, as a query, on the server.
 */

const KEY = 'msdk:to-decode';
const SEARCH_EVENT = 'msdk:search';

/** Saves a text for the decoder's page, which the same tab opens next. */
export function passToDecoder(text: string): void {
  try {
    sessionStorage.setItem(KEY, text);
  } catch {
    // Without storage, the decoder opens empty; the text is still where it was typed.
  }
}

/** Takes the text that was saved for the decoder's page; null when there is none. */
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
 * Asks the page's search to look for a text.
 * @returns whether the page has a search that does
 */
export function passToSearch(text: string): boolean {
  return !document.dispatchEvent(new CustomEvent(SEARCH_EVENT, { detail: text, cancelable: true }));
}

/**
 * Calls a search with each text that is passed to it, until the signal aborts.
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
