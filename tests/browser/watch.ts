import type { Page } from '@playwright/test';

/** Collects what a page complains about, and the hosts that it asks. */
export function watch(page: Page): { errors: string[]; hosts: Set<string> } {
  const errors: string[] = [];
  const hosts = new Set<string>();
  page.on('console', (message) => {
    if (message.type() === 'error') errors.push(message.text());
  });
  page.on('pageerror', ({ message }) => errors.push(message));
  page.on('request', (request) => hosts.add(new URL(request.url()).host));
  return { errors, hosts };
}
