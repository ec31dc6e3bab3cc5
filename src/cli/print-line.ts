import type { Answer, Result, Table } from '../decoder/index.ts';
import type { Styles } from './style.ts';
import { visible } from './visible.ts';

/** How many answers of one line are told by their ids. */
const MOST_ANSWERS = 5;

/**
 * Explains a result on one line: what to do, what happened, and the ids of the codes.
 * @param result what the decoder found; not nothing
 * @param table the decoder's table
 * @param styles how parts look
 * @returns no line break
 */
export function printLine({ verdict, answers }: Result, table: Table, styles: Styles): string {
  const told = answers.slice(0, MOST_ANSWERS).map(printIds);
  const more = answers.length - told.length;
  const ids = `${told.join(', ')}${more > 0 ? ` and ${String(more)} more` : ''}`;
  if (!verdict) return styles.code(ids);
  const action = table.actions[verdict.action]?.label ?? verdict.action;
  const sure = verdict.confidence === 'certain' ? '' : `  ${styles.warning(`(${verdict.confidence})`)}`;
  return `${styles.strong(action)}: ${visible(verdict.title)}  ${styles.code(ids)}${sure}`;
}

/** The ids of an answer, from the outermost code in; a code that is not documented stands as it was found. */
function printIds({ layers }: Answer): string {
  return layers.map(({ id, code }) => id ?? `${visible(code)} (not documented)`).join(' > ');
}
