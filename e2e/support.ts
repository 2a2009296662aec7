import { test as base, expect } from '@playwright/test';
import type { Page } from '@playwright/test';

/** Said by the test runner itself, where a journey goes without what is kept offline. */
const BLOCKED = 'Service Worker registration blocked by Playwright';

/** Every journey fails on anything the page complains about. */
export const test = base.extend<{ complaints: string[] }>({
  complaints: [
    async ({ page }, use) => {
      const complaints: string[] = [];
      page.on('console', (message) => {
        if (message.text() === BLOCKED) return;
        if (message.type() === 'error' || message.type() === 'warning') complaints.push(message.text());
      });
      page.on('pageerror', (error) => complaints.push(error.message));
      await use(complaints);
      expect(complaints).toEqual([]);
    },
    { auto: true },
  ],
});
export { expect };

/** What the page was built with is seen before its scripts are there: it answers once that is no longer said of it. */
export async function answering(page: Page): Promise<void> {
  await expect(page.locator('html')).not.toHaveAttribute('data-opening');
}

/** Opens an address and waits for the picture. */
export async function open(page: Page, hash = ''): Promise<void> {
  await page.goto(`/${hash}`);
  await answering(page);
  await expect(page.locator('[data-panel=memory-map]')).toBeVisible();
}

export const step = (page: Page) => page.getByRole('textbox', { name: 'Go to step' });
export const time = (page: Page) => page.getByRole('textbox', { name: 'Go to a time in ms' });
export const sentence = (page: Page) => page.locator('#sentence p').first();

/** The hash once it has come to rest and holds this. */
export async function restingHash(page: Page, part: string | RegExp): Promise<string> {
  await expect.poll(() => new URL(page.url()).hash).toMatch(part);
  return new URL(page.url()).hash;
}

/** Hands a file to the dialog that opens files, by its picker. */
export async function chooseFile(page: Page, name: string, content: string | Buffer): Promise<void> {
  await page.locator('.preset-button').click();
  await page.getByRole('button', { name: 'Open a file …' }).click();
  await page
    .locator('.dialog-column input[type=file]')
    .first()
    .setInputFiles({ name, mimeType: 'application/octet-stream', buffer: Buffer.from(content) });
}
