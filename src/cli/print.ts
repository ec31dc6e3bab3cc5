import type { ErrorsJson, PublicEntry } from '../catalogue/public-json.ts';
import {
  type Group,
  isUndocumented,
  type Layer,
  lostMinus,
  type Result,
  type Span,
  type Table,
} from '../decoder/index.ts';
import { placesOf } from '../places.ts';
import type { CliTexts } from './texts.ts';
import { type Styles, visible } from './visible.ts';

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
export function printResult(result: Result, input: string, table: Table, texts: CliTexts, styles: Styles): string {
  const { verdict, groups, leftover, truncated } = result;
  if (!verdict) return `${texts.result.nothing}\n`;
  const isLog = groups.length > MOST_IN_FULL || groups.some(({ count }) => count > 1);
  const lines = [
    ...printVerdict(result, verdict, table, texts, styles),
    ...(isLog ? ['', ...printCounts(result, table, texts, styles)] : []),
    ...(isLog ? groups.slice(verdict.group, verdict.group + 1) : groups).flatMap((group) => [
      '',
      ...printGroup(group, table, texts, styles),
    ]),
    ...(truncated ? ['', styles.warning(texts.result.truncated(groups.length))] : []),
    ...(isLog ? [] : printLeftover(leftover, input, texts, styles)),
  ];
  return `${lines.join('\n')}\n`;
}

/** What to do. */
function printVerdict(
  result: Result,
  verdict: NonNullable<Result['verdict']>,
  table: Table,
  texts: CliTexts,
  styles: Styles,
): string[] {
  const isDoubted = (result.groups[verdict.group]?.warnings.length ?? 0) > 0;
  if (result.status === 'success')
    return [styles.strong(isDoubted ? texts.result.doubtfulSuccess : texts.result.success)];
  const action = isUndocumented(result) ? undefined : table.actions[verdict.action];
  const layer = result.groups[verdict.group]?.layers.at(-1);
  const minus = layer && lostMinus(layer, table.entries);
  return [
    styles.strong(action ? texts.result.verdict(action.label, visible(verdict.title)) : visible(verdict.title)),
    ...(verdict.confidence === 'certain' ? [] : [styles.warning(texts.result.notCertain(verdict.confidence))]),
    ...(minus ? [styles.warning(texts.result.lostMinus(minus.code))] : []),
    ...verdict.steps.map((step, index) => `  ${String(index + 1)}. ${prose(step)}`),
    ...(action ? [styles.faint(action.retryText)] : []),
  ];
}

/** One line for each kind of response: how often it occurs, and where. */
function printCounts({ groups, counts }: Result, table: Table, texts: CliTexts, styles: Styles): string[] {
  const said = texts.result;
  const kinds = [
    counts.errors > 0 ? said.errors(counts.errors) : '',
    counts.unknown > 0 ? said.unknown(counts.unknown) : '',
    counts.successes > 0 ? said.successes(counts.successes) : '',
  ].filter(Boolean);
  const rows = groups.slice(0, MOST_GROUPS).map((group) => {
    const { layers, count } = group;
    const last = layers.at(-1);
    const title = last?.known ? `  ${titleOf(last, table, texts)}` : '';
    return `${String(count).padStart(6)}  ${styles.code(idsOf(layers, texts))}${title}  ${styles.faint(placesOf(group, said.places))}`;
  });
  const more = groups.length - rows.length;
  return [
    said.summary(counts.responses, kinds.join(said.comma)),
    ...rows,
    ...(more > 0 ? [styles.faint(said.more(more))] : []),
  ];
}

/** The layers of a response, each indented below the one that carries it. */
function printGroup({ layers, warnings }: Group, table: Table, texts: CliTexts, styles: Styles): string[] {
  return [
    ...layers.flatMap((layer, depth) => printLayer(layer, '  '.repeat(depth), table, texts, styles)),
    ...warnings.map(({ text }) => styles.warning(`! ${visible(text, 600)}`)),
  ];
}

/** The title of a layer's entry. */
function titleOf(layer: Layer | undefined, table: Table, texts: CliTexts): string {
  return table.entries.find(({ id }) => id === layer?.id)?.title ?? texts.result.undocumented;
}

/** One layer: its code, what it means, where it was found, and what else it can mean. */
function printLayer(layer: Layer, indent: string, table: Table, texts: CliTexts, styles: Styles): string[] {
  const others = layer.candidates.filter(({ id }) => id !== layer.id).map(({ id }) => id);
  const said = texts.result;
  const ids = others.join(', ');
  const notes = [
    [layer.id ?? layer.domain ?? said.unknownTable, table.texts?.rules[layer.rule] ?? layer.rule].join(said.comma),
    ...(layer.message === null ? [] : [said.says(visible(layer.message))]),
    ...(others.length === 0 ? [] : [layer.known ? said.couldBe(ids) : said.inClassOf(ids)]),
    ...(layer.near.length === 0 ? [] : [said.near(layer.near.join(', '))]),
  ];
  return [
    `${indent}${styles.code(visible(layer.code))}  ${titleOf(layer, table, texts)}`,
    ...notes.map((note) => `${indent}  ${styles.faint(note)}`),
  ];
}

/** The parts of the input that were not used. */
function printLeftover([first, ...more]: readonly Span[], input: string, texts: CliTexts, styles: Styles): string[] {
  if (!first) return [];
  return ['', styles.faint(texts.result.leftover(visible(input.slice(...first), LEFTOVER), more.length))];
}

