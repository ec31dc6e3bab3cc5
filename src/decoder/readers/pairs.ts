import { MOST_ANSWERS, type Field, type Reader, type Reading } from '../reading.ts';
import { recognize } from '../envelope.ts';
import { Places, type Place } from './pair-places.ts';
import { readValue } from './pair-values.ts';

/** The keys of an answer's own code. */
const CODES: ReadonlySet<string> = new Set(['ret', 'errcode', 'error', 'label']);

/** The keys of a text that often is that of a log, around an answer. */
const TEXTS: ReadonlySet<string> = new Set(['msg', 'text']);

/** How far behind a text the code that it belongs to stands, in characters. */
const NEAR = 12;

/** How far apart the fields of one answer may stand, in characters. */
const FAR = 2000;

/** How much of a line is looked at for a value, in characters. */
const MOST_WORDS = 10_000;

/**
 * Known keys with values, in any notation that logs and languages have, and OIDB texts without any key. It needs no
 * brackets that match, so it also reads what is damaged or cut off.
 */
export const pairsReader: Reader = {
  name: 'pairs',
  read: (source, index) => {
    const readings: Reading[] = [];
    const places = new Places(source, index);
    let open: Field[] = [];
    let vendor = false;
    let start = 0;
    let end = 0;
    const close = () => {
      const reading = { fields: open, span: source.slice(start, end).span, inside: [] };
      if (recognize(reading)) readings.push(reading);
      open = [];
    };
    for (let position = 0; readings.length < MOST_ANSWERS; position += 1) {
      const place = places.at(position);
      if (!place) break;
      places.forget(position);
      // What stands inside of a value was read with it.
      if (place.start < end) continue;
      const between = source.text.slice(end, Math.min(place.start, end + FAR));
      if (
        open.length > 0 &&
        place.key === 'label' &&
        !between.includes('\n') &&
        between.length < FAR &&
        open.some(({ key }) => key === 'label')
      ) {
        if (place.vendor) continue;
        if (vendor) open = [];
      }
      if (between.length === FAR || isNewAnswer(open, place, between)) close();
      if (open.length === 0) start = place.start;
      if (open.length === 0 || place.key === 'label') vendor = place.vendor;
      const line = endOfLine(source.text, place.from);
      const { value, behind } = readValue(
        source,
        places,
        position,
        line,
        open.map(({ key }) => key),
      );
      if (place.to === null && TEXTS.has(place.key) && !hasCode(open) && holdsAnswer(places, position, behind)) {
        close();
        end = place.from;
        continue;
      }
      open.push({ key: place.key, keyAt: place.at, value });
      end = behind;
    }
    close();
    return readings;
  },
};

/** Whether a code is among the fields. */
function hasCode(fields: readonly Field[]): boolean {
  return fields.some(({ key }) => CODES.has(key));
}

/** Whether a code with its key stands in a text, and none right behind it that the text belongs to. */
function holdsAnswer(places: Places, position: number, behind: number): boolean {
  const inner = places.at(position + 1);
  if (!inner || inner.start >= behind || !CODES.has(inner.key)) return false;
  let next = position + 2;
  while ((places.at(next)?.start ?? behind) < behind) next += 1;
  const outer = places.at(next);
  return !outer || !CODES.has(outer.key) || outer.start > behind + NEAR;
}

/** Whether a place begins another answer: the one before has the key, stands above an empty line, or has a code and ended on a line before, or with its bracket. */
function isNewAnswer(open: readonly Field[], { key, to }: Place, between: string): boolean {
  if (open.some((field) => field.key === key) || /\n\s*\n/.test(between)) return true;
  return (CODES.has(key) || to !== null) && /[\n\]})]/.test(between) && hasCode(open);
}

/** The index of the next line break, the length of the text, or a place that is far enough. */
function endOfLine(text: string, from: number): number {
  const to = Math.min(text.length, from + MOST_WORDS);
  const index = text.slice(from, to).indexOf('\n');
  return index < 0 ? to : from + index;
}
