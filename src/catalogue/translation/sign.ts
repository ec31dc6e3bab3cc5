import { isMap, isScalar, parseDocument, type YAMLMap } from 'yaml';
import { digestOf, type Unit } from './units.ts';

/** Text to put into a file in the place of what stands from `from` to `to`. */
interface Edit {
  from: number;
  to: number;
  text: string;
}

/**
 * Writes into a file of translated texts from which English texts they were made; everything else stays as it is.
 * @param text the file
 * @param units the units of the file
 * @param isNewer whether the texts of a unit that has a digest were brought up to date
 * @returns the new text of the file, and the ids of the units that were signed
 */
export function sign(
  text: string,
  units: readonly Unit[],
  isNewer: (id: string) => boolean,
): { text: string; signed: string[] } {
  const document = parseDocument(text);
  const edits = units.flatMap((unit): (Edit & { id: string })[] => {
    const map = unit.path.length === 0 ? document.contents : document.getIn(unit.path, true);
    if (!isMap(map)) return [];
    const digest = `"${digestOf(unit)}"`;
    const old = map.get('of', true);
    if (isScalar(old) && old.range) {
      const [from, to] = old.range;
      return isNewer(unit.id) && text.slice(from, to) !== digest ? [{ id: unit.id, from, to, text: digest }] : [];
    }
    const at = startOf(map);
    return at === null ? [] : [{ id: unit.id, from: at, to: at, text: `of: ${digest}${separator(map, at, text)}` }];
  });
  const signed = [...edits].sort((a, b) => b.from - a.from);
  return {
    text: signed.reduce((all, { from, to, text: put }) => all.slice(0, from) + put + all.slice(to), text),
    signed: edits.map(({ id }) => id),
  };
}

/** Where the first key of a map stands; null for a map without one. */
function startOf(map: YAMLMap): number | null {
  const first = map.items[0]?.key;
  return isScalar(first) && first.range ? first.range[0] : null;
}

/** What stands between the digest and the first key: a comma, or the same indent on a new line. */
function separator({ flow }: YAMLMap, at: number, text: string): string {
  return flow === true ? ', ' : `\n${' '.repeat(at - text.lastIndexOf('\n', at - 1) - 1)}`;
}
