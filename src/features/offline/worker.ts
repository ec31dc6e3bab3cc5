/// <reference lib="webworker" />
/**
 * The service worker: keeps the site, so that it can be read, decoded and searched without a network. All of it comes
 * from one version until the reader takes the next. Which request gets what stands in `route.ts`.
 */
import { PrecacheController } from 'workbox-precaching/PrecacheController.js';
import { cacheNames, FRAGMENTS_FILE, isOurCache, LOST_FILE, NAMED_BY_CONTENT } from './addresses.ts';
import type { KeptFile } from './kept-files.ts';
import { routeOf, type Route } from './route.ts';
import { VisitedPages } from './visited-pages.ts';

declare const self: ServiceWorkerGlobalScope;

/** What is kept; the build puts it here. */
declare const KEPT_FILES: KeptFile[];

const { scope } = self.registration;
const names = cacheNames(scope);
const files = new PrecacheController({
  cacheName: names.files,
  // Some servers give the page for lost addresses its own status; that it is this page, its hash tells.
  plugins: [
    {
      cacheWillUpdate: ({ request, response }) =>
        Promise.resolve(response.ok || request.url === addressOf(`/${LOST_FILE}`) ? response : null),
    },
  ],
});
files.addToCacheList(KEPT_FILES);
const visited = new VisitedPages(
  names.visited,
  (address) => files.getCacheKeyForURL(address) !== undefined,
  () => kept(`/${LOST_FILE}`),
);
let fragments: Promise<Record<string, string>> | undefined;

self.addEventListener('install', (event) => void files.install(event));

self.addEventListener('activate', (event) => {
  event.waitUntil(takeOver(event));
});

// A page asks for it when its reader wants the new version.
self.addEventListener('message', ({ data }) => {
  if ((data as { type?: unknown } | null)?.type === 'SKIP_WAITING') void self.skipWaiting();
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
      return visited.answer(event);
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
function kept(path: string): Promise<Response | undefined> {
  return files.matchPrecache(addressOf(path));
}

/** Whether an address from the site's root is kept. */
function isKept(path: string): boolean {
  return files.getCacheKeyForURL(addressOf(path)) !== undefined;
}

/** The full address of an address from the site's root. */
function addressOf(path: string): string {
  return scope + path.slice(1);
}
