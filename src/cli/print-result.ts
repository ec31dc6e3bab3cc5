import type { Answer, Layer, Result, Table } from '../decoder/index.ts';
import type { Styles } from './style.ts';

/**
 * Explains a result to a person.
 * @param result what the decoder found
 * @param table the decoder's table
 * @param styles how parts look
 * @returns lines, ending in a line break
 */
export function printResult(result: Result, table: Table, styles: Styles): string {
  const { verdict, status, answers } = result;
  if (!verdict) return 'No code was found in this text.\n';
  const action = table.actions[verdict.action];
  const head =
    status === 'success'
      ? [styles.strong('Success: no error is reported.')]
      : [
          styles.strong(`${action?.label ?? verdict.action}: ${verdict.title}`),
          ...(verdict.confidence === 'certain' ? [] : [styles.warning(`This is ${verdict.confidence}, not certain.`)]),
          ...verdict.steps.map((step, index) => `  ${String(index + 1)}. ${plain(step)}`),
          styles.faint(action?.retryText ?? ''),
        ];
  return `${[...head, ...answers.flatMap((answer) => ['', ...printAnswer(answer, table, styles)])].join('\n')}\n`;
}

/** The layers of an answer, each deeper than the one around it. */
function printAnswer({ layers, warnings }: Answer, table: Table, styles: Styles): string[] {
  return [
    ...layers.flatMap((layer, depth) => printLayer(layer, '  '.repeat(depth), table, styles)),
    ...warnings.map((warning) => styles.warning(`! ${warning}`)),
  ];
}

/** One layer: its code, what it means, where it was read, and what else it can mean. */
function printLayer(layer: Layer, indent: string, table: Table, styles: Styles): string[] {
  const title = table.entries.find(({ id }) => id === layer.id)?.title ?? 'not documented';
  const others = layer.candidates.filter(({ id }) => id !== layer.id).map(({ id }) => id);
  return [
    `${indent}${styles.code(layer.code)}  ${title}`,
    `${indent}  ${styles.faint([layer.id ?? layer.domain ?? 'unknown table', layer.rule].join(', '))}`,
    ...(layer.message === null ? [] : [`${indent}  ${styles.faint(`says: ${oneLine(layer.message)}`)}`]),
    ...(others.length === 0
      ? []
      : [`${indent}  ${styles.faint(`${layer.known ? 'could also be' : 'near'}: ${others.join(', ')}`)}`]),
  ];
}

/** Takes the backticks out. */
function plain(text: string): string {
  return text.replaceAll('`', '');
}

/** A message of the input on one line, without characters that control a terminal. */
function oneLine(text: string): string {
  return text.replace(/[\p{Cc}\p{Cf}]+/gu, ' ').slice(0, 200);
}
