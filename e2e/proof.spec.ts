import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { expect, open, restingHash, sentence, test } from './support.ts';

const CHECKED_MS = 90_000;
const CALIBRATION = '#v=1&scenario=tight&view=proof&at=22&proof=calibration&hash=none';

async function checked(page: Page): Promise<void> {
  await expect(page.locator('.proof-page')).toHaveAttribute('aria-busy', 'false', { timeout: CHECKED_MS });
}

test('a badge leads to the proof; everything is checked here; a golden trace opens at its step and its link holds', async ({ page }) => {
  test.setTimeout(150_000);
  await open(page);
  await page.locator('[data-panel=step-time] [data-badge=modelled]').click();
  await checked(page);
  await expect(sentence(page)).toContainText(/38 of 38 golden traces agree with vLLM in all of \d\d,\d{3} fields/);
  await expect(sentence(page)).toContainText(/(\d\d) of \1 published examples and (\d+) of \2 stored runs/);
  await expect(page.locator('#proof-calibration')).toBeInViewport();
  await restingHash(page, /view=proof.*proof=calibration/);
  // The queue takes a while; that it is counting is enough here.
  await expect(page.locator('[data-queue="0.5"]')).toContainText('of 1,000,000', { timeout: 30_000 });

  await page
    .getByRole('button', { name: /^first token: request 0/ })
    .first()
    .click();
  await expect(page.locator('.proof-chosen')).toHaveCount(1);
  await restingHash(page, /proof=calibration~h100/);

  await page.getByRole('link', { name: 'Open preempt-one-and-resume on Run' }).click();
  await expect(page.locator('[data-panel=memory-map]')).toBeVisible();
  const hash = await restingHash(page, /scenario=golden-preempt-one-and-resume&at=\d+&hash=[0-9a-f]{8}/);
  await page.reload();
  await expect(page.getByRole('button', { name: /^preempt-one-and-resume/ })).toBeVisible();
  expect(await restingHash(page, /golden/)).toBe(hash);
  // It scrubs like any scenario, and goes on when it is changed.
  await page.keyboard.press('ArrowRight');
  await restingHash(page, new RegExp(`at=${Number(/at=(\d+)/.exec(hash)?.[1]) + 1}&`));
});

test('axe finds nothing in three sizes, light and dark, and nothing stands out of the page', async ({ page }) => {
  test.setTimeout(180_000);
  await page.goto(`/${CALIBRATION}`);
  await checked(page);
  for (const [width, height, colorScheme] of [
    [1440, 900, 'light'],
    [1024, 768, 'dark'],
    [390, 844, 'light'],
  ] as const) {
    await page.emulateMedia({ colorScheme });
    await page.setViewportSize({ width, height });
    // Rows and points by the hundred are alike: the first of each table stand for all.
    const { violations } = await new AxeBuilder({ page }).exclude('tbody tr:nth-child(n+6)').exclude('svg').analyze();
    expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ target }) => target.join(' ')).join(', ')}`)).toEqual([]);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width);
  }
});
