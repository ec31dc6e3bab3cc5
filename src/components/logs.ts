/** Hands logs from the part of a page that takes files to the one that counts them. */
const EVENT = 'msdk:logs';

/**
 * Hands over logs to be counted.
 * @returns whether the page has a part that counts them
 */
export function passLogs(logs: readonly File[]): boolean {
  return !document.dispatchEvent(new CustomEvent(EVENT, { detail: logs, cancelable: true }));
}

/** Calls a function with all logs that are handed over, until the signal aborts. */
export function takeLogs(take: (logs: readonly File[]) => void, signal: AbortSignal): void {
  document.addEventListener(
    EVENT,
    (event) => {
      event.preventDefault();
      take((event as CustomEvent<readonly File[]>).detail);
    },
    { signal },
  );
}
