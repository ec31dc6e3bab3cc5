import { LONGEST_LINK } from '../../components/decoder-link.ts';
import { type Options, type Result, type Table, decode, redact, toShareable } from '../../decoder/index.ts';

/** An input, with what the person chose. */
export interface Job {
  text: string;
  options: Options;
}

/** All that the page gets of the decoder about an input. */
export interface Decoded {
  result: Result;
  /** The result without anything that is not of the catalogue. */
  redacted: Result;
  /** The text of the redacted result, for a link or a ticket. */
  shared: string;
  /** Whether that text alone leads to the same layers. */
  isFaithful: boolean;
}

/** Decodes an input, and makes what can be shared of it. */
export function decodeInput({ text, options }: Job, table: Table): Decoded {
  const result = decode(text, table, options);
  const redacted = redact(result, table);
  const shared = toShareable(redacted, table, options.interface);
  // No link holds a longer one.
  const isFaithful = shared.length > LONGEST_LINK || layersOf(decode(shared, table, options)) === layersOf(result);
  return { result, redacted, shared, isFaithful };
}

/** The layers of a result, to be compared. */
function layersOf({ groups }: Result): string {
  return groups.map(({ layers }) => layers.map(({ id, found }) => id ?? found).join()).join(';');
}
