import { element } from './dom.ts';

/** The one live region of a page. It exists from the start, because screen readers ignore the first text of a new one. */
const region = element('p.sr-only', { role: 'status' });
document.body.append(region);

/** Has screen readers say what has changed on the page. */
export function announce(words: string): void {
  if (region.textContent !== words) region.textContent = words;
}
