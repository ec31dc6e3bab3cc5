/** Where the keyboard takes half of the screen. */
const SMALL = '(max-width: 50em)';

/** How much of a verdict has to be seen, in pixels: its code, title and action. */
const HEAD = 290;

/** On a small screen, folds what helps to fill the box: from the first result on, the result is what counts. */
export function foldHelpers(root: HTMLElement): void {
  const helpers = root.querySelector<HTMLDetailsElement>('details.helpers:not([data-used])');
  if (!helpers || !matchMedia(SMALL).matches) return;
  helpers.dataset['used'] = '';
  helpers.open = false;
}

/** Scrolls on a small screen until the beginning of a verdict is in view, above the keyboard. */
export function reveal(verdict: HTMLElement): void {
  if (!matchMedia(SMALL).matches) return;
  const { top, height } = verdict.getBoundingClientRect();
  const view = visualViewport;
  const bottom = view ? view.offsetTop + view.height : innerHeight;
  const hidden = top + Math.min(height, HEAD) - bottom;
  if (hidden > 0) scrollBy({ top: hidden });
}
