import type { Catalogue, Entry } from '../catalogue/catalogue.ts';
import {
  type Group,
  isUndocumented,
  type Layer,
  lostMinus,
  type Result,
  RULE_TEXTS,
  type Span,
  type Table,
} from '../decoder/index.ts';
import { placesOf } from '../places.ts';
import { type Styles, visible } from './style.ts';

/** How much of an unused part of the input is shown, in characters. */
const LEFTOVER = 60;

/** How many groups are printed in full; the others get a line each, up to the second number. */
const MOST_IN_FULL = 5;
const MOST_GROUPS = 30;

/**
 * Explains a result: what to do, the response that this is about layer by layer, and a line for each other kind.
 * @param input the text that was decoded
 * @returns lines, ending in a line break
 */
export function printResult(result: Result, input: string, table: Table, styles: Styles): string {
  const { verdict, groups, leftover, truncated } = result;
  if (!verdict) return 'No code was found in this text.\n';
  const isLog = groups.length > MOST_IN_FULL || groups.some(({ count }) => count > 1);
  const lines = [
    ...printVerdict(result, verdict, table, styles),
    ...(isLog ? ['', ...printCounts(result, table, styles)] : []),
    ...(isLog ? groups.slice(verdict.group, verdict.group + 1) : groups).flatMap((group) => [
      '',
      ...printGroup(group, table, styles),
    ]),
    ...(truncated
      ? ['', styles.warning(`Only the first ${String(groups.length)} kinds of responses are kept; there are more.`)]
      : []),
    ...(isLog ? [] : printLeftover(leftover, input, styles)),
  ];
  return `${lines.join('\n')}\n`;
}

/** What to do. */
function printVerdict(result: Result, verdict: NonNullable<Result['verdict']>, table: Table, styles: Styles): string[] {
  const isDoubted = (result.groups[verdict.group]?.warnings.length ?? 0) > 0;
  if (result.status === 'success')
    return [styles.strong(isDoubted ? 'This may not be a success.' : 'Success: no error is reported.')];
  const action = isUndocumented(result) ? undefined : table.actions[verdict.action];
  const layer = result.groups[verdict.group]?.layers.at(-1);
  const minus = layer && lostMinus(layer, table.entries);
  return [
    styles.strong(`${action ? `${action.label}: ` : ''}${visible(verdict.title)}`),
    ...(verdict.confidence === 'certain' ? [] : [styles.warning(`This is ${verdict.confidence}, not certain.`)]),
    ...(minus ? [styles.warning(`There is also ${minus.code}: a copy easily loses a minus.`)] : []),
    ...verdict.steps.map((step, index) => `  ${String(index + 1)}. ${prose(step)}`),
    ...(action ? [styles.faint(action.retryText)] : []),
  ];
}

/** One line for each kind of response: how often it occurs, and where. */
function printCounts({ groups, counts }: Result, table: Table, styles: Styles): string[] {
  const kinds = [
    countOf(counts.errors, 'known error'),
    countOf(counts.unknown, 'undocumented code'),
    countOf(counts.successes, 'success', 'successes'),
  ].filter((kind) => !kind.startsWith('0 '));
  const rows = groups.slice(0, MOST_GROUPS).map((group) => {
    const { layers, count } = group;
    const last = layers.at(-1);
    const title = last?.known ? `  ${titleOf(last, table)}` : '';
    return `${String(count).padStart(6)}  ${styles.code(idsOf(layers))}${title}  ${styles.faint(placesOf(group))}`;
  });
  const more = groups.length - rows.length;
  return [
    `${countOf(counts.responses, 'response')}: ${kinds.join(', ')}`,
    ...rows,
    ...(more > 0 ? [styles.faint(`and ${countOf(more, 'more kind', 'more kinds')}`)] : []),
  ];
}

/** A count with its noun in the right number. */
function countOf(count: number, one: string, many = `${one}s`): string {
  return `${String(count)} ${count === 1 ? one : many}`;
}

/** The layers of a response, each indented below the one that carries it. */
function printGroup({ layers, warnings }: Group, table: Table, styles: Styles): string[] {
  return [
    ...layers.flatMap((layer, depth) => printLayer(layer, '  '.repeat(depth), table, styles)),
    ...warnings.map(({ text }) => styles.warning(`! ${visible(text, 600)}`)),
  ];
}

/** The title of a layer's entry. */
function titleOf(layer: Layer | undefined, table: Table): string {
  return table.entries.find(({ id }) => id === layer?.id)?.title ?? 'not documented';
}

/** One layer: its code, what it means, where it was found, and what else it can mean. */
function printLayer(layer: Layer, indent: string, table: Table, styles: Styles): string[] {
  const others = layer.candidates.filter(({ id }) => id !== layer.id).map(({ id }) => id);
  const notes = [
    `${layer.id ?? layer.domain ?? 'unknown table'}, ${RULE_TEXTS[layer.rule]}`,
    ...(layer.message === null ? [] : [`says: ${visible(layer.message)}`]),
    ...(others.length === 0 ? [] : [`${layer.known ? 'could also be' : 'in the class of'}: ${others.join(', ')}`]),
    ...(layer.near.length === 0 ? [] : [`near: ${layer.near.join(', ')}`]),
  ];
  return [
    `${indent}${styles.code(visible(layer.code))}  ${titleOf(layer, table)}`,
    ...notes.map((note) => `${indent}  ${styles.faint(note)}`),
  ];
}

