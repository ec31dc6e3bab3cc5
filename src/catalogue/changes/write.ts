import { stringify } from 'yaml';
import type { ReleaseData } from '../schema/changes.ts';

/** What stands above all versions. */
const HEAD = `# yaml-language-server: $schema=../.generated/schema/changes.schema.json
# What each version changed, the newest first. Written by npm run changes; only notes are written by hand.
`;

/**
 * Puts a version on top of the others.
 * @param text the file as it is; empty for none
 * @param release what the version changed
 * @returns the new text of the file
 */
export function addRelease(text: string, release: ReleaseData): string {
  const others = text.replace(/^(?:#.*\n)*/, '');
  return `${HEAD}${stringify([release], { lineWidth: 120 })}${others}`;
}
