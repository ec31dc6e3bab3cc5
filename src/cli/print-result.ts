import type { Answer, Layer, Result, Span, Table } from '../decoder/index.ts';
import { prose } from './prose.ts';
import type { Styles } from './style.ts';
import { visible } from './visible.ts';

/** How much is shown of a part that nothing was read from, in characters. */
const LEFTOVER = 60;

/**
 * Explains a result to a person.
 * @param result what the decoder found
 * @param input what it was given
 * @param table the decoder's table
 * @param styles how parts look
 * @returns lines, ending in a line break
 */
export function printResult(result: Result, input: string, table: Table, styles: Styles): string {
  const { verdict, answers, leftover } = result;
  if (!verdict) return 'No code was found in this text.\n';
  const lines = [
    ...printVerdict(result, verdict, table, styles),
    ...answers.flatMap((answer) => ['', ...printAnswer(answer, table, styles)]),
    ...printLeftover(leftover, input, styles),
  ];
  return `${lines.join('\n')}\n`;
}

/** What to do. */
function printVerdict(
  { status }: Result,
  verdict: NonNullable<Result['verdict']>,
  table: Table,
  styles: Styles,
): string[] {
  if (status === 'success') return [styles.strong('Success: no error is reported.')];
  const action = table.actions[verdict.action];
  return [
    styles.strong(`${action?.label ?? verdict.action}: ${visible(verdict.title)}`),
    ...(verdict.confidence === 'certain' ? [] : [styles.warning(`This is ${verdict.confidence}, not certain.`)]),
    ...verdict.steps.map((step, index) => `  ${String(index + 1)}. ${prose(step)}`),
    ...(action ? [styles.faint(action.retryText)] : []),
  ];
}

/** The layers of an answer, each deeper than the one around it. */
function printAnswer({ layers, warnings }: Answer, table: Table, styles: Styles): string[] {
  return [
    ...layers.flatMap((layer, depth) => printLayer(layer, '  '.repeat(depth), table, styles)),
    ...warnings.map((warning) => styles.warning(`! ${visible(warning, 600)}`)),
  ];
}

/** One layer: its code, what it means, where it was read, and what else it can mean. */
function printLayer(layer: Layer, indent: string, table: Table, styles: Styles): string[] {
  const title = table.entries.find(({ id }) => id === layer.id)?.title ?? 'not documented';
  const others = layer.candidates.filter(({ id }) => id !== layer.id).map(({ id }) => id);
  const notes = [
    `${layer.id ?? layer.domain ?? 'unknown table'}, ${visible(layer.rule)}`,
    ...(layer.message === null ? [] : [`says: ${visible(layer.message)}`]),
    ...(others.length === 0 ? [] : [`${layer.known ? 'could also be' : 'near'}: ${others.join(', ')}`]),
  ];
  return [
    `${indent}${styles.code(visible(layer.code))}  ${title}`,
    ...notes.map((note) => `${indent}  ${styles.faint(note)}`),
  ];
}

/** What nothing was read from. */
function printLeftover([first, ...more]: readonly Span[], input: string, styles: Styles): string[] {
  if (!first) return [];
  const others = more.length === 0 ? '' : ` and ${String(more.length)} more`;
  return ['', styles.faint(`Nothing was read from “${visible(input.slice(...first), LEFTOVER)}”${others}.`)];
}
