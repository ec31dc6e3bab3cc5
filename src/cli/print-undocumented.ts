import type { Result, Table } from '../decoder/index.ts';
import type { Styles } from './style.ts';
import { visible } from './visible.ts';

/**
 * Says that a code is not documented: with the class that owns it and the nearest documented codes.
 * @param code the code as typed
 * @param result what the decoder found in it
 * @param table the decoder's table
 * @param styles how parts look
 * @returns lines, ending in a line break
 */
export function printUndocumented(code: string, result: Result, table: Table, styles: Styles): string {
  const candidates = result.answers[0]?.layers[0]?.candidates ?? [];
  const near = candidates.flatMap(({ id, evidence }) => {
    const entry = table.entries.find((each) => each.id === id);
    return entry
      ? [`  ${styles.code(entry.code)}  ${entry.title}  ${styles.faint(id)}`, `    ${styles.faint(evidence.join(' '))}`]
      : [];
  });
  return `${[
    `${styles.strong(visible(code))} is not documented.`,
    ...(near.length > 0 ? near : ['No documented code is near.']),
  ].join('\n')}\n`;
}