/**
 * Explains a result on one line: what to do, what happened, and the ids of the codes.
 * @param result a result that is not empty
 * @returns a line without its line break
 */
export function printLine(result: Result, table: Table, texts: CliTexts, styles: Styles): string {
  const { verdict, groups } = result;
  const said = texts.result;
  const told = groups.slice(0, MOST_IN_FULL).map(({ layers }) => idsOf(layers, texts));
  const more = groups.length - told.length;
  const ids = `${told.join(', ')}${more > 0 ? said.moreIds(more) : ''}`;
  if (!verdict) return styles.code(ids);
  const label = table.actions[verdict.action]?.label ?? verdict.action;
  const title = visible(verdict.title);
  const what = isUndocumented(result) ? title : said.verdict(styles.strong(label), title);
  const sure = verdict.confidence === 'certain' ? '' : `  ${styles.warning(said.confidence(verdict.confidence))}`;
  return `${what}  ${styles.code(ids)}${sure}`;
}

/** The ids of a response's codes, from the outermost in; an undocumented code as found. */
function idsOf(layers: readonly Layer[], { result }: CliTexts): string {
  return layers.map(({ id, code }) => id ?? result.notDocumented(visible(code))).join(' > ');
}

/**
 * Prints every meaning of a code.
 * @param entries at least one, in the order of the site
 * @returns lines, ending in a line break
 */
export function printEntries(
  entries: readonly PublicEntry[],
  catalogue: ErrorsJson,
  texts: CliTexts,
  styles: Styles,
): string {
  const shown = new Set(entries.map(({ id }) => id));
  const alike = catalogue.errors.filter(
    ({ id, sameNumber }) => !shown.has(id) && sameNumber.some((other) => shown.has(other)),
  );
  return `${[
    ...(entries.length > 1 ? [[texts.entry.tables(entries.length)]] : []),
    ...entries.map((entry) => printEntry(entry, catalogue, texts, styles)),
    ...(alike.length > 0 ? [[texts.entry.elsewhere, ...alike.map((entry) => printBrief(entry, styles))]] : []),
  ]
    .map((lines) => lines.join('\n'))
    .join('\n\n')}\n`;
}

/** One entry. */
function printEntry(
  entry: PublicEntry,
  { domains, contacts, actions }: ErrorsJson,
  texts: CliTexts,
  styles: Styles,
): string[] {
  const domain = domains.find(({ id }) => id === entry.domain)?.title ?? entry.domain;
  const contact = contacts.find(({ id }) => id === entry.escalateTo);
  const action = actions.find(({ id }) => id === entry.action);
  const said = texts.entry;
  const forms = entry.forms.length > 0 ? said.also(entry.forms.join(', ')) : '';
  return [
    `${styles.code(entry.code)}  ${styles.strong(entry.title)}`,
    styles.faint(`${entry.id}${texts.result.comma}${domain}${forms}`),
    ...retiredLines(entry, texts, styles),
    prose(entry.meaning),
    ...(action ? [said.advice(styles.strong(action.label), action.retryText)] : []),
    ...entry.steps.map((step, index) => `  ${String(index + 1)}. ${prose(step)}`),
    ...(contact ? [styles.faint(said.ifThatFails(contact.name))] : []),
    ...entry.messages.map((message) => styles.faint(said.known(message))),
    ...entry.related.map(({ id, reason }) => styles.faint(said.see(id, prose(reason)))),
    styles.faint(entry.url),
  ];
}

/** The notice for a code that is no longer sent. */
function retiredLines({ retired }: PublicEntry, { entry: said }: CliTexts, styles: Styles): string[] {
  if (!retired) return [];
  const now = retired.use === null ? '' : said.now(styles.code(retired.use));
  return [`${said.retired(styles.strong, prose(retired.note))}${now}`];
}

/** An entry on one line. */
function printBrief({ code, id, title }: PublicEntry, styles: Styles): string {
  return `  ${styles.code(code)}  ${title}  ${styles.faint(id)}`;
}

/**
 * Says that a code is not documented, with the class that owns it and the nearest documented codes.
 * @param code the code as typed
 * @param result what the decoder found in it
 * @returns lines, ending in a line break
 */
export function printUndocumented(code: string, result: Result, table: Table, texts: CliTexts, styles: Styles): string {
  const layer = result.groups[0]?.layers[0];
  const owners =
    layer?.candidates.map(({ id, evidence }) => ({ id, why: evidence.map(({ text }) => text).join(' ') })) ?? [];
  const closest = layer?.near.map((id) => ({ id, why: texts.entry.nearNumber })) ?? [];
  const near = [...owners, ...closest].flatMap(({ id, why }) => {
    const entry = table.entries.find((each) => each.id === id);
    return entry
      ? [`  ${styles.code(entry.code)}  ${entry.title}  ${styles.faint(id)}`, `    ${styles.faint(why)}`]
      : [];
  });
  return `${[
    texts.entry.isNotDocumented(styles.strong(visible(code))),
    ...(near.length > 0 ? near : [texts.entry.noneNear]),
  ].join('\n')}\n`;
}

/** A sentence of the catalogue for the terminal: without the backticks around names. */
export function prose(text: string): string {
  return text.replaceAll('`', '');
}
