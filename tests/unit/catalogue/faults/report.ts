import { checkContent } from '#src/catalogue/check.ts';
import type { TextFile } from '#src/catalogue/content.ts';
import { formatFaults } from '#src/catalogue/fault.ts';
import type { Change } from './fixture.ts';

/** Slips in the fixture, and the exact report that their author reads. */
export interface FaultCase {
  name: string;
  changes: readonly Change[];
  /** Set for slips that change addresses but are not about them: the lock is rewritten after them. */
  relocked?: true;
  report: string;
}

/**
 * The report on content, as an author reads it.
 */
export function reportOn(files: readonly TextFile[]): string {
  return formatFaults(checkContent(files).faults);
}

/**
 * A template tag for reports that are indented like the code around them.
 * @returns the lines between the first and the last, which are empty, without their common indent
 */
export function report({ raw: [text = ''] }: TemplateStringsArray): string {
  const lines = text.replaceAll('\\`', '`').split('\n').slice(1, -1);
  const indent = Math.min(...lines.filter(Boolean).map((line) => line.search(/\S/)));
  return lines.map((line) => line.slice(indent)).join('\n');
}
