/**
 * Finds the entries of other domains that share a spelling.
 * @param entries each with every spelling of its code, the printed one included
 * @returns for each id the ids of the others, in the order of the entries
 */
export function findSameNumbers(
  entries: readonly { id: string; domain: string; spellings: readonly string[] }[],
): Map<string, string[]> {
  const owners = new Map<string, { id: string; domain: string }[]>();
  for (const entry of entries) {
    for (const spelling of entry.spellings) owners.set(spelling, [...(owners.get(spelling) ?? []), entry]);
  }
  return new Map(
    entries.map(({ id, domain, spellings }) => {
      const others = spellings
        .flatMap((spelling) => owners.get(spelling) ?? [])
        .filter((other) => other.domain !== domain);
      return [id, [...new Set(others.map((other) => other.id))]];
    }),
  );
}
