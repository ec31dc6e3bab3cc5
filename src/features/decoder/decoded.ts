import { LONGEST_LINK } from '../../components/decoder-link.ts';
import { type Options, type Result, type Table, decode, redact, toShareable } from '../../decoder/index.ts';

/** An input with the options that the person chose. */
export interface Job {
  text: string;
  options: Options;
}

/** Everything that the page gets from the decoder for an input. */
export interface Decoded {
  result: Result;
  /** The result with only what the catalogue knows. */
  redacted: Result;
  /** The text of the redacted result, for a link or a ticket. */
  shared: string;
  /** Whether that text alone leads to the same layers. */
  isFaithful: boolean;
}

/** Decodes an input, and prepares what can be shared of it. */
export function decodeInput({ text, options }: Job, table: Table): Decoded {
  const result = decode(text, table, options);
  const redacted = redact(result, table);
  const shared = toShareable(redacted, table, options.interface);
  // A longer text does not fit into a link.
  const isFaithful = shared.length > LONGEST_LINK || layersOf(decode(shared, table, options)) === layersOf(result);
  return { result, redacted, shared, isFaithful };
}

/** The layers of a result, for comparison. */
function layersOf({ groups }: Result): string {
  return groups.map(({ layers }) => layers.map(({ id, found }) => id ?? found).join()).join(';');
}
