import { expect, open, sentence, step, test, time } from './support.ts';

test('opens on an H100 at the moment a request is thrown out of memory', async ({ page }) => {
  await open(page);
  await expect(sentence(page)).toHaveText(
    'E needs a page and none of the 136 is free, so F, the last admitted, gives back its 33: E takes one, 32 stay free. Nobody is admitted in a step that preempts.',
  );
  await expect(step(page)).toHaveValue('22');
  await expect(time(page)).toHaveValue(/^1\d\d\.\d$/);
  await expect(page.getByRole('button', { name: /^Tight memory/ })).toContainText('8 requests · Llama-3-8B bf16 · H100');
  for (const panel of ['memory-map', 'batch', 'step-time', 'inspector', 'timeline']) {
    await expect(page.locator(`[data-panel=${panel}]`)).toBeVisible();
  }
  await expect(page.locator('[data-panel=inspector]')).toContainText('page 132');
  await expect(page.locator('[data-panel=inspector]')).toContainText('Why did F lose its pages?');
});

test('is there before its scripts are, and only where it is what was asked for', async ({ browser, page }) => {
  const noScripts = await browser.newContext({ javaScriptEnabled: false });
  const still = await noScripts.newPage();
  await still.goto('/');
  await expect(still.locator('[data-panel=memory-map] [data-page="132"]')).toBeVisible();
  const drawn = await sentence(still).textContent();
  await noScripts.close();
  await open(page);
  await expect(sentence(page)).toHaveText(drawn ?? '');

  // Scripts that run before the first paint do, those of the page never come.
  await page.route('**/assets/*.js', () => undefined);
  for (const [hash, shown] of [
    ['', true],
    ['#v=1&scenario=tight&at=23', false],
  ] as const) {
    await page.goto('about:blank');
    await page.goto(`/${hash}`, { waitUntil: 'commit' });
    await expect(page.locator('[data-panel=memory-map]')).toBeVisible({ visible: shown });
  }
  await page.unroute('**/assets/*.js');
});

test('each built-in scenario opens at its own moment', async ({ page }) => {
  await open(page);
  for (const [name, words] of [
    ['Shared prefix', /prefix|share|cache/i],
    ['Chat trace', /#?\d+/],
    ['One request', /./],
  ] as const) {
    await page.locator('.preset-button').click();
    await page.getByRole('dialog', { name: 'Scenario' }).getByRole('button', { name }).click();
    await expect(page.locator('.preset-button')).toContainText(name);
    await expect(sentence(page)).toHaveText(words);
    await expect(page.locator('body')).not.toContainText('NaN');
  }
});

test('names whose data the chat trace is, and counts what it rejects', async ({ page }) => {
  await open(page);
  await page.locator('.preset-button').click();
  await expect(page.getByRole('dialog', { name: 'Scenario' })).toContainText('CC');
  await page.getByRole('dialog', { name: 'Scenario' }).getByRole('button', { name: 'Chat trace' }).click();
  await expect(page.getByRole('region', { name: 'Notice' })).toContainText('10 of 200 requests');
});
