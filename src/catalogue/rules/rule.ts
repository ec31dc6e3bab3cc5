import type { Content, EntrySource } from '../content.ts';
import type { Fault } from '../fault.ts';
import type { YamlPath } from '../yaml.ts';

/** A fault that a rule found, before the check adds the name of the rule. */
export type Finding = Omit<Fault, 'rule'>;

/** One rule about what the content means; the schema checks its shape. */
export interface Rule {
  /** Name, as printed in a fault. */
  name: string;
  /** `domain`: checks one domain at a time; `whole`: compares files, so it runs only when every file has the right shape. */
  scope: 'domain' | 'whole';
  check: (content: Content) => Finding[];
}

/**
 * Makes a fault about an entry.
 * @param path the part of the entry at fault, from the entry
 */
export function entryFault(
  entry: EntrySource,
  path: YamlPath,
  fault: Pick<Fault, 'found' | 'expected' | 'fix'>,
): Finding {
  return { ...entry.domain.yaml.locate([...entry.path, ...path]), subject: entry.id, ...fault };
}
