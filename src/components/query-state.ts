/**
 * Throttles changes of the address, because browsers limit how often it may change: the first is made at once, and those
 * that follow closely become one change after a rest. A pending change is made when the page is left, which is too late
 * where the next page runs in another process.
 */
export class DeferredChange {
  private readonly rest: number;
  private pending: (() => void) | null = null;
  private timer: ReturnType<typeof setTimeout> | undefined;

  /**
   * @param rest how long to wait for further changes, in milliseconds
   * @param signal removes the listeners; a pending change is then made at once
   */
  constructor(rest: number, signal: AbortSignal) {
    this.rest = rest;
    window.addEventListener('pagehide', this.flush, { signal });
    signal.addEventListener('abort', this.flush);
  }

  /** Makes the change now or, replacing a pending one, after the rest. */
  set(change: () => void): void {
    if (this.timer === undefined) change();
    else this.pending = change;
    clearTimeout(this.timer);
    this.timer = setTimeout(this.flush, this.rest);
  }

  /** Drops the pending change. */
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

/** Keeps a state in the query of the address, so that it survives a reload and going back. Leaves the fragment alone. */
export class QueryState {
  private readonly change: DeferredChange;

  /** @param signal removes the listeners */
  constructor(signal: AbortSignal) {
    this.change = new DeferredChange(200, signal);
  }

  /** The query of the address, including a pending change. */
  read(): string {
    this.change.flush();
    return location.search;
  }

  /** Keeps a state; `write` adds it to a query. */
  keep(write: (search: string) => string): void {
    this.change.set(() => {
      const { pathname, search, hash } = location;
      history.replaceState(history.state, '', pathname + write(search) + hash);
    });
  }
}
