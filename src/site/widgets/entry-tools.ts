import { toTicket } from '../lib/ticket.ts';

/** How long a button says what happened, in milliseconds. */
const SAYING = 2000;

/**
 * Copies the link of an entry, or a summary of it for a ticket. Wires prerendered buttons; without scripting they stay
 * hidden. The summary is read from the page, so that no entry has to be sent twice.
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
          button.textContent = said;
          saying = setTimeout(() => (button.textContent = words), SAYING);
        });
      });
    }
  }

  /** Copies the link or the summary; gives what happened, in words for the button. */
  private async copy(what: string): Promise<string> {
    const entry = this.closest('.entry');
    if (!entry) return 'Nothing to copy';
    try {
      await navigator.clipboard.writeText(what === 'link' ? linkOf(entry) : toTicket(factsOf(entry)));
      return 'Copied';
    } catch {
      return 'The browser refused to copy';
    }
  }
}

/** The full address of an entry. */
function linkOf(entry: Element): string {
  return entry.querySelector<HTMLAnchorElement>('h3 .code')?.href ?? location.href;
}

/** Reads from the page what the entry says. */
function factsOf(entry: Element) {
  const read = (selector: string) => entry.querySelector(selector)?.textContent.trim() ?? '';
  return {
    code: read('h3 .code'),
    title: read('h3 .title'),
    domain: document.querySelector('h1')?.textContent.trim() ?? '',
    action: read('.action'),
    meaning: read('.meaning'),
    steps: [...entry.querySelectorAll('.steps > li')].map((step) => step.textContent.trim()),
    url: linkOf(entry),
  };
}

customElements.define('entry-tools', EntryTools);
