import { expect, open, test } from './support.ts';

const REGIONS = ['.app-bar', '.run-sentence', '.run-stage', '.run-side', '.transport', '.run-timeline'];

for (const { name, width, height, expected } of [
  {
    name: '1440',
    width: 1440,
    height: 900,
    expected: { '.run-stage': [24, 124, 872, 380], '.run-side': [928, 54, 488, 450], '.run-timeline': [24, 556, 1392, 336] },
  },
  {
    name: '1024',
    width: 1024,
    height: 768,
    expected: { '.run-stage': [16, 108, 616, 292], '.run-side': [656, 52, 352, 348], '.run-timeline': [16, 448, 992, 312] },
  },
  {
    name: '390',
    width: 390,
    height: 844,
    expected: {
      '.run-stage': [16, 144, 358, 288],
      '.run-timeline': [16, 498, 358, 204],
      '.sheet': [0, 706, 390, 83],
      '.view-tabs': [0, 789, 390, 55],
    },
  },
] as const) {
  test(`at ${name} regions stand where the design has them, without overlap`, async ({ page }) => {
    await page.setViewportSize({ width, height });
    await open(page);
    for (const [selector, box] of Object.entries(expected)) {
      const found = await page.locator(selector).boundingBox();
      if (!found) throw new Error(`${selector} has no box`);
      const places = [found.x, found.y, found.width, found.height];
      places.forEach((place, i) =>
        expect(Math.abs(place - box[i]), `${selector} ${places.join()} against ${box.join()}`).toBeLessThanOrEqual(1.5),
      );
    }
    const overflow = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
    expect(overflow).toBeLessThanOrEqual(0);
    const boxes = [];
    for (const selector of REGIONS) {
      for (const region of await page.locator(selector).all()) {
        const box = await region.boundingBox();
        if (box) boxes.push({ selector, ...box });
      }
    }
    for (const [i, a] of boxes.entries()) {
      for (const b of boxes.slice(i + 1)) {
        const overlaps = a.x < b.x + b.width - 1 && b.x < a.x + a.width - 1 && a.y < b.y + b.height - 1 && b.y < a.y + a.height - 1;
        expect(overlaps, `${a.selector} and ${b.selector}`).toBe(false);
      }
    }
  });
}

for (const width of [360, 700, 800, 1099, 1100, 1250, 1920]) {
  test(`nothing scrolls sideways at ${width}`, async ({ page }) => {
    await page.setViewportSize({ width, height: 900 });
    await open(page);
    expect(await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth)).toBeLessThanOrEqual(0);
  });
}

test('the phone has its inspector in a sheet', async ({ page }) => {
  await page.setViewportSize({ width: 390, height: 844 });
  await open(page);
  await page.locator('.sheet-grip button').click();
  await expect(page.locator('.sheet [data-panel=inspector]')).toBeVisible();
  await page.getByRole('tab', { name: 'Batch' }).click();
  await expect(page.locator('.sheet [data-panel=batch]')).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(page.locator('.sheet [data-panel=batch]')).toBeHidden();
});

test('tabs hold the side column at 1024', async ({ page }) => {
  await page.setViewportSize({ width: 1024, height: 768 });
  await open(page);
  await page.getByRole('tab', { name: 'Batch' }).focus();
  await page.keyboard.press('ArrowRight');
  await expect(page.getByRole('tab', { name: 'Step time' })).toBeFocused();
  await expect(page.locator('[data-panel=step-time]')).toBeVisible();
  await page.keyboard.press('ArrowRight');
  await expect(page.locator('[data-panel=inspector]')).toBeVisible();
});
