import { toMarkdown, toTicket, type EntrySummary } from './ticket.ts';

/** How long a button shows what happened, in milliseconds. */
const SAYING = 2000;

/**
 * Makes the prerendered buttons copy the link or a summary of an entry; without scripting, they stay hidden. The summary is
 * read from the page, so that no entry has to be sent twice.
 */
class EntryTools extends HTMLElement {
  connectedCallback(): void {
    for (const button of this.querySelectorAll<HTMLButtonElement>('button[data-copy]')) {
      button.hidden = false;
      const words = button.textContent;
      let saying: ReturnType<typeof setTimeout> | undefined;
      button.addEventListener('click', () => {
        void this.copy(button.dataset['copy'] ?? '').then((said) => {
          clearTimeout(saying);
          // So that what is next to it does not move.
          button.style.minWidth = `${String(button.getBoundingClientRect().width)}px`;
          button.textContent = said;
          saying = setTimeout(() => (button.textContent = words), SAYING);
        });
      });
    }
  }

  /** Copies what a button names; returns what happened, in words for the button. */
  private async copy(what: string): Promise<string> {
    const entry = this.closest<HTMLElement>('.entry');
    if (!entry) return 'Nothing to copy';
    try {
      await navigator.clipboard.writeText(textOf(entry, what));
      return 'Copied';
    } catch {
      return 'The browser refused to copy';
    }
  }
}

/** The text to copy as `link`, `markdown` or `ticket`. */
function textOf(entry: HTMLElement, what: string): string {
  if (what === 'link') return linkOf(entry);
  return what === 'markdown' ? toMarkdown(summaryOf(entry, '`')) : toTicket(summaryOf(entry, ''));
}

/** The full address of an entry. */
function linkOf(entry: Element): string {
  return entry.querySelector<HTMLAnchorElement>('h3 .code')?.href ?? location.href;
}

/** Reads from the page what the entry says; `quote` goes around names and values. */
function summaryOf(entry: HTMLElement, quote: string): EntrySummary {
  const words = (element: Element | null) =>
    [...(element?.childNodes ?? [])]
      .map((node) =>
        node instanceof HTMLElement && node.matches('code') ? `${quote}${node.textContent}${quote}` : node.textContent,
      )
      .join('')
      .trim();
  return {
    code: words(entry.querySelector('h3 .code')),
    title: words(entry.querySelector('h3 .title')),
    domain: entry.dataset['domain'] ?? '',
    action: entry.querySelector('.action')?.textContent.trim() ?? '',
    meaning: words(entry.querySelector('.meaning')),
    steps: [...entry.querySelectorAll('.steps > li')].map(words),
    url: linkOf(entry),
  };
}

customElements.define('entry-tools', EntryTools);
