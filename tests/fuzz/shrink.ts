import fc from 'fast-check';
import { Violation, type Part } from './part.ts';

/** A text as its code units, half characters among them: any text can be shrunk by it. */
const units = fc.noShrink(fc.integer({ min: 0, max: 0xffff })).map(
  (unit) => String.fromCharCode(unit),
  (character) => {
    if (typeof character !== 'string') throw new TypeError('Not a character');
    return character.charCodeAt(0);
  },
);
const anyText = fc.array(units, { maxLength: 0x7fff_ffff }).map(
  (characters) => characters.join(''),
  (text) => {
    if (typeof text !== 'string') throw new TypeError('Not a text');
    return text.split('');
  },
);

/** How long an input is shrunk, in milliseconds. */
const MOST_TIME = 60_000;

/**
 * Takes out of an input what it does not need to break the same property. What made the input knows its own parts only:
 * a mutated sample stays long.
 * @param part the part
 * @param input an input that breaks a property
 * @param property the property
 */
export function shrink(part: Part, input: string, property: string): string {
  let smallest = input;
  const keeps = fc.property(anyText, (candidate) => {
    if (!breaks(part, candidate, property)) return;
    smallest = candidate;
    throw new Violation(property, '');
  });
  fc.check(keeps, { examples: [[input]], numRuns: 1, interruptAfterTimeLimit: MOST_TIME });
  return smallest;
}

/** Whether an input breaks a property. */
function breaks(part: Part, input: string, property: string): boolean {
  try {
    part.check(input);
    return false;
  } catch (error) {
    return error instanceof Violation && error.property === property;
  }
}
