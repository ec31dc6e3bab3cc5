import { DeferredChange } from '../../components/query-state.ts';
import { type DecoderInput, type LinkedInput, readFragment, toLink } from '../../decoder-link.ts';

/** How long a text the history may keep, in characters. */
const LONGEST_STATE = 500_000;

/**
 * Keeps the input across a reload and when going back: the whole text in the history, which stays in the browser, and a
 * link without secrets in the address.
 */
export class DecoderAddress {
  private readonly change: DeferredChange;

  constructor(signal: AbortSignal) {
    this.change = new DeferredChange(400, signal);
  }

  /** The input in the history or the fragment, or null. */
  read(): DecoderInput | LinkedInput | null {
    // A pending change belongs to the previous address.
    this.change.drop();
    const state: unknown = history.state;
    if (hasInput(state)) return state.decoder;
    // A fragment that names an element, such as a heading, is not an input.
    if (document.getElementById(location.hash.slice(1))) return null;
    return readFragment(location.hash);
  }

  /**
   * Keeps an input.
   * @param fragment that of a link without secrets; null for none
   */
  keep(input: DecoderInput, fragment: string | null): void {
    this.change.set(() => {
      const page = location.href.replace(/#.*$/s, '');
      const url = toLink(page, fragment) ?? page;
      const state = { ...(history.state as object | null), decoder: input };
      try {
        history.replaceState(input.text.length > LONGEST_STATE ? null : state, '', url);
      } catch {
        // Too much for the browser; the box still has it.
      }
    });
  }
}

/** Whether a state of the history contains an input. Another version of the site may have left another shape. */
function hasInput(state: unknown): state is { decoder: DecoderInput } {
  if (typeof state !== 'object' || state === null || !('decoder' in state)) return false;
  const input = state.decoder as Partial<DecoderInput> | null | undefined;
  return [input?.text, input?.interface, input?.platform, input?.domain].every((part) => typeof part === 'string');
}

/**
 * Inlines the site's icon into the page. Chromium requests the icon again whenever the address changes, and the address
 * follows what is typed: without this, decoding would make requests. The icon is fetched once more, in advance.
 */
export async function keepIcon(): Promise<void> {
  const link = document.querySelector<HTMLLinkElement>('link[rel~=icon]');
  if (!link || link.href.startsWith('data:')) return;
  try {
    const response = await fetch(link.href);
    if (response.ok) link.href = `data:image/svg+xml,${encodeURIComponent(await response.text())}`;
  } catch {
    // The icon stays as it is.
  }
}
