import { expect, open, step, test, time } from './support.ts';

test.beforeEach(async ({ page }) => open(page));

test('every move of the playhead has a key', async ({ page }) => {
  const press = (key: string) => page.keyboard.press(key);
  const pressed = page.locator('.transport-phases [aria-pressed=true]');
  await press('ArrowRight');
  await expect(step(page)).toHaveValue('23');
  await press('ArrowLeft');
  await press('.');
  await expect(pressed).toHaveText('output');
  await press(',');
  await expect(pressed).toHaveText('scheduled');
  await expect(step(page)).toHaveValue('22');
  await press('Shift+ArrowRight');
  await expect(step(page)).toHaveValue('23');
  await press('Shift+ArrowRight');
  await expect(step(page)).toHaveValue('27');
  await press('Shift+ArrowLeft');
  await expect(step(page)).toHaveValue('23');
  await press('Home');
  await expect(time(page)).toHaveValue('0.0');
  await press('End');
  await expect(step(page)).toHaveValue('125');
});

test('plays with Space and changes speed with brackets', async ({ page }) => {
  await page.keyboard.press(']');
  await page.keyboard.press(']');
  await page.keyboard.press(']');
  await expect(page.getByRole('combobox', { name: 'Speed' })).toHaveValue('8');
  await page.keyboard.press(' ');
  await expect(page.getByRole('button', { name: 'Pause' })).toBeVisible();
  await expect.poll(async () => Number(await step(page).inputValue())).toBeGreaterThan(26);
  await page.keyboard.press(' ');
  await expect(page.getByRole('button', { name: 'Play' })).toBeVisible();
});

test('zooms, fits and backs out', async ({ page }) => {
  const hash = () => new URL(page.url()).hash;
  await expect.poll(hash).toContain('window=0-450');
  await page.keyboard.press('+');
  await expect.poll(hash).not.toContain('window=0-450');
  await expect.poll(hash).toContain('window=');
  await page.keyboard.press('Escape');
  await expect.poll(hash).not.toContain('window=');
  await expect.poll(hash).toContain('select=');
  await page.keyboard.press('Escape');
  await expect.poll(hash).not.toContain('select=');
});

test('Tab goes app bar, sentence, stage, side column, transport, timeline', async ({ page }) => {
  const order: string[] = [];
  for (let i = 0; i < 60; i++) {
    await page.keyboard.press('Tab');
    const region = await page.evaluate(() => {
      const { activeElement } = document;
      for (const name of ['app-bar', 'run-sentence', 'run-stage', 'run-side', 'transport', 'run-timeline']) {
        if (activeElement?.closest(`.${name}`)) return name;
      }
      return '';
    });
    if (region !== '' && order.at(-1) !== region) order.push(region);
  }
  expect(order.slice(0, 6)).toEqual(['app-bar', 'run-sentence', 'run-stage', 'run-side', 'transport', 'run-timeline']);
});

test('dialogs open and close by key, and the focus comes back', async ({ page }) => {
  await page.keyboard.press('?');
  await expect(page.getByRole('dialog', { name: 'Keys' })).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(page.getByRole('dialog', { name: 'Keys' })).toBeHidden();
  await page.getByRole('button', { name: 'Share' }).focus();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('dialog', { name: 'Share' })).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(page.getByRole('button', { name: 'Share' })).toBeFocused();
});

test('D changes the theme and the browser remembers it', async ({ page }) => {
  await expect(page.locator('html')).toHaveAttribute('data-theme', 'light');
  await page.keyboard.press('d');
  await expect(page.locator('html')).toHaveAttribute('data-theme', 'dark');
  await page.reload();
  await expect(page.locator('html')).toHaveAttribute('data-theme', 'dark');
});
