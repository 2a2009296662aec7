import { readFile } from 'node:fs/promises';
import { chooseFile, expect, open, restingHash, sentence, step, test, time } from './support.ts';

test('a copied link opens on the same picture in another browser', async ({ page, browser }) => {
  await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
  await open(page);
  await step(page).fill('28');
  await step(page).press('Enter');
  await page.keyboard.press('Escape');
  await page.locator('body').press('+');
  await page.getByRole('button', { name: 'Share' }).click();
  const dialog = page.getByRole('dialog', { name: 'Share' });
  await dialog.getByRole('button', { name: 'Copy link' }).click();
  await expect(dialog).toContainText('Copied');
  const link = await page.evaluate(() => navigator.clipboard.readText());
  expect(link.length).toBeLessThan(300);
  await expect(dialog).toContainText(`${link.length} characters`);

  const other = await browser.newContext({ viewport: { width: 1440, height: 900 } });
  const copy = await other.newPage();
  await copy.goto(link);
  await expect(step(copy)).toHaveValue('28');
  for (const part of ['#sentence p', '[data-panel=batch]', '[data-panel=inspector]', '.timeline-drawing']) {
    expect(await copy.locator(part).innerText()).toBe(await page.locator(part).innerText());
  }
  await other.close();
});

test('the address keeps moment, selection and zoom over a reload', async ({ page }) => {
  await open(page);
  await page.keyboard.press('Shift+ArrowRight');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('-');
  const hash = await restingHash(page, /at=23&select=request-A&window=0-6/);
  const before = [await sentence(page).innerText(), await page.locator('.timeline-drawing').innerText()];
  await page.reload();
  await expect(step(page)).toHaveValue('23');
  expect([await sentence(page).innerText(), await page.locator('.timeline-drawing').innerText()]).toEqual(before);
  await page.waitForTimeout(700);
  expect(new URL(page.url()).hash).toBe(hash);
});

test('back and forward go through what was opened', async ({ page }) => {
  await open(page);
  await restingHash(page, 'scenario=tight');
  await page.locator('.preset-button').click();
  await page.getByRole('dialog', { name: 'Scenario' }).getByRole('button', { name: 'One request' }).click();
  await restingHash(page, 'scenario=one');
  await page.goBack();
  await expect(page.locator('.preset-button')).toContainText('Tight memory');
  await page.goForward();
  await expect(page.locator('.preset-button')).toContainText('One request');
});

test('a link can leave things out', async ({ page }) => {
  await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
  await open(page);
  await page.keyboard.press('s');
  const dialog = page.getByRole('dialog', { name: 'Share' });
  await dialog.getByRole('checkbox', { name: 'the zoom' }).uncheck();
  await dialog.getByRole('checkbox', { name: 'the selection' }).uncheck();
  await dialog.getByRole('button', { name: 'Copy link' }).click();
  const link = await page.evaluate(() => navigator.clipboard.readText());
  expect(link).toContain('at=22');
  expect(link).not.toContain('window=');
  expect(link).not.toContain('select=');
});

test('the scenario can be taken along as a file, changed, and opened again', async ({ page }) => {
  await open(page);
  await page.keyboard.press('s');
  const download = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Save file' }).click();
  const file = await download;
  expect(file.suggestedFilename()).toBe('Tight memory.json');
  const text = await readFile(await file.path(), 'utf8');
  const openFile = (content: string) => chooseFile(page, 'a.json', content);

  await openFile(text.replace('"Tight memory"', '"Roomier"').replace('"usablePages": 136', '"usablePages": 300'));
  await expect(page.locator('.preset-button')).toContainText('Roomier');
  await restingHash(page, 'pool=300');

  await openFile(text.replace('"usablePages": 136', '"usablePages": -1'));
  const dialog = page.getByRole('dialog', { name: 'Open a file' });
  await expect(dialog).toContainText('limits.pool.usablePages is -1');
  await expect(page.locator('.preset-button')).toContainText('Roomier');
  await openFile(text.slice(0, 200));
  await expect(dialog).toContainText(/line \d+, column \d+/);
});

test('a time between steps is kept to the nanosecond', async ({ page }) => {
  await open(page);
  await time(page).fill('99.9');
  await time(page).press('Enter');
  await restingHash(page, 'at=99.9ms');
});
