import { decodeUriPart } from '../../components/decode-uri.ts';

/** The tables of contents beside a page and above it: they list what the page shows, and mark the code that one came for. */
export class Contents {
  private readonly links = [
    ...document.querySelectorAll<HTMLAnchorElement>(':is(starlight-toc, mobile-starlight-toc) a'),
  ].map((link) => ({
    link,
    item: link.closest('li'),
    target: document.getElementById(decodeUriPart(link.hash.slice(1))),
  }));

  /** Leaves out what is hidden on the page. */
  follow(): void {
    for (const { item, target } of this.links) if (item) item.hidden = target?.closest('[hidden]') !== null;
  }

  /**
   * Marks an entry, and scrolls to its line. Starlight marks what is being read, at the link itself.
   * @param entry null for none
   */
  mark(entry: HTMLElement | null): void {
    for (const { link, item, target } of this.links) {
      const isNamed = entry !== null && target !== null && entry.contains(target);
      if (isNamed) item?.setAttribute('aria-current', 'location');
      else item?.removeAttribute('aria-current');
      const panel = link.closest('.right-sidebar');
      if (!isNamed || !panel) continue;
      const [line, seen] = [link.getBoundingClientRect(), panel.getBoundingClientRect()];
      if (line.top < seen.top || line.bottom > seen.bottom) panel.scrollTop += line.top - seen.top - seen.height / 2;
    }
  }
}
