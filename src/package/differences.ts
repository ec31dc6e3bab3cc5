/*
 * Texts of another language are most of a catalogue, and its facts the rest: so the package has the whole once, and what differs.
 */

type Json = Readonly<Record<string, unknown>>;

/**
 * What makes one value another one: by key where both are objects with the same keys or lists of the same length, else all of it.
 * @returns undefined for nothing
 * @throws Error for objects with other keys, which two languages of a catalogue do not have
 */
export function differences(from: unknown, to: unknown): unknown {
  if (from === to) return undefined;
  if (!isObject(from) || !isObject(to) || Array.isArray(from) !== Array.isArray(to)) return to;
  const keys = Object.keys(to);
  if (Object.keys(from).join() !== keys.join()) {
    if (Array.isArray(to)) return to;
    throw new Error(`An object has the keys ${Object.keys(from).join()} in one language and ${keys.join()} in another`);
  }
  const differing = keys.map((key) => [key, differences(from[key], to[key])] as const);
  const found = differing.filter(([, difference]) => difference !== undefined);
  return found.length > 0 ? Object.fromEntries(found) : undefined;
}

/** Makes one value another one, given what `differences` found. */
export function withDifferences<T>(value: T, difference: unknown): T {
  if (difference === undefined) return value;
  if (!isObject(value) || !isObject(difference) || Array.isArray(difference)) return difference as T;
  const entries = Object.entries(value).map(([key, each]) => [key, withDifferences(each, difference[key])] as const);
  return (Array.isArray(value) ? entries.map(([, each]) => each) : Object.fromEntries(entries)) as T;
}

function isObject(value: unknown): value is Json {
  return typeof value === 'object' && value !== null;
}
