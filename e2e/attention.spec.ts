import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { expect, restingHash, sentence, test } from './support.ts';

const place = (attention: string) => `/#v=1&scenario=tight&view=attention&at=22&attention=${attention}&hash=none`;
const panel = (page: Page, id: string) => page.locator(`[data-panel=attention-${id}]`);

test('eight decode tokens with and without the cache, and the FLOPs it saves', async ({ page }) => {
  await page.goto('/#v=1&scenario=tight&view=step&at=22&layer=14&operator=attention-decode&hash=none');
  await page.getByRole('button', { name: 'token by token' }).click();
  await expect(sentence(page)).toContainText('Prefill: all 4 prompt tokens');
  await page.getByRole('tab', { name: 'With and without cache' }).click();
  await page.getByRole('textbox', { name: 'Go to step of the text' }).blur();
  await page.locator('.attention-sentence').focus();
  for (let step = 1; step <= 8; step++) {
    await page.keyboard.press('ArrowRight');
    await expect(sentence(page)).toContainText(`Decode step ${step} computes one token with the cache and ${4 + step} without`);
  }
  // 13.96 GFLOP a token in the linear layers, 52 tokens more: 5 to 12 again instead of 8 new ones, and their pairs.
  await expect(panel(page, 'totals').locator('[data-saved=exact]').first()).toHaveText(/^838\sGFLOP$/);
  await expect(panel(page, 'totals').locator('.totals-check')).toContainText('all equal to the last bit');
  await restingHash(page, 'attention=cache~s8');
  await page.reload();
  await expect(sentence(page)).toContainText('Decode step 8');
});

test('a number opens the dot product that made it, by keyboard', async ({ page }) => {
  await page.goto(place('steps~n8~s2'));
  const scores = page.getByRole('group', { name: /^Scores,/ });
  await scores.focus();
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('ArrowRight');
  await restingHash(page, 'c.scores.5.1');
  const made = panel(page, 'cell');
  await expect(made).toContainText('Scores of “read”, “cache”');
  await expect(made.locator('tbody tr')).toHaveCount(11);
  const products = await made.locator('tbody tr td:last-child').allInnerTexts();
  const [sum, scale, result] = products.slice(-3).map((text) => Number(text.replace('−', '-')));
  const ofProducts = products.slice(0, 8).reduce((total, text) => total + Number(text.replace('−', '-')), 0);
  expect(Math.abs(ofProducts - sum)).toBeLessThan(0.005);
  expect(Math.abs(sum * scale - result)).toBeLessThan(0.005);
  await page.keyboard.press('Escape');
  await expect(page.locator('.matrix-chosen')).toHaveCount(0);
  await page.getByRole('button', { name: 'scores', exact: true }).hover();
  await expect(page.locator('[data-matrix=scores]')).toHaveAttribute('data-lit', 'true');
  await page.locator('[data-matrix=weights] svg').hover();
  await expect(page.getByRole('button', { name: 'weights', exact: true })).toHaveAttribute('data-lit', 'true');
});

test('4,096 tokens: textures, the whole answer, and any step of it at hand', async ({ page }) => {
  await page.goto(place('cache'));
  await page.getByRole('combobox', { name: 'tokens in all' }).selectOption('4096');
  await page.locator('.attention-sentence').focus();
  await page.keyboard.press('End');
  await expect(sentence(page)).toContainText('The whole answer, 4,092 passes');
  await expect(panel(page, 'totals')).toContainText(/26\.7\ss/);
  await expect(panel(page, 'totals')).toContainText(/206\ss/);
  await page.getByRole('tab', { name: 'Prefill and decode' }).click();
  await expect(page.locator('.matrix-texture')).toHaveCount(6);
  await page.locator('.attention-scrub').fill('400');
  await expect(sentence(page)).toContainText('Decode step 400');
});

test('the view is accessible and keeps to its width in every part, size and theme', async ({ page }) => {
  test.setTimeout(90_000);
  await page.goto(place('steps~s3'));
  const sizes = [
    { width: 1440, height: 900 },
    { width: 390, height: 844 },
    { width: 1024, height: 768 },
  ];
  const tabs = ['Prefill and decode', 'With and without cache', 'FlashAttention', 'Heads', 'Bytes'];
  for (const [i, tab] of tabs.entries()) {
    await page.getByRole('tab', { name: tab }).click();
    await expect(page.locator('.attention-section')).toBeVisible();
    for (const [j, size] of sizes.entries()) {
      await page.setViewportSize(size);
      await page.waitForTimeout(100);
      expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(0);
      // Each part in both themes, the sizes taking turns.
      const colorScheme = (['light', 'dark', null] as const)[(i + j) % 3];
      if (colorScheme === null) continue;
      await page.emulateMedia({ colorScheme });
      const { violations } = await new AxeBuilder({ page }).include('.attention-view').analyze();
      expect(violations.map(({ id, nodes }) => `${tab} ${size.width} ${colorScheme} ${id}: ${nodes[0]?.html}`)).toEqual([]);
    }
  }
});
