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
  return lines(`${code} — ${title} (${domain})`, '', `${action}: ${meaning}`, '', ...numbered(steps), '', url);
}

/**
 * Writes a summary of a code as Markdown, with the title as a link.
 * @param summary what the entry says, names and values in backticks
 * @returns Markdown, ending in a line break
 */
export function toMarkdown({ code, title, domain, action, meaning, steps, url }: EntrySummary): string {
  const name = `${code} ${title}`.replace(/[[\]\\]/g, '\\$&');
  return lines(`**[${name}](${url})** (${domain})`, '', `**${action}.** ${meaning}`, '', ...numbered(steps));
}

/** Steps with their numbers. */
function numbered(steps: readonly string[]): string[] {
  return steps.map((step, index) => `${String(index + 1)}. ${step}`);
}

/** Joins lines, with a line break after the last. */
function lines(...all: readonly string[]): string {
  return `${all.join('\n')}\n`;
}
