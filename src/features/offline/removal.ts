/// <reference lib="webworker" />
/**
 * Takes the place of the service worker when the site is built without one: frees the browsers that have it, and goes.
 * It does not wait until the pages are closed, since what is switched off may be what does harm.
 */
import { isOurCache } from './routes.ts';

declare const self: ServiceWorkerGlobalScope;

const { scope } = self.registration;

self.addEventListener('install', () => void self.skipWaiting());

self.addEventListener('activate', (event) => {
  event.waitUntil(goAway());
});

/** Deletes what was kept and ends the registration: the next page comes from the network. */
async function goAway(): Promise<void> {
  for (const name of await caches.keys()) if (isOurCache(name, scope)) await caches.delete(name);
  await self.registration.unregister();
}
