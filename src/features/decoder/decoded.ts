import { LONGEST_TEXT } from '../../decoder-link.ts';
import {
  type Options,
  type Result,
  type Table,
  decide,
  deciding,
  lostMinus,
  redact,
  toShareable,
} from '../../decoder/index.ts';
import { documentedNumbers } from './documented-numbers.ts';
import { chooseMeaning } from './meaning.ts';

/** An input with what the person knows beside it. */
export interface Job {
  text: string;
  options: Options;
  /** Id of the domain that the person chose for the code that the verdict is about; empty for none. */
  domain: string;
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
  /** Numbers in the text that are codes somewhere, where nothing says that a code is meant. */
  numbers: string[];
  /** The number that was given alone with the minus that it may have lost, where that is a code as well. */
  minus: string | null;
  /** Id of the domain that the person chose; empty for none. */
  domain: string;
}

/** Decodes an input without words, which are put in later, and prepares what can be shared of it. */
export function decodeInput({ text, options, domain }: Job, table: Table): Decoded {
  const read = (input: string) => chooseMeaning(decide(input, table, options), domain, table);
  const result = read(text);
  const redacted = redact(result, table);
  const shared = toShareable(redacted, table, options.interface);
  // A longer text does not fit into a link.
  const isFaithful = shared.length > LONGEST_TEXT || layersOf(read(shared)) === layersOf(result);
  const numbers = result.groups.length === 0 ? documentedNumbers(text, table) : [];
  const layer = deciding(result);
  const minus = (layer && lostMinus(layer, table.entries)?.code) ?? null;
  return { result, redacted, shared, isFaithful, numbers, minus, domain };
}

/** The layers of a result, for comparison. */
function layersOf({ groups }: Result): string {
  return groups.map(({ layers }) => layers.map(({ id, found }) => id ?? found).join()).join(';');
}
