/**
 * A sentence of the catalogue as a terminal shows it: without the backticks around names.
 * @param text a text of an entry
 */
export function prose(text: string): string {
  return text.replaceAll('`', '');
}
