import { AxeBuilder } from '@axe-core/playwright';
import { expect, open, test } from './support.ts';

for (const theme of ['light', 'dark'] as const) {
  for (const [width, height] of [
    [1440, 900],
    [1024, 768],
    [390, 844],
  ] as const) {
    test(`the scenario column at ${width}, ${theme}: axe finds nothing, with errors, rows and a rule`, async ({ page }) => {
      await page.emulateMedia({ colorScheme: theme });
      await page.setViewportSize({ width, height });
      await open(page);
      await page.getByRole('button', { name: 'Edit this scenario' }).click();
      const column = page.getByRole('complementary', { name: 'Scenario' });
      await column.getByRole('textbox', { name: /^Pages/ }).fill('41,000');
      await column.getByRole('button', { name: /differs from/ }).click();
      await column.locator('tbody tr').nth(2).focus();
      const check = async () => {
        const { violations } = await new AxeBuilder({ page }).include('.scenario-column').analyze();
        return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ target }) => target.join(' ')).join(', ')}`);
      };
      if (width === 1440) expect(await check()).toEqual([]);
      await column.getByRole('button', { name: 'Generate from a seed' }).click();
      await column.getByRole('textbox', { name: 'Requests' }).fill('24,000');
      await column.getByRole('combobox', { name: 'GPU' }).selectOption('custom');
      expect(await check()).toEqual([]);
      const overflow = await column.evaluate((element) => element.scrollWidth - element.clientWidth);
      expect(overflow).toBeLessThanOrEqual(0);
    });
  }
}

test('the column stands over the side column, stage and timeline beside it', async ({ page }) => {
  await open(page);
  await page.keyboard.press('e');
  for (const [selector, box] of Object.entries({
    '.scenario-column': [911, 40, 529, 860],
    '.run-stage': [24, 124, 872, 380],
    '.run-timeline': [24, 556, 872, 336],
  })) {
    const found = await page.locator(selector).boundingBox();
    expect([found?.x, found?.y, found?.width, found?.height].map((value) => Math.round(value ?? -1))).toEqual(box);
  }
  await page.setViewportSize({ width: 1024, height: 768 });
  for (const [selector, left, width] of [
    ['.scenario-column', 644, 380],
    ['.run-stage', 16, 616],
  ] as const) {
    const found = await page.locator(selector).boundingBox();
    expect([Math.round(found?.x ?? -1), Math.round(found?.width ?? -1)]).toEqual([left, width]);
  }
});
