import { actionOf } from '../catalogue/actions.ts';
import type { Catalogue, Entry } from '../catalogue/catalogue.ts';
import { prose } from './prose.ts';
import type { Styles } from './style.ts';

/**
 * Prints every meaning of a code.
 * @param entries the entries that have the code, in the order of the site; at least one
 * @param catalogue the catalogue
 * @param styles how parts look
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
  const { label, retryText } = actionOf(entry, actions);
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

/** The notice of a code that is not sent any more. */
function retiredLines({ retired }: Entry, styles: Styles): string[] {
  if (!retired) return [];
  const now = retired.use === null ? '' : ` Now: ${styles.code(retired.use)}`;
  return [`${styles.strong('Retired.')} ${prose(retired.note)}${now}`];
}

/** An entry on one line. */
function printBrief({ code, id, title }: Entry, styles: Styles): string {
  return `  ${styles.code(code)}  ${title}  ${styles.faint(id)}`;
}
