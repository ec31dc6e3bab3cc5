import { readState, writeState, type TableState } from './model.ts';

/** How long nothing has to change before the address follows, in milliseconds: browsers limit how often it may. */
const REST = 200;

/** Keeps what the table shows in the query of the address, over a reload and on the way back. */
export class TableAddress {
  private pending: TableState | null = null;
  private timer: ReturnType<typeof setTimeout> | undefined;

  /** @param signal ends the wiring */
  constructor(signal: AbortSignal) {
    window.addEventListener('pagehide', this.flush, { signal });
    signal.addEventListener('abort', this.flush);
  }

  /** What the address asks for. */
  read(): TableState {
    // What was to be kept belongs to the address before.
    this.pending = null;
    return readState(location.search);
  }

  /**
   * Keeps a state, once nothing changes any more.
   * @param state what the table shows
   */
  keep(state: TableState): void {
    this.pending = state;
    clearTimeout(this.timer);
    this.timer = setTimeout(this.flush, REST);
  }

  private readonly flush = (): void => {
    clearTimeout(this.timer);
    if (!this.pending) return;
    const { pathname, search, hash } = location;
    history.replaceState(history.state, '', pathname + writeState(search, this.pending) + hash);
    this.pending = null;
  };
}
