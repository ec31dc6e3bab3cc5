import type { Section } from './sections.ts';

/**
 * Chooses the sections to run.
 * @param sections every section, by its name
 * @param asked names; none for all that are not long
 * @throws Error for a name that no section has
 */
export function chooseSections(sections: Readonly<Record<string, Section>>, asked: readonly string[]): string[] {
  const unknown = asked.find((name) => !Object.hasOwn(sections, name));
  if (unknown !== undefined) {
    throw new Error(`There is no section “${unknown}”. Sections: ${Object.keys(sections).join(', ')}.`);
  }
  return asked.length > 0 ? [...asked] : Object.keys(sections).filter((name) => sections[name]?.long === undefined);
}