/** The parts of the input that were not used. */
function printLeftover([first, ...more]: readonly Span[], input: string, styles: Styles): string[] {
  if (!first) return [];
  const others = more.length === 0 ? '' : ` and ${String(more.length)} more`;
  return ['', styles.faint(`Nothing was read from “${visible(input.slice(...first), LEFTOVER)}”${others}.`)];
}

/**
 * Explains a result on one line: what to do, what happened, and the ids of the codes.
 * @param result a result that is not empty
 * @returns a line without its line break
 */
export function printLine(result: Result, table: Table, styles: Styles): string {
  const { verdict, groups } = result;
  const told = groups.slice(0, MOST_IN_FULL).map(({ layers }) => idsOf(layers));
  const more = groups.length - told.length;
  const ids = `${told.join(', ')}${more > 0 ? ` and ${String(more)} more` : ''}`;
  if (!verdict) return styles.code(ids);
  const action = isUndocumented(result)
    ? ''
    : `${styles.strong(table.actions[verdict.action]?.label ?? verdict.action)}: `;
  const sure = verdict.confidence === 'certain' ? '' : `  ${styles.warning(`(${verdict.confidence})`)}`;
  return `${action}${visible(verdict.title)}  ${styles.code(ids)}${sure}`;
}

/** The ids of a response's codes, from the outermost in; an undocumented code as found. */
function idsOf(layers: readonly Layer[]): string {
  return layers.map(({ id, code }) => id ?? `${visible(code)} (not documented)`).join(' > ');
}

/**
 * Prints every meaning of a code.
 * @param entries at least one, in the order of the site
 * @returns lines, ending in a line break
 */
export function printEntries(entries: readonly Entry[], catalogue: Catalogue, styles: Styles): string {
  const shown = new Set(entries.map(({ id }) => id));
  const alike = catalogue.entries.filter(
    ({ id, sameNumber }) => !shown.has(id) && sameNumber.some((other) => shown.has(other)),
  );
  return `${[
    ...(entries.length > 1 ? [[`${String(entries.length)} tables know this number.`]] : []),
    ...entries.map((entry) => printEntry(entry, catalogue, styles)),
    ...(alike.length > 0 ? [['The same number elsewhere', ...alike.map((entry) => printBrief(entry, styles))]] : []),
  ]
    .map((lines) => lines.join('\n'))
    .join('\n\n')}\n`;
}

/** One entry. */
function printEntry(entry: Entry, { domains, contacts, actions }: Catalogue, styles: Styles): string[] {
  const domain = domains.find(({ id }) => id === entry.domain)?.title ?? entry.domain;
  const contact = contacts.find(({ id }) => id === entry.escalateTo);
  const { label, retryText } = actions[entry.action];
  return [
    `${styles.code(entry.code)}  ${styles.strong(entry.title)}`,
    styles.faint(`${entry.id}, ${domain}${entry.forms.length > 0 ? `, also ${entry.forms.join(', ')}` : ''}`),
    ...retiredLines(entry, styles),
    prose(entry.meaning),
    `${styles.strong(label)}. ${retryText}`,
    ...entry.steps.map((step, index) => `  ${String(index + 1)}. ${prose(step)}`),
    ...(contact ? [styles.faint(`If that fails: ${contact.name}`)] : []),
    ...entry.messages.map((message) => styles.faint(`Known text: ${message}`)),
    ...entry.related.map(({ id, reason }) => styles.faint(`See ${id}: ${prose(reason)}`)),
  ];
}

/** The notice for a code that is no longer sent. */
function retiredLines({ retired }: Entry, styles: Styles): string[] {
  if (!retired) return [];
  const now = retired.use === null ? '' : ` Now: ${styles.code(retired.use)}`;
  return [`${styles.strong('Retired.')} ${prose(retired.note)}${now}`];
}

/** An entry on one line. */
function printBrief({ code, id, title }: Entry, styles: Styles): string {
  return `  ${styles.code(code)}  ${title}  ${styles.faint(id)}`;
}

/**
 * Says that a code is not documented, with the class that owns it and the nearest documented codes.
 * @param code the code as typed
 * @param result what the decoder found in it
 * @returns lines, ending in a line break
 */
export function printUndocumented(code: string, result: Result, table: Table, styles: Styles): string {
  const layer = result.groups[0]?.layers[0];
  const owners =
    layer?.candidates.map(({ id, evidence }) => ({ id, why: evidence.map(({ text }) => text).join(' ') })) ?? [];
  const closest = layer?.near.map((id) => ({ id, why: 'A near number.' })) ?? [];
  const near = [...owners, ...closest].flatMap(({ id, why }) => {
    const entry = table.entries.find((each) => each.id === id);
    return entry
      ? [`  ${styles.code(entry.code)}  ${entry.title}  ${styles.faint(id)}`, `    ${styles.faint(why)}`]
      : [];
  });
  return `${[
    `${styles.strong(visible(code))} is not documented.`,
    ...(near.length > 0 ? near : ['No documented code is near.']),
  ].join('\n')}\n`;
}

/** A sentence of the catalogue for the terminal: without the backticks around names. */
export function prose(text: string): string {
  return text.replaceAll('`', '');
}
