/// <reference lib="webworker" />
/**
 * The service worker: keeps the site, so that it can be read, decoded and searched without a network. All of it comes
 * from one version until the reader takes the next. `routes.ts` says which request gets what.
 */
import { PrecacheController } from 'workbox-precaching/PrecacheController.js';
import type { KeptFile } from './integration.ts';
import {
  cacheNames,
  FRAGMENTS_FILE,
  isOurCache,
  LOST_FILE,
  NAMED_BY_CONTENT,
  pageFiles,
  routeOf,
  type Message,
  type Route,
} from './routes.ts';

declare const self: ServiceWorkerGlobalScope;

/** What is kept; the build puts it here. */
declare const KEPT_FILES: KeptFile[];

/** How many opened pages are kept that are not kept for everybody. */
const MOST_PAGES = 40;

const { scope } = self.registration;
const names = cacheNames(scope);
const files = new PrecacheController({
  cacheName: names.files,
  // Some servers give the page for lost addresses its own status; that it is this page, its hash tells.
  plugins: [
    {
      cacheWillUpdate: ({ request, response }) =>
        Promise.resolve(response.ok || request.url === addressOf(`/${LOST_FILE}`) ? response : null),
      cacheDidUpdate: tellProgress,
    },
  ],
});
files.addToCacheList(KEPT_FILES);
let fragments: Promise<Record<string, string>> | undefined;
let loaded = 0;

self.addEventListener('install', (event) => {
  files.install(event).catch(() => tell({ type: 'failed' }));
});

self.addEventListener('activate', (event) => {
  event.waitUntil(takeOver(event));
});

self.addEventListener('message', (event) => {
  const { type } = (event.data ?? {}) as { type?: unknown };
  // A page asks for it when its reader wants the new version.
  if (type === 'SKIP_WAITING') void self.skipWaiting();
  // What was removed is wanted again, before the browser has let go of this worker: nothing is installed anew then.
  if (type === 'KEEP')
    event.waitUntil(
      keepAgain().then(
        () => tell({ type: 'kept' }),
        () => tell({ type: 'failed' }),
      ),
    );
});

self.addEventListener('fetch', (event) => {
  const { request } = event;
  if (request.method !== 'GET' || !request.url.startsWith(scope)) return;
  const path = new URL(request.url).pathname.slice(new URL(scope).pathname.length - 1);
  const route = routeOf({ path, isNavigation: request.mode === 'navigate' }, isKept);
  if (route.kind !== 'none') event.respondWith(answer(route, event));
});

/** Answers a request by its route. What should be kept and is not, because the browser let go of it, is fetched. */
async function answer(route: Exclude<Route, { kind: 'none' }>, event: FetchEvent): Promise<Response> {
  const { request } = event;
  switch (route.kind) {
    case 'kept':
      return (await kept(route.path)) ?? fetch(request);
    case 'moved':
      return Response.redirect(addressOf(route.to) + new URL(request.url).search);
    case 'fragment':
      return (await fragment(route.name)) ?? fetch(request);
    case 'before':
      return (await caches.match(request, { cacheName: names.before })) ?? fetch(request);
    case 'visited':
      return visitedPage(event);
  }
}

/** Tells the pages how much is kept by now. */
function tellProgress(): Promise<void> {
  loaded = Math.min(loaded + 1, KEPT_FILES.length);
  return tell({ type: 'progress', loaded, total: KEPT_FILES.length });
}

/** Tells the open pages something, those among them that the worker does not answer for yet. */
async function tell(message: Message): Promise<void> {
  for (const client of await self.clients.matchAll({ includeUncontrolled: true })) client.postMessage(message);
}

/** Loads what is missing. Workbox itself stores files only while a worker is being installed. */
async function keepAgain(): Promise<void> {
  const cache = await caches.open(names.files);
  loaded = 0;
  for (const [address, key] of files.getURLsToCacheKeys()) {
    if (!(await cache.match(key))) {
      const integrity = files.getIntegrityForCacheKey(key);
      const response = await fetch(address, { cache: 'no-cache', ...(integrity ? { integrity } : {}) });
      if (!response.ok && address !== addressOf(`/${LOST_FILE}`))
        throw new Error(`${address}: ${String(response.status)}`);
      // A page that was reached by a redirect cannot be shown from a cache.
      await cache.put(key, response.redirected ? new Response(await response.blob(), response) : response);
    }
    await tellProgress();
  }
}

