/**
 * Changes of the address: the first is made at once, those that follow it closely are one change when nothing follows
 * any more, because browsers limit how often an address may change. What is still pending is made when the page is
 * left, which comes too late where the next page has a process of its own.
 */
export class DeferredChange {
  private readonly rest: number;
  private pending: (() => void) | null = null;
  private timer: ReturnType<typeof setTimeout> | undefined;

  /**
   * @param rest how long nothing has to follow, in milliseconds
   * @param signal ends the wiring; what is pending is then done at once
   */
  constructor(rest: number, signal: AbortSignal) {
    this.rest = rest;
    window.addEventListener('pagehide', this.flush, { signal });
    signal.addEventListener('abort', this.flush);
  }

  /** Makes the change now, or after the rest instead of one that is pending. */
  set(change: () => void): void {
    if (this.timer === undefined) change();
    else this.pending = change;
    clearTimeout(this.timer);
    this.timer = setTimeout(this.flush, this.rest);
  }

  /** Forgets what is pending. */
  drop(): void {
    this.pending = null;
  }

  readonly flush = (): void => {
    clearTimeout(this.timer);
    this.timer = undefined;
    this.pending?.();
    this.pending = null;
  };
}

/** Keeps a state in the query of the address, over a reload and on the way back; the fragment stays. */
export class QueryState {
  private readonly change: DeferredChange;

  /** @param signal ends the wiring */
  constructor(signal: AbortSignal) {
    this.change = new DeferredChange(200, signal);
  }

  /** The query of the address, with what is still pending. */
  read(): string {
    this.change.flush();
    return location.search;
  }

  /** Keeps a state; `write` writes it into a query. */
  keep(write: (search: string) => string): void {
    this.change.set(() => {
      const { pathname, search, hash } = location;
      history.replaceState(history.state, '', pathname + write(search) + hash);
    });
  }
}
