import { chromium, type Browser } from '@playwright/test';
import { getBrowser } from '../../scripts/browser.ts';

/**
 * Starts the browser in which the sites are measured.
 * @param options more options of its command line
 * @throws Error when none can be had
 */
export async function openBrowser(options: readonly string[] = []): Promise<Browser> {
  const { executablePath } = getBrowser();
  return chromium.launch({
    ...(executablePath ? { executablePath } : {}),
    // The sandbox cannot be had for root; the others keep the browser from calling home.
    args: ['--no-sandbox', '--disable-quic', '--no-first-run', '--disable-background-networking', ...options],
  });
}
