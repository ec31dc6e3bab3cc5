import type { Content, TextFile } from '../content.ts';
import { legible, type Fault } from '../fault.ts';
import type { OtherLanguage } from '../languages.ts';
import { proposeFrom } from '../near.ts';
import { phrasesKnown } from '../rules/references.ts';
import { phrasesSchema, type PhrasesData } from '../schema.ts';
import { checkShape, valueAt } from '../shape.ts';
import { parseYaml, type YamlFile } from '../yaml.ts';
import { checkWords, compareTexts, ownTexts } from './compare.ts';
import type { Translation } from './localize.ts';
import { FILE_SCHEMAS, termsSchema, type TextKind, type TextsOf } from './schema.ts';
import type { Term } from './wording.ts';
import { digestOf, kindOfFile, textsPath, unitsOf, type TextsByKey, type Unit } from './units.ts';

/** The texts of a language, and what is wrong with them. */
export interface CheckedTranslation {
  /** The texts that are up to date. */
  translation: Translation;
  /** How readers ask in the language; none without their file. */
  phrases: PhrasesData;
  /** What is wrong in the files. */
  faults: Fault[];
  /** Texts that are missing or stale, which is no fault of who wrote the English ones. */
  warnings: Fault[];
}

/**
 * Checks the files of a language against the English content.
 * @param content content without a fault
 * @param files the files of the language; one that is missing lacks all of its texts
 */
export function checkTranslation(
  content: Content,
  files: readonly TextFile[],
  language: OtherLanguage,
): CheckedTranslation {
  const faults: Fault[] = [];
  const warnings: Fault[] = [];
  const current = new Map<Unit, unknown>();
  const terms = readTerms(files, language, faults);
  const phrases = readPhrases(content, files, language, faults);
  const units = unitsOf(content);
  for (const [name, own] of Map.groupBy(units, ({ file }) => file)) {
    const path = textsPath(language, name);
    const file = files.find((candidate) => candidate.path === path);
    if (!file) {
      warnings.push(missingFile(path, own));
      continue;
    }
    const yaml = parseYaml(path, file.text);
    const { value, faults: misshapen } = checkShape<unknown>(FILE_SCHEMAS[kindOfFile(name)], yaml);
    faults.push(...misshapen);
    if (value === undefined) continue;
    faults.push(...unknownKeys(own, yaml));
    for (const unit of own) {
      const texts = valueAt(value, unit.path) as (TextsByKey & { of?: string }) | undefined;
      if (!texts) {
        warnings.push(missingText(unit, yaml));
        continue;
      }
      const written = ownTexts(unit, texts);
      faults.push(...checkWords(unit, written, yaml, terms));
      if (texts.of !== undefined && texts.of !== digestOf(unit)) {
        warnings.push(stale(unit, yaml));
        continue;
      }
      faults.push(...compareTexts(unit, written, yaml, terms));
      current.set(unit, texts);
    }
    faults.push(...repeatedTitles(own, current, yaml));
    const withoutDigest = own.filter(({ path: place }) => isUnsigned(valueAt(value, place)));
    warnings.push(...unsigned(withoutDigest, yaml));
  }
  return { translation: toTranslation(current), phrases, faults: faults.map(legible), warnings: warnings.map(legible) };
}

/** Reads the list of terms; without it, no word is wrong. */
function readTerms(files: readonly TextFile[], language: OtherLanguage, faults: Fault[]): readonly Term[] {
  const file = files.find(({ path }) => path === textsPath(language, 'terms.yaml'));
  if (!file) return [];
  const checked = checkShape(termsSchema, parseYaml(file.path, file.text));
  faults.push(...checked.faults);
  return checked.value ?? [];
}

/** Reads how readers ask in the language. Their phrases are made from no English ones, and can be missing. */
function readPhrases(
  content: Content,
  files: readonly TextFile[],
  language: OtherLanguage,
  faults: Fault[],
): PhrasesData {
  const file = files.find(({ path }) => path === textsPath(language, 'phrases.yaml'));
  if (!file) return {};
  const yaml = parseYaml(file.path, file.text);
  const { value = {}, faults: misshapen } = checkShape(phrasesSchema, yaml);
  const unknown = phrasesKnown.check({ ...content, phrases: { value, yaml } });
  faults.push(...misshapen, ...unknown.map((fault) => ({ ...fault, rule: phrasesKnown.name })));
  return value;
}

