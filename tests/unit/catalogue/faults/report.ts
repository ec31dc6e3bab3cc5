import { checkContent } from '#src/catalogue/check.ts';
import type { TextFile } from '#src/catalogue/content.ts';
import { formatFaults } from '#src/catalogue/fault.ts';
import type { Change } from './fixture.ts';

/** Slips in the fixture, and the exact report that their author reads. */
export interface FaultCase {
  name: string;
  changes: readonly Change[];
  /** Whether the lock is made anew after the slips: for a slip that changes addresses but is not about them. */
  relocked?: true;
  report: string;
}

/**
 * The report on content, as an author reads it.
 * @param files all files of the content
 */
export function reportOn(files: readonly TextFile[]): string {
  return formatFaults(checkContent(files).faults);
}

/**
 * A literal report, written in the indent of the code around it.
 * @param text the lines; the first and the last are empty
 * @returns the lines between them without the indent that they share
 */
export function report({ raw: [text = ''] }: TemplateStringsArray): string {
  const lines = text.replaceAll('\\`', '`').split('\n').slice(1, -1);
  const indent = Math.min(...lines.filter(Boolean).map((line) => line.search(/\S/)));
  return lines.map((line) => line.slice(indent)).join('\n');
}
