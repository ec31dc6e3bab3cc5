import type { Field, Reader, Reading } from '../reading.ts';
import { placesIn, type Place } from './pair-places.ts';
import { readValue } from './pair-values.ts';

/** The keys of an answer's own code. */
const CODES: ReadonlySet<string> = new Set(['ret', 'errcode', 'error', 'label']);

/**
 * Known keys with values, in any notation that logs and languages have, and OIDB texts without any key. It needs no
 * brackets that match, so it also reads what is damaged or cut off.
 */
export const pairsReader: Reader = {
  name: 'pairs',
  read: (source) => {
    const readings: Reading[] = [];
    const places = placesIn(source);
    let open: Field[] = [];
    let vendor = false;
    let start = 0;
    let end = 0;
    let line = -1;
    const close = () => {
      if (open.length > 0) readings.push({ fields: open, span: source.slice(start, end).span, inside: [] });
      open = [];
    };
    for (const [index, place] of places.entries()) {
      // What stands inside of a value was read with it.
      if (place.start < end) continue;
      const between = source.text.slice(end, place.start);
      if (
        open.length > 0 &&
        place.key === 'label' &&
        !between.includes('\n') &&
        open.some(({ key }) => key === 'label')
      ) {
        if (place.vendor) continue;
        if (vendor) open = [];
      }
      if (isNewAnswer(open, place, between)) close();
      if (open.length === 0) start = place.start;
      if (open.length === 0 || place.key === 'label') vendor = place.vendor;
      if (line < place.from) line = endOfLine(source.text, place.from);
      const { value, behind } = readValue(
        source,
        places,
        index,
        line,
        open.map(({ key }) => key),
      );
      open.push({ key: place.key, keyAt: place.at, value });
      end = behind;
    }
    close();
    return readings;
  },
};

/** Whether a place begins another answer: the one before has the key, stands above an empty line, or has a code and ended on a line before. */
function isNewAnswer(open: readonly Field[], { key, to }: Place, between: string): boolean {
  if (open.some((field) => field.key === key) || /\n\s*\n/.test(between)) return true;
  return (CODES.has(key) || to !== null) && between.includes('\n') && open.some((field) => CODES.has(field.key));
}

/** The index of the next line break, or the length of the text. */
function endOfLine(text: string, from: number): number {
  const index = text.indexOf('\n', from);
  return index < 0 ? text.length : index;
}
