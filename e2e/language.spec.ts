import { expect, open, restingHash, sentence, test } from './support.ts';

test('German: chosen in the app bar, kept by the link, read by another browser, written with its own marks', async ({ page, browser }) => {
  await open(page);
  await page.getByRole('button', { name: 'Deutsch' }).click();
  await expect(page.locator('html')).toHaveAttribute('lang', 'de');
  await expect(sentence(page)).toContainText(
    'E braucht eine Seite, und von den 136 ist keine frei: F, zuletzt aufgenommen, gibt seine 33 zurück.',
  );
  await expect(page.getByRole('textbox', { name: 'Zu einer Zeit in ms gehen' })).toHaveValue(/^\d+,\d$/);
  await expect(page.getByText('KV-Pool: 136 Seiten × 2')).toBeVisible();

  // Views that speak English say so; what stands around them stays German.
  await page.keyboard.press('6');
  await expect(page.locator('main.metrics-view')).toContainText('requests are answered in', { timeout: 20_000 });
  expect(await page.locator('main.metrics-view').evaluate((main) => main.closest('[lang]')?.getAttribute('lang'))).toBe('en');
  await page.keyboard.press('1');

  const field = page.getByRole('textbox', { name: 'Zu einer Zeit in ms gehen' });
  await field.fill('100,5');
  await field.press('Enter');
  const hash = await restingHash(page, /^#lang=de&v=1&.*at=\d/);
  await page.getByRole('button', { name: 'Schritt vor' }).click();
  const moved = await restingHash(page, /^#lang=de&v=1&.*at=1\d&/);
  expect(moved).not.toBe(hash);
  const told = await sentence(page).textContent();

  const other = await (await browser.newContext()).newPage();
  await open(other, moved);
  await expect(other.locator('html')).toHaveAttribute('lang', 'de');
  await expect(sentence(other)).toHaveText(told ?? '');
  await other.getByRole('button', { name: 'English' }).click();
  await expect(other.locator('html')).toHaveAttribute('lang', 'en');
  expect(new URL(other.url()).hash).not.toContain('lang');

  // A language that is not there is told like any other part that cannot be read.
  await other.goto(`/${moved.replace('lang=de', 'lang=xx')}`);
  await expect(other.getByRole('alert')).toContainText('lang=xx');
  await expect(other.getByRole('alert')).toContainText('expected one of en, de');
  await other.context().close();
});
