import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { expect, open, restingHash, sentence, test, time } from './support.ts';

/** Opens a built-in comparison by its name, from the picker. */
async function openComparison(page: Page, name: string): Promise<void> {
  await open(page);
  await page.locator('.preset-button').click();
  await page.getByRole('dialog', { name: 'Scenario' }).getByRole('button', { name }).click();
  await expect(page.locator('[data-panel=compare-lanes]')).toBeVisible();
}

const lane = (page: Page, side: 'a' | 'b', request: string) =>
  page.locator(`.compare-lane[data-side=${side}]`).and(page.getByRole('button', { name: new RegExp(`^${request} in `) }));

test('finds the slot that stays shut and the request it cost', async ({ page }) => {
  await openComparison(page, 'Static against continuous');
  await expect(sentence(page)).toContainText('keeps its slot until the slowest of its four is done');
  await expect(page.locator('.compare-shut')).toHaveText(/^C is done, but its slot stays shut for \d+.ms$/);
  // The chain names who waits for it, and goes there.
  const chain = page.getByRole('region', { name: 'Why one side is ahead' });
  await expect(chain).toContainText('E takes the slot of C; in A it waits until');
  await chain.getByRole('button', { name: 'next step' }).click();
  await expect(time(page)).toHaveValue('194.4');
  await chain.getByRole('button', { name: 'E', exact: true }).first().click();
  for (const side of ['a', 'b'] as const) await expect(lane(page, side, 'E')).toHaveAttribute('aria-pressed', 'true');
  await expect(lane(page, 'a', 'C')).toHaveAccessibleName(/handed over at .*, its slot shut until then$/);
});

test('reads measured against modelled on a real H100', async ({ page }) => {
  await openComparison(page, 'A real H100');
  const measured = page.locator('[data-panel=compare-measured]');
  for (const [row, real] of [
    ['rate a', 590.6],
    ['rate b', 1289.9],
  ] as const) {
    const cells = await measured.locator(`[data-row="${row}"] td`).allInnerTexts();
    expect(cells[0]).toBe(real.toLocaleString('en'));
    // The known error of a whole run on this card is 1.4 %.
    expect(Math.abs(Number(cells[1]?.replace(',', '')) / real - 1)).toBeLessThan(0.014);
  }
  // Every request's own times stand in the table, first and last token, on both sides.
  const answers = page.locator('[data-panel=compare-answers]');
  await answers.locator('.panel-head').hover();
  await answers.getByRole('button', { name: 'Table' }).click();
  await expect(answers.locator('tbody tr')).toHaveCount(64);
  const cells = (await answers.locator('tbody tr').nth(1).locator('td').allInnerTexts()).map((text) => Number(text.replaceAll(',', '')));
  const [, modelledA = 0, , modelledB = 0, , , measuredA = 1, , measuredB = 1] = cells;
  for (const ratio of [modelledA / measuredA, modelledB / measuredB]) expect(Math.abs(ratio - 1)).toBeLessThan(0.03);
});

test('a comparison is shared between two browsers', async ({ page, browser }) => {
  await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
  await open(page);
  await page.keyboard.press('c');
  await expect(sentence(page)).toContainText('A and B are the same run');
  await page.keyboard.press('e');
  await page.getByRole('textbox', { name: /^Pages/ }).fill('200');
  await page.keyboard.press('Enter');
  await expect(sentence(page)).toContainText('B ends the same work');
  await page.keyboard.press('Escape');
  await page.getByRole('group', { name: 'align by' }).getByRole('button', { name: 'token' }).click();
  await page.keyboard.press('s');
  const dialog = page.getByRole('dialog', { name: 'Share' });
  await dialog.getByRole('button', { name: 'Copy link' }).click();
  await expect(dialog).toContainText('Copied');
  const link = await page.evaluate(() => navigator.clipboard.readText());

  const other = await browser.newContext({ viewport: { width: 1440, height: 900 } });
  const copy = await other.newPage();
  await copy.goto(link);
  await expect(sentence(copy)).toHaveText((await sentence(page).textContent()) ?? '');
  await page.keyboard.press('Escape');
  for (const part of ['[data-panel=compare-lanes]', '[data-panel=compare-table]', '.compare-settings', '.compare-step']) {
    expect(await copy.locator(part).first().innerText()).toBe(await page.locator(part).first().innerText());
  }
  await other.close();
});

