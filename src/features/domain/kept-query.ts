/** How long nothing has to change before the address follows, in milliseconds: browsers limit how often it may. */
const REST = 200;

/** Keeps a state in the query of the address, over a reload and on the way back; the fragment stays. */
export class KeptQuery {
  private pending: ((search: string) => string) | null = null;
  private timer: ReturnType<typeof setTimeout> | undefined;

  /** @param signal ends the wiring */
  constructor(signal: AbortSignal) {
    window.addEventListener('pagehide', this.flush, { signal });
    signal.addEventListener('abort', this.flush);
  }

  /** The query of the address, with what is still to be kept. */
  read(): string {
    this.flush();
    return location.search;
  }

  /**
   * Keeps a state, once nothing changes any more.
   * @param write writes the state into a query
   */
  keep(write: (search: string) => string): void {
    this.pending = write;
    clearTimeout(this.timer);
    this.timer = setTimeout(this.flush, REST);
  }

  private readonly flush = (): void => {
    clearTimeout(this.timer);
    if (!this.pending) return;
    const { pathname, search, hash } = location;
    history.replaceState(history.state, '', pathname + this.pending(search) + hash);
    this.pending = null;
  };
}
