import { readFile } from 'node:fs/promises';
import type { Page } from '@playwright/test';
import { expect, open, restingHash, sentence, step, test } from './support.ts';

const column = (page: Page) => page.getByRole('complementary', { name: 'Scenario' });
const field = (page: Page, label: string | RegExp) => column(page).getByRole('textbox', { name: label });
const runHash = (page: Page) => page.locator('.run-view').getAttribute('data-run-hash');
const rows = (page: Page) => column(page).locator('tbody tr');

async function openEditor(page: Page, hash = ''): Promise<void> {
  await open(page, hash);
  await page.keyboard.press('e');
  await expect(column(page)).toBeVisible();
}

test('opens with E, closes with Esc, and the focus returns to where it came from', async ({ page }) => {
  await open(page);
  const door = page.getByRole('button', { name: 'Edit this scenario' });
  await door.click();
  await expect(column(page)).toBeFocused();
  await expect(page.locator('[data-panel=batch]')).toBeHidden();
  for (const panel of ['memory-map', 'timeline']) await expect(page.locator(`[data-panel=${panel}]`)).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(column(page)).toBeHidden();
  await expect(door).toBeFocused();
  await page.keyboard.press('e');
  await expect(column(page)).toBeVisible();
  await page.getByRole('button', { name: 'Close' }).click();
  await expect(page.locator('[data-panel=batch]')).toBeVisible();
});

test('a scenario from nothing: built, broken, mended, undone, taken back in one setting, shared', async ({ page, browser }) => {
  await openEditor(page);
  // Nothing is left of the preset's requests.
  await rows(page).first().focus();
  for (let count = 8; count > 0; count--) {
    await expect(rows(page)).toHaveCount(count);
    await page.keyboard.press('Delete');
  }
  await expect(column(page)).toContainText('No requests yet');
  await expect(sentence(page)).toHaveText('Nothing to serve: 136 pages are free and no request is on its way.');
  await expect(page.locator('#sentence').getByRole('button', { name: 'Chat trace' })).toBeVisible();

  // Built: two requests, a smaller pool.
  await column(page).getByRole('button', { name: 'Add a row' }).click();
  await column(page).getByRole('button', { name: 'Add a row' }).click();
  await rows(page).first().focus();
  await page.keyboard.press('Enter');
  await page.keyboard.press('Tab');
  await page.keyboard.type('300');
  await page.keyboard.press('Enter');
  await page.keyboard.type('500');
  await expect(field(page, 'prompt of B')).toHaveValue('500');
  await field(page, 'Name').fill('Two of mine');
  await field(page, 'Slots').fill('2');
  await expect(page.locator('.preset-button')).toContainText('Two of mine · 2 requests');
  await expect(column(page).getByRole('button', { name: /differs from Tight memory by 3 settings/ })).toBeVisible();
  const valid = await runHash(page);

  // Broken twice: a value that does not fit the card, and a text that is no value.
  await field(page, /^Pages/).fill('41,000');
  await expect(column(page)).toContainText(/41,000 pages need 86\.0 GB, but [\d.]+ GB are left/);
  await expect(field(page, /^Pages/)).toHaveAttribute('aria-invalid', 'true');
  await expect(sentence(page)).toHaveText(/The last valid run stays/);
  await expect(sentence(page)).toHaveText(/41,000 pages/);
  await field(page, 'Block size').fill('many');
  await expect(column(page)).toContainText('“many” is not a whole number from 1 to 1,024 tokens.');
  expect(await runHash(page)).toBe(valid);

  // Mended by the ways out that stand there.
  await column(page).getByRole('button', { name: 'Back to 16' }).click();
  await expect(field(page, 'Block size')).toHaveValue('16');
  await column(page)
    .getByRole('button', { name: /^Use 3\d,\d{3}$/ })
    .click();
  await expect(column(page).locator('[aria-invalid=true]')).toHaveCount(0);
  await expect(sentence(page)).not.toHaveText(/last valid run/);

  // Undone, one edit at a time, and done again.
  await page.keyboard.press('Control+z');
  await expect(sentence(page)).toHaveText(/The last valid run stays/);
  await page.keyboard.press('Control+z');
  await expect(field(page, 'Block size')).toHaveValue('many');
  await page.keyboard.press('Control+z');
  await page.keyboard.press('Control+z');
  await expect(field(page, /^Pages/)).toHaveValue('136');
  await expect.poll(() => runHash(page)).toBe(valid);
  await page.keyboard.press('Control+z');
  await expect(field(page, 'Slots')).toHaveValue('6');
  await page.keyboard.press('Control+Shift+z');
  await expect(field(page, 'Slots')).toHaveValue('2');

  // One difference taken back, the others stay.
  await column(page)
    .getByRole('button', { name: /differs from/ })
    .click();
  await column(page).getByRole('button', { name: 'Take back: Slots' }).click();
  await expect(field(page, 'Slots')).toHaveValue('6');
  await expect(field(page, 'Name')).toHaveValue('Two of mine');

  // Shared: the address holds it all.
  const hash = await restingHash(page, /^(?!.*slots=).*rows=.*hash=/);
  expect(hash.length).toBeLessThan(200);
  const made = await runHash(page);
  const other = await browser.newContext({ viewport: { width: 1440, height: 900 } });
  const copy = await other.newPage();
  await copy.goto(page.url());
  await expect(copy.locator('.preset-button')).toContainText('Two of mine · 2 requests');
  expect(await runHash(copy)).toBe(made);
  await other.close();
});

