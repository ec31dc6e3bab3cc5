/**
 * Compares two builds.
 * @param first files by path
 * @param second files by path
 * @returns a line for each file that only one has, or that differs, with the place of the first byte that does
 */
export function differences(first: ReadonlyMap<string, Uint8Array>, second: ReadonlyMap<string, Uint8Array>): string[] {
  const paths = [...new Set([...first.keys(), ...second.keys()])].sort();
  return paths.flatMap((path) => {
    const [one, other] = [first.get(path), second.get(path)];
    if (!one || !other) return [`${path}: only in the ${one ? 'first' : 'second'} build`];
    const length = Math.max(one.length, other.length);
    for (let place = 0; place < length; place += 1)
      if (one[place] !== other[place]) return [`${path}: differs from byte ${String(place)} on`];
    return [];
  });
}
