import { expect, open, step, test } from './support.ts';

test('a request, a slot, a page and a step explain themselves', async ({ page }) => {
  await open(page);
  const inspector = page.locator('[data-panel=inspector]');
  await page.locator('#sentence').getByRole('button', { name: 'F', exact: true }).click();
  await expect(inspector).toContainText(/F/);
  await expect(inspector).toContainText('=');
  await expect(inspector.locator('[data-badge]').first()).toBeVisible();
  await expect(inspector).toContainText('Why');
});

test('a link of the why chain leads to its moment', async ({ page }) => {
  await open(page);
  await page.locator('[data-panel=inspector]').getByRole('button', { name: 'step 8', exact: true }).click();
  await expect(step(page)).toHaveValue('8');
});

test('causes are drawn on the timeline until W hides them', async ({ page }) => {
  await open(page);
  await expect(page.locator('.timeline path[marker-end]').first()).toBeAttached();
  await page.keyboard.press('w');
  await expect(page.locator('.timeline path[marker-end]')).toHaveCount(0);
  await page.keyboard.press('w');
  await expect(page.locator('.timeline path[marker-end]').first()).toBeAttached();
});

test('by keyboard alone: from a page on the map to the moment that made it so', async ({ page }) => {
  await open(page);
  for (let i = 0; i < 40; i++) {
    await page.keyboard.press('Tab');
    if (
      await page.evaluate(
        () =>
          document.activeElement?.closest('.memory-map svg') !== null && document.activeElement?.closest('.memory-map svg') !== undefined,
      )
    )
      break;
  }
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('Enter');
  const inspector = page.locator('[data-panel=inspector]');
  await expect(inspector).toContainText('page 133');
  for (let i = 0; i < 40; i++) {
    await page.keyboard.press('Tab');
    if (await page.evaluate(() => document.activeElement?.matches('[data-panel=inspector] .why-go') ?? false)) break;
  }
  const before = await step(page).inputValue();
  await page.keyboard.press('Enter');
  await expect(step(page)).not.toHaveValue(before);
});
