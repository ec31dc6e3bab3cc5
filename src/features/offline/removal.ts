/// <reference lib="webworker" />
/**
 * Replaces the service worker when the site is built without one: deletes what browsers keep, and unregisters itself. It does
 * not wait until the pages are closed, since the old worker may have been switched off because it does harm.
 */
import { isOurCache } from './routes.ts';

declare const self: ServiceWorkerGlobalScope;

const { scope } = self.registration;

self.addEventListener('install', () => void self.skipWaiting());

self.addEventListener('activate', (event) => {
  event.waitUntil(goAway());
});

/** Deletes what was kept and unregisters: the next page comes from the network. */
async function goAway(): Promise<void> {
  for (const name of await caches.keys()) if (isOurCache(name, scope)) await caches.delete(name);
  await self.registration.unregister();
}
