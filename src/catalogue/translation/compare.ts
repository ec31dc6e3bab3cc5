import type { Fault } from '../fault.ts';
import type { YamlFile } from '../yaml.ts';
import type { Texts, TextsByKey, Unit } from './units.ts';
import { checkWording, type Term } from './wording.ts';

/** A text of a unit with its place in it. */
interface Leaf {
  text: string;
  path: readonly (string | number)[];
}

/** The keys at the top of a file that hold other units. */
const INNER = { entries: true, actions: true };

/** The texts of a unit without its digest and without the units inside of it. */
export function ownTexts({ path }: Unit, texts: TextsByKey): TextsByKey {
  const own = Object.entries(texts).filter(([key]) => key !== 'of' && !(path.length === 0 && key in INNER));
  return Object.fromEntries(own);
}

/** What is wrong with the wording of the texts of a unit, whether or not they are up to date. */
export function checkWords(unit: Unit, texts: TextsByKey, yaml: YamlFile, terms: readonly Term[]): Fault[] {
  return leavesOf(texts, []).flatMap(({ text, path }) => {
    const [first] = path;
    const isTitle = first === 'title' || first === 'label' || first === 'name' || first === 'groups';
    return checkWording(text, isTitle ? 'title' : 'sentence', terms).map((slip) => ({
      ...yaml.locate([...unit.path, ...path]),
      subject: unit.id,
      ...slip,
    }));
  });
}

/** The single texts in texts. */
function leavesOf(texts: Texts, path: Leaf['path']): Leaf[] {
  if (typeof texts === 'string') return [{ text: texts, path }];
  if (isList(texts)) return texts.flatMap((text, index) => leavesOf(text, [...path, index]));
  return Object.entries(texts).flatMap(([key, text]) => leavesOf(text, [...path, key]));
}

/** What the texts of a unit that are up to date lack, or have more than the English ones. */
export function compareTexts(unit: Unit, texts: TextsByKey, yaml: YamlFile, terms: readonly Term[]): Fault[] {
  const all = leavesOf(unit.english, [])
    .map(({ text }) => text)
    .join('\n');
  const isKnown = (name: string) => all.includes(name) || terms.some(({ use }) => use.includes(`\`${name}\``));
  return compare(texts, unit.english, []).map(({ path, ...fault }) => ({
    ...yaml.locate([...unit.path, ...path]),
    ...{ rule: 'text-parts', subject: unit.id },
    ...fault,
  }));

  function compare(text: Texts, english: Texts, path: Leaf['path']): Difference[] {
    if (typeof english === 'string' && typeof text === 'string') return namesThatDiffer(text, english, path);
    if (isList(english) && isList(text)) {
      if (text.length !== english.length) return [otherNumber(text.length, english.length, path)];
      return text.flatMap((item, index) => compare(item, english[index] ?? '', [...path, index]));
    }
    if (typeof english === 'string' || typeof text === 'string' || isList(english) || isList(text)) return [];
    const missing = Object.keys(english).filter((key) => !(key in text));
    return [
      ...missing.map((key) => ({
        path,
        found: `no ${key}`,
        expected: 'the parts of the English text',
        fix: `Add ${key}.`,
      })),
      ...Object.entries(text).flatMap(([key, inner]) => {
        const other = english[key];
        if (other !== undefined) return compare(inner, other, [...path, key]);
        const found = `${key}, which the English text does not have`;
        return [{ path: [...path, key], found, expected: 'the parts of the English text', fix: `Remove ${key}.` }];
      }),
    ];
  }

  /** The names in backticks, and the addresses of links, that only one of two texts has. */
  function namesThatDiffer(text: string, english: string, path: Leaf['path']): Difference[] {
    const own = namesIn(text);
    const lost = namesIn(english).filter((name) => !own.includes(name));
    const strange = own.filter((name) => !isKnown(name));
    return [
      ...lost.map((name) => ({
        path,
        found: `no \`${name}\``,
        expected: 'every name and value of the English text',
        fix: 'Write it as the English text does, in backticks.',
      })),
      ...strange.map((name) => ({
        path,
        found: `\`${name}\`, which the English text does not have`,
        expected: 'only names and values of the English text',
        fix: 'Correct or remove it.',
      })),
    ];
  }
}

/** How a text differs from its English one. */
interface Difference extends Pick<Fault, 'found' | 'expected' | 'fix'> {
  path: Leaf['path'];
}

/** A list with more or fewer items than the English one. */
function otherNumber(found: number, expected: number, path: Leaf['path']): Difference {
  return {
    path,
    found: `${String(found)} items in ${String(path.at(-1))}`,
    expected: `${String(expected)}, as the English text has`,
    fix: 'Write each item for the English one at its place.',
  };
}

/** The names in backticks and the addresses of links. */
function namesIn(text: string): string[] {
  return [...text.matchAll(/`([^`]*)`|\]\(([^)]*)\)/g)].map(([, name, link]) => name ?? link ?? '');
}

function isList(texts: Texts): texts is readonly Texts[] {
  return Array.isArray(texts);
}