test('swaps, and goes through both runs by keyboard', async ({ page }) => {
  await openComparison(page, 'Static against continuous');
  await page.getByRole('button', { name: 'Swap A and B' }).click();
  await expect(sentence(page)).toContainText('because in B a finished request keeps its slot');
  await restingHash(page, 'scenario=static&a.scenario=continuous&view=compare');
  await page.locator('#sentence').focus();
  const before = Number(await time(page).inputValue());
  await page.keyboard.press('ArrowRight');
  const after = Number(await time(page).inputValue());
  expect(after).toBeGreaterThan(before);
  expect(after).toBeLessThan(before + 10);
  // The longer of the two says where the end is.
  await page.keyboard.press('End');
  await expect(time(page)).toHaveValue('1,356.1');
  // Alone, B ends earlier.
  await page.getByRole('button', { name: 'Swap A and B' }).click();
  await page.locator('#sentence').focus();
  await page.keyboard.press('1');
  await expect(time(page)).toHaveValue('1,125.6');
  await page.keyboard.press('2');
  await expect(page.locator('[data-panel=compare-lanes]')).toBeVisible();
});

test('a prefill step beside a decode step: one is bound by arithmetic, the other by bytes', async ({ page }) => {
  await page.goto('/#v=1&scenario=continuous&a.scenario=static&view=compare&at=60ms&hash=none');
  const here = page.locator('[data-panel=compare-table] [data-row=stepHere] td');
  await expect(here.nth(0)).toHaveText(/^[\d.]+ compute$/);
  await expect(here.nth(1)).toHaveText(/^[\d.]+ HBM$/);
});

test('the strip shows another measure, and every panel its table', async ({ page }) => {
  await openComparison(page, 'Static against continuous');
  await page.getByRole('button', { name: /^Difference strip: output tokens written/ }).click();
  await restingHash(page, 'strip=pages');
  await expect(page.locator('[data-strip-label=most]')).toContainText('the largest difference');
  for (const panel of ['compare-lanes', 'compare-answers', 'compare-table', 'compare-memory']) {
    const place = page.locator(`[data-panel=${panel}]`);
    await place.locator('.panel-head').hover();
    await place.getByRole('button', { name: 'Table' }).click();
    await expect(place.locator('.text-twin tbody tr').first()).toBeVisible();
  }
});

const EIGHT = '#v=1&scenario=continuous&a.scenario=static&view=compare&at=402ms&hash=none';
const ON_H100 = '#v=1&scenario=h100-continuous&a.scenario=h100-static&view=compare&at=3000ms&hash=none';

// The two comparisons take turns, so that each is seen in every size and in both themes.
for (const [theme, width, height, hash] of [
  ['light', 1440, 900, EIGHT],
  ['dark', 1440, 900, ON_H100],
  ['light', 1024, 768, ON_H100],
  ['dark', 1024, 768, EIGHT],
  ['light', 390, 844, EIGHT],
  ['dark', 390, 844, ON_H100],
] as const) {
  test(`axe finds nothing in Compare and nothing is cut off, ${theme}, ${width}`, async ({ page }) => {
    await page.emulateMedia({ colorScheme: theme });
    await page.setViewportSize({ width, height });
    await page.goto(`/${hash}`);
    await expect(page.locator('[data-panel=compare-lanes]')).toBeVisible();
    const { violations } = await new AxeBuilder({ page }).analyze();
    expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ target }) => target.join(' ')).join(', ')}`)).toEqual([]);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width);
  });
}
