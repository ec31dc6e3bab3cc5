/** How many texts are remembered. */
const MOST = 500;

/** How long a text may be to be remembered, in characters. */
const LONGEST = 2000;

/**
 * Remembers what a function made of the latest texts. What it takes in memory is bounded.
 * @param make the function; equal texts give equal values
 * @param most how many texts are remembered
 */
export function memoize<T>(make: (text: string) => T, most = MOST): (text: string) => T {
  const known = new Map<string, { value: T }>();
  return (text) => {
    if (text.length > LONGEST) return make(text);
    const found = known.get(text) ?? { value: make(text) };
    // A map keeps the order in which its keys came: what is asked for again comes last, what goes is the first.
    known.delete(text);
    known.set(text, found);
    if (known.size > most) known.delete(known.keys().next().value ?? '');
    return found.value;
  };
}
