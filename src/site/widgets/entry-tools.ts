import { toTicket } from '../lib/ticket.ts';

/** Copies the link of an entry, or a summary of it for a ticket. Wires prerendered buttons; without scripting they stay hidden. */
class EntryTools extends HTMLElement {
  connectedCallback(): void {
    for (const button of this.querySelectorAll<HTMLButtonElement>('button[data-copy]')) {
      button.hidden = false;
      button.addEventListener('click', () => void this.copy(button));
    }
  }

  /** Copies, then tells in the button's own words what happened. */
  private async copy(button: HTMLButtonElement): Promise<void> {
    const entry = this.closest('.entry');
    if (!entry) return;
    const words = button.textContent;
    const text = button.dataset['copy'] === 'link' ? linkOf(entry) : toTicket(factsOf(entry));
    try {
      await navigator.clipboard.writeText(text);
      button.textContent = 'Copied';
    } catch {
      button.textContent = 'The browser refused to copy';
    }
    setTimeout(() => (button.textContent = words), 2000);
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