test('twenty requests made by hand fit a link of 500 characters, and a reload keeps them', async ({ page }) => {
  await openEditor(page);
  for (let count = 8; count < 20; count++) await column(page).getByRole('button', { name: 'Add a row' }).click();
  await expect(rows(page)).toHaveCount(20);
  for (const [row, prompt] of [
    [9, '123'],
    [14, '456'],
    [19, '789'],
  ] as const) {
    await rows(page).nth(row).focus();
    await column(page).locator(`[data-path="requests.${row}.promptTokens"]`).fill(prompt);
  }
  const hash = await restingHash(page, '789');
  expect(hash.length).toBeLessThan(500);
  const made = await runHash(page);
  await page.reload();
  await expect(page.locator('.preset-button')).toContainText('20 requests');
  expect(await runHash(page)).toBe(made);
});

test('requests from a seed: a rule of a few characters, changed in its fields, refused beyond the limit by name', async ({ page }) => {
  await openEditor(page);
  await column(page).getByRole('button', { name: 'Generate from a seed' }).click();
  await expect(page.locator('.preset-button')).toContainText('200 requests');
  await field(page, 'Seed').fill('7');
  await field(page, 'Requests').fill('60');
  await column(page).getByRole('combobox', { name: 'Prompts' }).selectOption('uniform');
  await expect(column(page)).toContainText('Seed 7 · 60 requests · Poisson, 26 a second · prompt uniform 128 to 1,024');
  const hash = await restingHash(page, /seed=7.*generate=60~poisson_26~uniform_128_1024/);
  expect(hash.length).toBeLessThan(220);
  const made = await runHash(page);

  await field(page, 'Requests').fill('24,000');
  const refused = column(page).getByRole('alert', { name: 'Too large' });
  await expect(refused).toContainText('24,000 requests are 4,000 more than the limit of 20,000.');
  await expect(refused.getByRole('row')).toHaveCount(4);
  expect(await runHash(page)).toBe(made);
  await field(page, 'Requests').fill('60');
  await expect(refused).toBeHidden();

  await page.reload();
  await expect(page.locator('.preset-button')).toContainText('60 requests');
  expect(await runHash(page)).toBe(made);
  await page.keyboard.press('e');
  await column(page).getByRole('button', { name: 'Turn into rows' }).click();
  await expect(rows(page)).toHaveCount(60);
  expect(await runHash(page)).toBe(made);
});

