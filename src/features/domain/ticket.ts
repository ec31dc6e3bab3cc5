/** What a copied summary says about a code. */
export interface EntrySummary {
  code: string;
  title: string;
  /** Name of the domain. */
  domain: string;
  /** Label of the action. */
  action: string;
  meaning: string;
  steps: string[];
  /** Full address of the entry. */
  url: string;
}

/**
 * Writes a summary of a code for a ticket, in plain text that any system accepts.
 * @returns text, ending in a line break
 */
export function toTicket({ code, title, domain, action, meaning, steps, url }: EntrySummary): string {
  const numbered = steps.map((step, index) => `${String(index + 1)}. ${step}`);
  return `${[`${code} — ${title} (${domain})`, '', `${action}: ${meaning}`, '', ...numbered, '', url].join('\n')}\n`;
}
