import AxeBuilder from '@axe-core/playwright';
import { expect, open, test } from './support.ts';

for (const theme of ['light', 'dark'] as const) {
  for (const [width, height] of [
    [1440, 900],
    [390, 844],
  ] as const) {
    test(`axe finds nothing, ${theme}, ${width}`, async ({ page }) => {
      await page.emulateMedia({ colorScheme: theme });
      await page.setViewportSize({ width, height });
      await open(page);
      const found = (await new AxeBuilder({ page }).analyze()).violations;
      expect(found.map(({ id, nodes }) => `${id}: ${nodes.map(({ target }) => target.join(' ')).join(', ')}`)).toEqual([]);
    });
  }
}

test('axe finds nothing in the dialogs', async ({ page }) => {
  await open(page);
  for (const key of ['s', '?']) {
    await page.keyboard.press(key);
    await expect(page.getByRole('dialog').first()).toBeVisible();
    await page.waitForTimeout(300);
    const found = (await new AxeBuilder({ page }).analyze()).violations;
    expect(found.map(({ id, nodes }) => `${id}: ${nodes.map(({ target }) => target.join(' ')).join(', ')}`)).toEqual([]);
    await page.keyboard.press('Escape');
  }
});

test('the sentence is spoken at rest only', async ({ page }) => {
  await open(page);
  const spoken = page.locator('#sentence [aria-live=polite]');
  await expect(spoken).toContainText('E needs a page');
  await page.keyboard.press('ArrowRight');
  await expect(spoken).toContainText('F waits');
});

test('reduced motion: nothing takes time', async ({ page }) => {
  await page.emulateMedia({ reducedMotion: 'reduce' });
  await open(page);
  await page.keyboard.press('ArrowRight');
  const moving = await page.evaluate(() => document.getAnimations().filter((animation) => animation.playState === 'running').length);
  expect(moving).toBe(0);
});
