import { AxeBuilder } from '@axe-core/playwright';
import { expect, open, test } from './support.ts';

/** "rule: element, element", one line each. */
async function violations(axe: AxeBuilder): Promise<string[]> {
  const { violations: found } = await axe.analyze();
  return found.map(({ id, nodes }) => `${id}: ${nodes.map(({ target }) => target.join(' ')).join(', ')}`);
}

for (const theme of ['light', 'dark'] as const) {
  for (const [width, height] of [
    [1440, 900],
    [390, 844],
  ] as const) {
    test(`axe finds nothing, ${theme}, ${width}`, async ({ page }) => {
      await page.emulateMedia({ colorScheme: theme });
      await page.setViewportSize({ width, height });
      await open(page);
      expect(await violations(new AxeBuilder({ page }))).toEqual([]);
    });
  }
}

test('axe finds nothing in the dialogs', async ({ page }) => {
  await open(page);
  for (const key of ['s', '?']) {
    await page.keyboard.press(key);
    await expect(page.getByRole('dialog').first()).toBeVisible();
    await page.waitForTimeout(300);
    expect(await violations(new AxeBuilder({ page }).include('dialog'))).toEqual([]);
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
