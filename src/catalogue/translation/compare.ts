import type { Fault } from '../fault.ts';
import type { YamlFile } from '../yaml.ts';
import type { Texts, TextsByKey, Unit } from './units.ts';

/** The keys at the top of a file that hold other units. */
const INNER = { entries: true, actions: true };

/** What is wrong with the texts of a unit that is up to date: they have the parts of the English ones. */
export function compareTexts(unit: Unit, texts: TextsByKey, yaml: YamlFile): Fault[] {
  const own = Object.entries(texts).filter(([key]) => key !== 'of' && !(unit.path.length === 0 && key in INNER));
  return compare(unit, Object.fromEntries(own), unit.english, [], yaml);
}

/** Compares a text with its English one, or the parts of both. */
function compare(unit: Unit, text: Texts, english: Texts, path: readonly (string | number)[], yaml: YamlFile): Fault[] {
  const at = [...unit.path, ...path];
  const differ = (found: string, expected: string, fix: string, place = at): Fault => ({
    ...yaml.locate(place),
    ...{ rule: 'text-parts', subject: unit.id, found, expected, fix },
  });
  if (typeof english === 'string' || typeof text === 'string') return [];
  if (isList(english) || isList(text)) {
    const [own, others] = [isList(text) ? text : [], isList(english) ? english : []];
    if (own.length !== others.length)
      return [
        differ(
          `${String(own.length)} items in ${String(path.at(-1))}`,
          `${String(others.length)}, one for each of the English ones`,
          'Write each item for the English one at its place.',
        ),
      ];
    return own.flatMap((item, index) => compare(unit, item, others[index] ?? '', [...path, index], yaml));
  }
  const missing = Object.keys(english).filter((key) => !(key in text));
  const more = Object.keys(text).filter((key) => !(key in english));
  return [
    ...missing.map((key) => differ(`no ${key}`, `${key}, as the English text has it`, `Add ${key}.`)),
    ...more.map((key) =>
      differ(`${key}, which the English text does not have`, 'the parts of the English text', `Remove ${key}.`, [
        ...at,
        key,
      ]),
    ),
    ...Object.entries(text).flatMap(([key, inner]) => {
      const other = english[key];
      return other === undefined ? [] : compare(unit, inner, other, [...path, key], yaml);
    }),
  ];
}

function isList(texts: Texts): texts is readonly Texts[] {
  return Array.isArray(texts);
}
