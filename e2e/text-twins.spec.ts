import { expect, open, test } from './support.ts';

test('every panel has its table', async ({ page }) => {
  await open(page);
  for (const [panel, words] of [
    ['memory-map', /E/],
    ['batch', /A/],
    ['step-time', /weights/i],
    ['inspector', /E/],
  ] as const) {
    const region = page.locator(`[data-panel=${panel}]`);
    await region.getByRole('button', { name: 'Table' }).focus();
    await page.keyboard.press('Enter');
    await expect(region.getByRole('table')).toContainText(words);
    await expect(region.locator('th[scope=col]').first()).toBeVisible();
    await page.keyboard.press('t');
    await expect(region.getByRole('table')).toHaveCount(0);
  }
  const timeline = page.locator('[data-panel=timeline]');
  await timeline.getByRole('button', { name: 'Table' }).focus();
  await page.keyboard.press('t');
  await expect(timeline.getByRole('table')).toContainText('A');
});
