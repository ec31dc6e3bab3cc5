import { ACTIONS } from '../catalogue/actions.ts';
import type { Catalogue, Entry } from '../catalogue/catalogue.ts';
import type { Styles } from './style.ts';

/**
 * Prints every meaning of a code.
 * @param entries the entries that have the code, in the order of the site; at least one
 * @param catalogue the catalogue
 * @param styles how parts look
 * @returns lines, ending in a line break
 */
export function printEntries(entries: readonly Entry[], catalogue: Catalogue, styles: Styles): string {
  return `${entries.map((entry) => printEntry(entry, catalogue, styles).join('\n')).join('\n\n')}\n`;
}

/** One entry. */
function printEntry(entry: Entry, { domains, contacts }: Catalogue, styles: Styles): string[] {
  const domain = domains.find(({ id }) => id === entry.domain)?.title ?? entry.domain;
  const contact = contacts.find(({ id }) => id === entry.escalateTo);
  const { label, retryText } = ACTIONS[entry.action];
  return [
    `${styles.code(entry.code)}  ${styles.strong(entry.title)}`,
    styles.faint(`${entry.id}, ${domain}${entry.forms.length > 0 ? `, also ${entry.forms.join(', ')}` : ''}`),
    plain(entry.meaning),
    `${styles.strong(label)}. ${retryText}`,
    ...entry.steps.map((step, index) => `  ${String(index + 1)}. ${plain(step)}`),
    ...(contact ? [styles.faint(`If that fails: ${contact.name}`)] : []),
  ];
}

/** Takes the backticks out. */
function plain(text: string): string {
  return text.replaceAll('`', '');
}
