/// <reference lib="webworker" />
/**
 * The service worker: keeps the site, so that reading, decoding and searching work without a network. Everything comes from
 * one version until the reader switches to the next. `routes.ts` decides where each response comes from.
 */
import { PrecacheController } from 'workbox-precaching/PrecacheController.js';
import type { KeptFile } from './integration.ts';
import {
  cacheNames,
  isOurCache,
  LOST_FILE,
  isNamedByContent,
  pageFiles,
  routeOf,
  type Message,
  type Route,
} from './routes.ts';

declare const self: ServiceWorkerGlobalScope;

/** The files to keep; the build inserts the list. */
declare const KEPT_FILES: KeptFile[];

/** How many visited pages are kept in addition. */
const MOST_PAGES = 40;

const { scope } = self.registration;
const names = cacheNames(scope);
const files = new PrecacheController({
  cacheName: names.files,
  // Some servers send the 404 page with status 404. Its hash makes sure that it is this page.
  plugins: [
    {
      cacheWillUpdate: ({ request, response }) =>
        Promise.resolve(response.ok || request.url === addressOf(`/${LOST_FILE}`) ? response : null),
      cacheDidUpdate: tellProgress,
    },
  ],
});
files.addToCacheList(KEPT_FILES);
let loaded = 0;

self.addEventListener('install', (event) => {
  files.install(event).catch(() => tell({ type: 'failed' }));
});

self.addEventListener('activate', (event) => {
  event.waitUntil(takeOver(event));
});

self.addEventListener('message', (event) => {
  const { type } = (event.data ?? {}) as { type?: unknown };
  // Sent by a page whose reader wants the new version.
  if (type === 'SKIP_WAITING') void self.skipWaiting();
  // Sent when the site is wanted again before the browser has discarded this worker, so that nothing is installed anew.
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
  if (route.kind !== 'none') event.respondWith(respond(route, event));
});

/** Responds to a request by its route. A file that should be kept but is not, because the browser evicted it, is fetched. */
async function respond(route: Exclude<Route, { kind: 'none' }>, event: FetchEvent): Promise<Response> {
  const { request } = event;
  switch (route.kind) {
    case 'kept':
      return (await kept(route.path)) ?? fetch(request);
    case 'moved':
      return Response.redirect(addressOf(route.to) + new URL(request.url).search);
    case 'before':
      return (await caches.match(request, { cacheName: names.before })) ?? fetch(request);
    case 'visited':
      return visitedPage(event);
  }
}

/** Reports to the pages how much is kept so far. */
function tellProgress(): Promise<void> {
  loaded = Math.min(loaded + 1, KEPT_FILES.length);
  return tell({ type: 'progress', loaded, total: KEPT_FILES.length });
}

/** Sends a message to all open pages, including those that the worker does not control yet. */
async function tell(message: Message): Promise<void> {
  for (const client of await self.clients.matchAll({ includeUncontrolled: true })) client.postMessage(message);
}

/** Loads what is missing, since Workbox stores files only while a worker is being installed. */
async function keepAgain(): Promise<void> {
  const cache = await caches.open(names.files);
  loaded = 0;
  for (const [address, key] of files.getURLsToCacheKeys()) {
    if (!(await cache.match(key))) {
      const integrity = files.getIntegrityForCacheKey(key);
      const response = await fetch(address, { cache: 'no-cache', ...(integrity ? { integrity } : {}) });
      if (!response.ok && address !== addressOf(`/${LOST_FILE}`))
        throw new Error(`${address}: ${String(response.status)}`);
      // A response that was redirected cannot be used for a page.
      await cache.put(key, response.redirected ? new Response(await response.blob(), response) : response);
    }
    await tellProgress();
  }
}

/** Makes this version the one in use. */
async function takeOver(event: ExtendableEvent): Promise<void> {
  await keepBefore();
  await files.activate(event);
  const current = [names.files, names.before, names.visited];
  for (const name of await caches.keys())
    if (isOurCache(name, scope) && !current.includes(name)) await caches.delete(name);
  // Including the page that asked for the worker.
  await self.clients.claim();
}

/** Keeps the hashed files of the previous version for pages that are still open. */
async function keepBefore(): Promise<void> {
  await caches.delete(names.before);
  const [from, to] = await Promise.all([caches.open(names.files), caches.open(names.before)]);
  for (const request of await from.keys()) {
    const path = `/${request.url.slice(scope.length)}`;
    if (!isNamedByContent(path) || isKept(path)) continue;
    const response = await from.match(request);
    if (response) await to.put(request, response);
  }
}

/** A kept file; undefined if the browser evicted it. */
async function kept(path: string): Promise<Response | undefined> {
  // Not `matchPrecache`: it would open, and thereby recreate, the cache of a site that was removed.
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

/** A page that is not kept for everybody: from the network, else the copy from the last visit. */
async function visitedPage(event: FetchEvent): Promise<Response> {
  const { request } = event;
  const response = await fetch(request).catch((cause: unknown) => cause);
  // A server with an error is as good as none.
  if (response instanceof Response && response.status < 500) {
    if (response.ok) event.waitUntil(keepVisited(request.url, response.clone()));
    return response;
  }
  const copy = (await copyOf(request)) ?? (await lostPage());
  if (copy) return copy;
  if (response instanceof Response) return response;
  throw response;
}

/**
 * Keeps a page by its path alone, and drops the least recently visited ones. A page that the network sends in its place, such
 * as the sign-in page of a hotel, is not kept.
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

/** The copy from the last visit, unless it is of another version, whose scripts and styles are gone. */
async function copyOf(request: Request): Promise<Response | undefined> {
  const copy = await caches.match(pathOf(request.url), { cacheName: names.visited });
  return copy && isOurs(await copy.clone().text(), request.url) ? copy : undefined;
}

/** Whether a page belongs to this version: it links files of this version and no others. */
function isOurs(html: string, url: string): boolean {
  const named = pageFiles(html);
  return named.length > 0 && named.every((file) => files.getCacheKeyForURL(new URL(file, url).href) !== undefined);
}

/** The address of a page without its query and fragment, which can contain what a person typed. */
function pathOf(url: string): string {
  const { origin, pathname } = new URL(url);
  return origin + pathname;
}

/** The 404 page, which leads from a code to its entry, with status 404 whatever the server sent. */
async function lostPage(): Promise<Response | undefined> {
  const page = await kept(`/${LOST_FILE}`);
  return page && new Response(page.body, { status: 404, headers: page.headers });
}
