import { readFragment, type DecoderInput } from '../../components/decoder-link.ts';

/** A field of a page. */
export interface Field {
  /** What stands in it. */
  value: string;
  /** What stood in it when the page was built. */
  defaultValue: string;
}

/** What brings a text back when the page is loaded again. */
export interface Memory {
  /** The state of the history, where the decoder keeps its text. */
  state: unknown;
  /** The fragment of the address, which may be a text for the decoder. */
  fragment: string;
}

/**
 * Whether something was typed into a page that would be gone when the page is loaded again. In doubt it would.
 * @param fields the fields of the page
 * @param memory what brings a text back
 */
export function losesText(fields: readonly Field[], { state, fragment }: Memory): boolean {
  const held = [hasInput(state) ? state.decoder.text : null, readFragment(fragment)?.text ?? null];
  return fields.some(({ value, defaultValue }) => value !== defaultValue && !held.includes(value));
}

/** Whether a state of the history holds the decoder's text. */
function hasInput(state: unknown): state is { decoder: DecoderInput } {
  return typeof state === 'object' && state !== null && 'decoder' in state;
}
