import { expect, test, type Page } from '@playwright/test';
import { below } from './site.ts';

/** One page of every kind. */
const PAGES = [
  '/',
  '/decode/',
  '/errors/',
  '/errors/qq-platform/',
  '/code/-73/',
  '/relations/',
  '/search/?q=-73',
  '/guides/how-codes-travel/',
  '/nothing/at/all/',
];

/**
 * Collects what a page complains about.
 * @param page a page that has not been opened yet
 */
async function watch(page: Page): Promise<string[]> {
  const complaints: string[] = [];
  page.on('console', (message) => {
    if (message.type() === 'error') complaints.push(message.text());
  });
  page.on('pageerror', (error) => complaints.push(error.message));
  await page.exposeFunction('complain', (text: string) => complaints.push(text));
  await page.addInitScript(() => {
    document.addEventListener('securitypolicyviolation', ({ violatedDirective, blockedURI }) => {
      (window as unknown as { complain: (text: string) => void }).complain(`${violatedDirective}: ${blockedURI}`);
    });
  });
  return complaints;
}

/** What browsers log about the status of the page itself. */
const NOT_FOUND = 'the server responded with a status of 404';

for (const path of PAGES) {
  test(`${path} works under the policy that the server sends`, async ({ page }) => {
    const complaints = await watch(page);
    const response = await page.goto(below(path), { waitUntil: 'networkidle' });
    expect(response?.headers()['content-security-policy']).toContain(`frame-ancestors 'none'`);
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
    expect(complaints.filter((text) => !text.includes(NOT_FOUND))).toEqual([]);
  });
}

test('the policy is in force', async ({ page }) => {
  const complaints = await watch(page);
  await page.goto(below('/'));
  await page.evaluate(() => {
    const script = document.createElement('script');
    script.textContent = 'document.title = "taken over"';
    document.head.append(script);
  });
  await expect.poll(() => complaints.join()).toContain('script-src');
  await expect(page).not.toHaveTitle('taken over');
});

test('the decoder and the search work under it', async ({ page }) => {
  const complaints = await watch(page);
  await page.goto(below('/decode/'));
  await page.getByRole('textbox').fill('{"ret":-10000,"msg":"-73,the user modify password wrong"}');
  await expect(page.locator('.verdict h2 a')).toBeVisible();
  await page.getByRole('button', { name: 'Search codes and words' }).click();
  await page.getByLabel('Code, message or words').fill('pay token lifetime');
  await expect(page.locator('#search-results').getByRole('option').first()).toBeVisible();
  expect(complaints).toEqual([]);
});
