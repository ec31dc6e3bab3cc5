import { makeCopy } from '../../components/copy-button.ts';
import { decodeUriPart } from '../../decode-uri.ts';
import { toTicket, type EntrySummary } from './ticket.ts';

/** What closes the folds that were opened to print the page. */
let printed: HTMLDetailsElement[] = [];

for (const button of document.querySelectorAll<HTMLButtonElement>('button[data-copy]'))
  makeCopy(button, () => textOf(button));
addEventListener('hashchange', unfoldTarget);
addEventListener('beforeprint', () => {
  printed = [...document.querySelectorAll<HTMLDetailsElement>('main .fold:not([open])')];
  for (const fold of printed) fold.open = true;
});
addEventListener('afterprint', () => {
  for (const fold of printed) fold.open = false;
});
unfoldTarget();

/** Opens what the target of the address is folded in. Browsers do so for a link, not all of them for an address. */
function unfoldTarget(): void {
  const target = document.getElementById(decodeUriPart(location.hash.slice(1)));
  let fold = target?.closest('details');
  if (!fold || fold.open) return;
  for (; fold; fold = fold.parentElement?.closest('details')) fold.open = true;
  target?.scrollIntoView();
}

/** The text that a button copies. */
function textOf(button: HTMLButtonElement): string {
  const entry = button.closest<HTMLElement>('.entry');
  if (!entry) return location.href;
  switch (button.dataset['copy']) {
    case 'player':
      return textIn(entry, '.player q');
    case 'ticket':
      return toTicket(summaryOf(entry));
    default:
      return linkOf(entry);
  }
}

/** The full address of an entry. */
function linkOf(entry: HTMLElement): string {
  return entry.querySelector<HTMLAnchorElement>('h3 .code')?.href ?? location.href;
}

/** The text of a part of an entry. */
function textIn(entry: HTMLElement, selector: string): string {
  return entry.querySelector(selector)?.textContent.trim() ?? '';
}

/** Reads from the page what the entry says. */
function summaryOf(entry: HTMLElement): EntrySummary {
  const steps = [...entry.querySelectorAll('.steps > li')].map(({ textContent }) => textContent.trim());
  // The last step contacts a team if there is something to report.
  const last = `${steps.pop() ?? ''} ${textIn(entry, '.report')}`.trim();
  return {
    code: textIn(entry, 'h3 .code'),
    title: textIn(entry, 'h3 .title'),
    domain: entry.dataset['domain'] ?? '',
    action: textIn(entry, '.action'),
    meaning: textIn(entry, '.meaning'),
    steps: [...steps, last],
    url: linkOf(entry),
  };
}