/** Sorts texts by what they are about. Each was checked by the schema of its file. */
function toTranslation(texts: ReadonlyMap<Unit, unknown>): Translation {
  const of = <Kind extends TextKind>(kind: Kind) =>
    new Map(
      [...texts].flatMap(([unit, value]) => (unit.kind === kind ? [[unit.key, value as TextsOf[Kind]] as const] : [])),
    );
  return {
    domains: of('domains'),
    entries: of('entries'),
    shared: of('shared'),
    actions: of('actions'),
    contacts: of('contacts'),
    events: of('events'),
    interfaces: of('interfaces'),
    releases: of('releases'),
  };
}

/** A file that is not there. */
function missingFile(file: string, units: readonly Unit[]): Fault {
  return {
    ...{ file, line: 1, column: 1, rule: 'text-missing', subject: '' },
    found: 'no such file',
    expected: `${String(units.length)} texts`,
    fix: 'Write the file, or leave it to somebody who knows the language: the pages show the English texts.',
  };
}

/** A text that is not there. */
function missingText({ id, path }: Unit, yaml: YamlFile): Fault {
  return {
    ...yaml.locate(path.slice(0, -1)),
    ...{ rule: 'text-missing', subject: id },
    found: 'no text',
    expected: 'the texts of the English one',
    fix: 'Write them, or leave them to somebody who knows the language: the pages show the English texts.',
  };
}

/** A text whose English texts have changed since. */
function stale({ id, path, english }: Unit, yaml: YamlFile): Fault {
  return {
    ...yaml.locate([...path, 'of']),
    ...{ rule: 'text-stale', subject: id },
    found: 'a text made from earlier English texts',
    expected: `of: "${digestOf({ english })}"`,
    fix: `Bring it up to date, then run "npm run translated ${id}".`,
  };
}

/** Titles of a domain that are the same where the English ones differ. */
function repeatedTitles(units: readonly Unit[], current: ReadonlyMap<Unit, unknown>, yaml: YamlFile): Fault[] {
  const titled = units.flatMap((unit) => {
    const texts = unit.kind === 'entries' ? (current.get(unit) as TextsOf['entries'] | undefined) : undefined;
    return texts ? [{ unit, title: texts.title }] : [];
  });
  return [...Map.groupBy(titled, ({ title }) => title).values()].flatMap(([first, ...others]) =>
    others
      .filter(({ unit }) => unit.english['title'] !== first?.unit.english['title'])
      .map(({ unit, title }) => ({
        ...yaml.locate([...unit.path, 'title']),
        ...{ rule: 'text-unique', subject: unit.id },
        found: `the title of ${first?.unit.id ?? ''} again: ${JSON.stringify(title)}`,
        expected: 'a title of its own, as the English one has',
        fix: 'Say in the title what differs.',
      })),
  );
}

/** Whether texts are there without their digest. */
function isUnsigned(texts: unknown): boolean {
  return typeof texts === 'object' && texts !== null && !('of' in texts);
}

/** Texts that do not say what they were made from, in one report for a file. */
function unsigned(units: readonly Unit[], yaml: YamlFile): Fault[] {
  const [first] = units;
  if (!first) return [];
  return [
    {
      ...yaml.locate(first.path, first.path.length > 0),
      ...{ rule: 'text-unsigned', subject: '' },
      found: `no digest of the English texts: ${units.map(({ id }) => id).join(', ')}`,
      expected: '`of`, by which the check knows when a text has become stale',
      fix: 'Run "npm run translated".',
    },
  ];
}

/** Keys of a file under which there is no English text. */
function unknownKeys(units: readonly Unit[], yaml: YamlFile): Fault[] {
  const places = Map.groupBy(
    units.filter(({ path }) => path.length > 0),
    ({ path }) => path.slice(0, -1).join('/'),
  );
  return [...places.values()].flatMap((listed) => {
    const parent = listed[0]?.path.slice(0, -1) ?? [];
    const known = listed.flatMap(({ path }) => path.at(-1) ?? []);
    const texts = valueAt(yaml.data, parent);
    return Object.keys(typeof texts === 'object' && texts !== null ? texts : {})
      .filter((key) => !known.includes(key))
      .map((key): Fault => ({
        ...yaml.locate([...parent, key], true),
        ...{ rule: 'text-known', subject: key },
        found: `a text for ${JSON.stringify(key)}`,
        expected: 'only what the English content has',
        fix: proposeFrom(key, known, 'Remove it, or name it as the English file does.'),
      }));
  });
}
