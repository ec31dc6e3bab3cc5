import { expect, type Locator, type Page } from '@playwright/test';

/** The best-known response: a changed password. */
export const PASSWORD = '{"ret":-10000,"msg":"-73,the user modify password wrong","err_type":2}';

/** The decoder as a test uses it. */
export class DecoderPage {
  readonly page: Page;
  readonly box: Locator;
  readonly verdict: Locator;
  /** Those of the response that the verdict is about. */
  readonly layers: Locator;
  /** The other kinds of responses, each folded. */
  readonly others: Locator;
  readonly marks: Locator;
  readonly note: Locator;

  constructor(page: Page) {
    this.page = page;
    this.box = page.getByLabel(/^Paste a response/);
    this.verdict = page.locator('.result .verdict');
    this.layers = page.locator('.reading-of > .layers > li');
    this.others = page.locator('.others details.group-row');
    this.marks = page.locator('section.read .echo mark');
    this.note = page.locator('msdk-decoder .note');
  }

  /**
   * Opens the decoder's page.
   * @param fragment what follows the address
   */
  async open(fragment = ''): Promise<void> {
    await this.page.goto(`/decode/${fragment}`);
    await expect(this.box).toBeEnabled();
  }

  /**
   * Drops a file onto the widget.
   * @param name its name
   * @param text its text, or its size in bytes
   */
  async drop(name: string, text: string | number): Promise<void> {
    await this.dropOn('msdk-decoder', [name, text]);
  }

  /**
   * Drops files.
   * @param target selector of the element that they are dropped on
   * @param files name of each with its text, or its size in bytes
   */
  async dropOn(target: string, ...files: (readonly [name: string, text: string | number])[]): Promise<void> {
    const data = await this.page.evaluateHandle((given) => {
      const transfer = new DataTransfer();
      for (const [name, content] of given) {
        const part = typeof content === 'number' ? new Uint8Array(content) : content;
        transfer.items.add(new File([part], name, { type: 'text/plain' }));
      }
      return transfer;
    }, files);
    for (const event of ['dragover', 'drop'])
      await this.page.locator(target).first().dispatchEvent(event, { dataTransfer: data });
  }

  /** Unfolds the choice of an API and a platform. */
  async narrow(): Promise<void> {
    await this.page.getByText('Narrow it down').click();
  }

  /** Unfolds how the text was read, layer by layer. */
  async unfold(): Promise<void> {
    await this.page.locator('summary', { hasText: 'How it was read' }).click();
    await expect(this.page.locator('.reading-of')).toHaveAttribute('open');
  }

  /** Unfolds what can be shared. */
  async share(): Promise<void> {
    const menu = this.page.locator('details.copy');
    await expect(menu).toBeVisible();
    if ((await menu.getAttribute('open')) === null) await menu.locator('summary').click();
  }

  /**
   * Presses a button that copies.
   * @returns what was copied
   */
  async copy(name: string): Promise<string> {
    await this.share();
    await this.page.getByRole('button', { name, exact: true }).click();
    await expect(this.page.locator('.told')).toContainText('copied');
    return this.page.evaluate(() => navigator.clipboard.readText());
  }
}