test('the picture follows, and the playhead stays at its event', async ({ page }) => {
  await openEditor(page);
  await expect(step(page)).toHaveValue('22');
  await field(page, 'Token budget').fill('512');
  // F is preempted a step earlier when prompts go through faster.
  await expect(step(page)).toHaveValue('21');
  await expect(sentence(page)).toHaveText(/E needs a page.*F/);
});

test('a card of one’s own, another policy, the other clock', async ({ page }) => {
  await openEditor(page);
  await column(page).getByRole('combobox', { name: 'GPU' }).selectOption('custom');
  await field(page, /^HBM rate/).fill('6.7');
  await field(page, /^name/).first().fill('Twice the rate');
  await expect(page.locator('.preset-button')).toContainText('Twice the rate');
  await expect(column(page)).toContainText('source: yours');
  await column(page).getByText('by ms').click();
  await expect(rows(page).nth(4)).toContainText(/ms/);
  await column(page).getByRole('combobox', { name: 'Policy' }).selectOption('static');
  await expect(page.locator('.preset-button')).toContainText('static batching');
  await restingHash(page, /gpu=custom.*policy=static.*clock=ns/);
});

test('a scenario edited in the column is the scenario that is saved', async ({ page }) => {
  await openEditor(page);
  await field(page, 'Slots').fill('4');
  await page.keyboard.press('Escape');
  await page.keyboard.press('s');
  const download = page.waitForEvent('download');
  await page
    .getByRole('dialog', { name: 'Share' })
    .getByRole('button', { name: /Save file|Save scenario/ })
    .first()
    .click();
  const saved = JSON.parse(await readFile(await (await download).path(), 'utf8')) as { limits: { maxNumSeqs: number } };
  expect(saved.limits.maxNumSeqs).toBe(4);
});

test('rows by keyboard alone: move, duplicate, remove', async ({ page }) => {
  await openEditor(page);
  const ids = () => rows(page).evaluateAll((all) => all.map((row) => row.querySelector('th')?.textContent ?? '').join(''));
  await rows(page).first().focus();
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Alt+ArrowDown');
  await expect(rows(page).nth(2)).toBeFocused();
  await page.keyboard.press('Home');
  await page.keyboard.press('Delete');
  await expect(rows(page)).toHaveCount(7);
  await page.getByRole('button', { name: 'Close' }).focus();
  expect(await ids()).toBe('CBDEFGH');
  await page.keyboard.press('Control+z');
  await page.keyboard.press('Control+z');
  expect(await ids()).toBe('ABCDEFGH');
  // A name typed letter by letter, with a moment at which it is another's.
  await rows(page).first().focus();
  await page.keyboard.press('Enter');
  await page.keyboard.press('Shift+Tab');
  await page.keyboard.type('B');
  await expect(column(page)).toContainText('the id "B" stands in rows 1 and 2');
  await page.keyboard.type('2');
  await expect(column(page).locator('[aria-invalid=true]')).toHaveCount(0);
  await page.getByRole('button', { name: 'Close' }).focus();
  expect(await ids()).toBe('B2BCDEFGH');
});

test('the picker shows a picture of every scenario’s own run, and goes by arrows', async ({ page }) => {
  await open(page);
  await page.locator('.preset-button').focus();
  await page.keyboard.press('Enter');
  const picker = page.getByRole('dialog', { name: 'Scenario' });
  await expect(picker.getByRole('button', { name: /Tight memory/ })).toBeFocused();
  const entries = await picker.locator('.preset-words').count();
  expect(entries).toBeGreaterThan(4);
  await expect(picker.locator('.run-picture')).toHaveCount(entries);
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await expect(page.locator('.preset-button')).toContainText('Chat trace');
  await page.locator('.preset-button').click();
  await picker.getByRole('button', { name: 'Edit this scenario' }).click();
  await expect(column(page)).toBeVisible();
  await expect(picker).toBeHidden();
});
