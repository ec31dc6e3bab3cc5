/** What a ticket says of a code. */
export interface TicketFacts {
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
 * Writes a summary of a code for a ticket.
 * @param facts what the entry says
 * @returns Markdown, ending in a line break
 */
export function toTicket({ code, title, domain, action, meaning, steps, url }: TicketFacts): string {
  const list = steps.map((step, index) => `${String(index + 1)}. ${step}`);
  return [`**${code} — ${title}** (${domain})`, '', `Action: ${action}. ${meaning}`, '', ...list, '', url, ''].join(
    '\n',
  );
}
