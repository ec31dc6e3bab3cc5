/// <reference lib="webworker" />

/** How many pages are kept. */
const MOST_PAGES = 40;

/** Pages that are not kept for everybody: from the network, else as they were when they were last opened. */
export class VisitedPages {
  private readonly name: string;
  private readonly isKept: (address: string) => boolean;
  private readonly lost: () => Promise<Response | undefined>;

  /**
   * @param name name of the cache
   * @param isKept whether the file at a full address belongs to the version that is shown
   * @param lost gives the page for addresses that do not exist, which leads from a code to its entry
   */
  constructor(name: string, isKept: (address: string) => boolean, lost: () => Promise<Response | undefined>) {
    this.name = name;
    this.isKept = isKept;
    this.lost = lost;
  }

  /**
   * Answers the opening of a page.
   * @param event the request
   * @throws TypeError as `fetch` does, when there is neither network nor the page for lost addresses
   */
  async answer(event: FetchEvent): Promise<Response> {
    const { request } = event;
    const response = await fetch(request).catch((cause: unknown) => cause);
    // A server that is down is as good as none.
    if (response instanceof Response && response.status < 500) {
      if (response.ok) event.waitUntil(this.keep(request, response.clone()));
      return response;
    }
    const answer = (await this.copy(request)) ?? (await this.lostPage());
    if (answer) return answer;
    if (response instanceof Response) return response;
    throw response;
  }

  /** Keeps a page, and lets go of those that were opened longest ago. */
  private async keep(request: Request, response: Response): Promise<void> {
    const cache = await caches.open(this.name);
    await cache.delete(request, { ignoreSearch: true });
    await cache.put(request, response);
    const all = await cache.keys();
    await Promise.all(all.slice(0, Math.max(all.length - MOST_PAGES, 0)).map((old) => cache.delete(old)));
  }

  /** The page as it was last opened; not one of another version, whose scripts and styles cannot be had. */
  private async copy(request: Request): Promise<Response | undefined> {
    const copy = await caches.match(request, { cacheName: this.name, ignoreSearch: true });
    const html = await copy?.clone().text();
    return html !== undefined && pageFiles(html).every((file) => this.isKept(new URL(file, request.url).href))
      ? copy
      : undefined;
  }

  /** The page for lost addresses with its status, whichever the server gave it. */
  private async lostPage(): Promise<Response | undefined> {
    const page = await this.lost();
    return page && new Response(page.body, { status: 404, headers: page.headers });
  }
}

/**
 * The scripts and style sheets that a page names, as addresses of the host. They tell its version.
 * @param html the page
 */
export function pageFiles(html: string): string[] {
  return [...new Set(html.match(/(?<=["'])\/[^"'\s]*\/?_astro\/[^"'\s]+(?=["'])/g))];
}
