/** Everything that is tied to a layer, in the text and in the list. */
const TIED = '[data-layers]';

/**
 * Highlights a layer and its place in the text together while the pointer or the focus is on one of them. A click or Enter
 * on the place goes to the layer.
 */
export function wireLight(root: HTMLElement, signal: AbortSignal): void {
  const light = ({ target }: Event) => {
    const tied = tiedTo(target);
    lightUp(root, tied);
    if (tied?.matches('li')) showMark(root);
  };
  // What has the focus stays highlighted when the pointer leaves something else.
  const dim = () => {
    lightUp(root, root.contains(document.activeElement) ? tiedTo(document.activeElement) : null);
  };
  root.addEventListener('pointerover', light, { signal });
  root.addEventListener('pointerout', dim, { signal });
  root.addEventListener('focusin', light, { signal });
  root.addEventListener('focusout', dim, { signal });
  root.addEventListener('click', ({ target }) => leadTo(root, target), { signal });
  root.addEventListener(
    'keydown',
    (event) => {
      if (event.key !== 'Enter' && event.key !== ' ') return;
      if (leadTo(root, event.target)) event.preventDefault();
    },
    { signal },
  );
}

/** The mark or the layer around a target. */
function tiedTo(target: EventTarget | null): Element | null {
  return target instanceof Element ? target.closest(TIED) : null;
}

/** The layers of an element. */
function layersOf(tied: Element | null): string[] {
  return tied instanceof HTMLElement ? (tied.dataset['layers'] ?? '').split(' ') : [];
}

/** Highlights everything that shares a layer with an element; null for nothing. */
function lightUp(root: HTMLElement, tied: Element | null): void {
  const layers = layersOf(tied);
  for (const each of root.querySelectorAll(TIED))
    each.classList.toggle(
      'lit',
      layersOf(each).some((layer) => layers.includes(layer)),
    );
}

/** Scrolls the text, not the page, to the first highlighted place. */
function showMark(root: HTMLElement): void {
  const mark = root.querySelector('.echo mark.lit');
  const echo = mark?.closest('.echo');
  if (!echo || !mark) return;
  const [outer, inner] = [echo.getBoundingClientRect(), mark.getBoundingClientRect()];
  if (inner.top < outer.top || inner.bottom > outer.bottom)
    echo.scrollTop += inner.top - outer.top - (outer.height - inner.height) / 2;
}

/** Goes from a place in the text to its layer; returns whether there was one. */
function leadTo(root: HTMLElement, target: EventTarget | null): boolean {
  const tied = tiedTo(target);
  if (!tied?.matches('mark')) return false;
  const [layer] = layersOf(tied);
  const item = [...root.querySelectorAll(`li${TIED}`)].find((each) => layersOf(each).includes(layer ?? ''));
  item?.scrollIntoView({ block: 'nearest' });
  item?.querySelector<HTMLElement>('a, summary')?.focus({ preventScroll: true });
  return item !== undefined;
}