/** Makes this version the one that is shown. */
async function takeOver(event: ExtendableEvent): Promise<void> {
  await keepBefore();
  await files.activate(event);
  const current = [names.files, names.before, names.visited];
  for (const name of await caches.keys())
    if (isOurCache(name, scope) && !current.includes(name)) await caches.delete(name);
  // The page that asked for the worker as well.
  await self.clients.claim();
}

/** Lays by what of the version before is named by its content: pages that are still open may ask for it. */
async function keepBefore(): Promise<void> {
  await caches.delete(names.before);
  const [from, to] = await Promise.all([caches.open(names.files), caches.open(names.before)]);
  for (const request of await from.keys()) {
    const path = `/${request.url.slice(scope.length)}`;
    if (!NAMED_BY_CONTENT.test(path) || isKept(path)) continue;
    const response = await from.match(request);
    if (response) await to.put(request, response);
  }
}

/** A record of the full-text index as Pagefind takes it: unpacked, behind its mark. */
async function fragment(name: string): Promise<Response | undefined> {
  fragments ??= kept(`/${FRAGMENTS_FILE}`).then((response) =>
    response ? (response.json() as Promise<Record<string, string>>) : {},
  );
  const all = await fragments.catch(() => null);
  // Not again the same: the next record tries anew, and the network has this one.
  if (all === null) fragments = undefined;
  const text = all?.[name];
  return text === undefined ? undefined : new Response(text);
}

/** A file that is kept, if it still is. */
async function kept(path: string): Promise<Response | undefined> {
  // Not `matchPrecache`: it would open, and so bring back, the cache of a site that was removed.
  const key = files.getCacheKeyForURL(addressOf(path));
  return key === undefined ? undefined : caches.match(key, { cacheName: names.files });
}

/** Whether an address from the site's root is kept. */
function isKept(path: string): boolean {
  return files.getCacheKeyForURL(addressOf(path)) !== undefined;
}

/** The full address of an address from the site's root. */
function addressOf(path: string): string {
  return scope + path.slice(1);
}

/** Opens a page that is not kept for everybody: from the network, else as it was when it was last opened. */
async function visitedPage(event: FetchEvent): Promise<Response> {
  const { request } = event;
  const response = await fetch(request).catch((cause: unknown) => cause);
  // A server that is down is as good as none.
  if (response instanceof Response && response.status < 500) {
    if (response.ok) event.waitUntil(keepVisited(request.url, response.clone()));
    return response;
  }
  const answer = (await copyOf(request)) ?? (await lostPage());
  if (answer) return answer;
  if (response instanceof Response) return response;
  throw response;
}

/**
 * Keeps a page by its path alone, and drops those that were opened longest ago. What the network answers in its place,
 * such as the sign-in page of a hotel, is not kept.
 */
async function keepVisited(url: string, response: Response): Promise<void> {
  if (!isOurs(await response.clone().text(), url)) return;
  const cache = await caches.open(names.visited);
  const path = pathOf(url);
  await cache.delete(path);
  await cache.put(path, response);
  const all = await cache.keys();
  await Promise.all(all.slice(0, Math.max(all.length - MOST_PAGES, 0)).map((old) => cache.delete(old)));
}

/** The page as it was last opened, unless it is of another version, whose scripts and styles cannot be had. */
async function copyOf(request: Request): Promise<Response | undefined> {
  const copy = await caches.match(pathOf(request.url), { cacheName: names.visited });
  return copy && isOurs(await copy.clone().text(), request.url) ? copy : undefined;
}

/** Whether a page is one of this version: it names files of it, and no others. */
function isOurs(html: string, url: string): boolean {
  const named = pageFiles(html);
  return named.length > 0 && named.every((file) => files.getCacheKeyForURL(new URL(file, url).href) !== undefined);
}

/** The address of a page without its query and fragment, which can hold what a person typed. */
function pathOf(url: string): string {
  const { origin, pathname } = new URL(url);
  return origin + pathname;
}

/** The page for lost addresses, which leads from a code to its entry, with its status, whichever the server gave it. */
async function lostPage(): Promise<Response | undefined> {
  const page = await kept(`/${LOST_FILE}`);
  return page && new Response(page.body, { status: 404, headers: page.headers });
}
