import { decodeUriPart } from '../../decode-uri.ts';

/**
 * The tables of contents beside a page and above it: they list what the page shows, and mark the code that one came for.
 * Starlight marks what is being read, at the link itself; the table beside the page scrolls along with it, but does not lose the
 * line of the marked code while that code is on the screen.
 */
export class Contents {
  private readonly links = [
    ...document.querySelectorAll<HTMLAnchorElement>(':is(starlight-toc, mobile-starlight-toc) a'),
  ].map((link) => ({
    link,
    item: link.closest('li'),
    target: document.getElementById(decodeUriPart(link.hash.slice(1))),
  }));
  private marked: HTMLElement | null = null;

  constructor() {
    const reading = new MutationObserver((changes) => {
      for (const { target } of changes)
        if (target instanceof HTMLElement && target.getAttribute('aria-current') === 'true') this.show(target);
    });
    for (const table of document.querySelectorAll('.right-sidebar starlight-toc'))
      reading.observe(table, { subtree: true, attributeFilter: ['aria-current'] });
  }

  /** Leaves out what is hidden on the page. */
  follow(): void {
    for (const { item, target } of this.links) if (item) item.hidden = target?.closest('[hidden]') !== null;
  }

  /**
   * Marks an entry, and scrolls to its line.
   * @param entry null for none
   */
  mark(entry: HTMLElement | null): void {
    this.marked = entry;
    for (const { link, item, target } of this.links) {
      const isNamed = entry !== null && target !== null && entry.contains(target);
      if (isNamed) item?.setAttribute('aria-current', 'location');
      else item?.removeAttribute('aria-current');
      if (isNamed) bringIntoView(link);
    }
  }

  /** Scrolls to the line of what is being read, unless the marked code is on the screen. */
  private show(line: HTMLElement): void {
    const { top, bottom } = this.marked?.getBoundingClientRect() ?? { top: 0, bottom: 0 };
    if (bottom <= 0 || top >= innerHeight) bringIntoView(line);
  }
}

/** Scrolls the panel beside the page, and nothing else, so far that a line of it can be seen. */
function bringIntoView(line: HTMLElement): void {
  const panel = line.closest('.right-sidebar');
  if (!panel) return;
  const [at, seen] = [line.getBoundingClientRect(), panel.getBoundingClientRect()];
  if (at.top < seen.top || at.bottom > seen.bottom) panel.scrollTop += at.top - seen.top - seen.height / 2;
}
