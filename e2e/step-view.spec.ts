import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { expect, open, restingHash, sentence, step, test, time } from './support.ts';

const crumbs = (page: Page) => page.locator('.step-crumbs li');

async function openStep(page: Page, rest: string): Promise<void> {
  await page.goto(`/#v=1&scenario=tight&view=step&${rest}&hash=none`);
  await expect(page.locator('.step-view')).toBeVisible();
}

test('from the run to an operator and back, by keyboard', async ({ page }) => {
  await open(page);
  await page.keyboard.press('4');
  await expect(crumbs(page)).toHaveText(['Run', 'Step 22']);
  await expect(sentence(page)).toContainText('15.3');
  await page.keyboard.press('Enter');
  await expect(crumbs(page)).toHaveText(['Run', 'Step 22', 'Layer 0']);
  await page.keyboard.press('ArrowDown');
  await expect(crumbs(page).last()).toHaveText('Layer 1');
  await page.keyboard.press('Enter');
  await page.keyboard.press('ArrowDown');
  await expect(crumbs(page)).toHaveText(['Run', 'Step 22', 'Layer 1', 'QKV']);
  await expect(sentence(page)).toContainText('so HBM sets its time');
  await restingHash(page, /at=16\d\.\d+ms.*layer=1&operator=qkv/);
  await page.keyboard.press('ArrowRight');
  await expect(step(page)).toHaveValue('23');
  await expect(crumbs(page).last()).toHaveText('QKV');
  await page.keyboard.press('Escape');
  await expect(crumbs(page).last()).toHaveText('Layer 1');
  await page.keyboard.press('Escape');
  await page.keyboard.press('Escape');
  await expect(page.locator('[data-panel=memory-map]')).toBeVisible();
});

test('zooming the timeline until a step is wide opens it', async ({ page }) => {
  await open(page);
  for (let press = 0; press < 20 && (await page.locator('.step-view').count()) === 0; press++) {
    await page.keyboard.press('+');
    await page.waitForTimeout(350);
  }
  await expect(crumbs(page).nth(1)).toHaveText('Step 22');
});

test('the batch at which the matmuls of decode cross the ridge', async ({ page }) => {
  await openStep(page, 'at=22');
  const says = page.locator('.roofline-sentence');
  await expect(says).toContainText('left of the ridge (295), so bytes bind');
  const slider = page.getByRole('slider', { name: 'What if: requests in the batch' });
  await slider.focus();
  const before = await page.locator('.what-if output').innerText();
  await page.keyboard.press('ArrowRight');
  await expect(page.locator('.what-if output')).not.toHaveText(before);
  await page.getByRole('button', { name: 'matmuls to the ridge' }).click();
  await expect(says).toContainText('Its matmuls alone cross at 326.');
  await restingHash(page, 'what-if=batch-326');
});

test('a prefill step moves the bottleneck from HBM to the tensor cores', async ({ page }) => {
  await page.goto('/#v=1&scenario=chat&view=step&at=300&hash=none');
  await expect(page.locator('[data-level=hbm][data-binds=true]')).toBeVisible();
  await page.goto('/#v=1&scenario=chat&view=step&at=0&hash=none');
  await expect(page.locator('[data-level=tensor][data-binds=true]')).toBeVisible();
  await expect(page.locator('[data-level][data-binds=true]')).toHaveCount(1);
});

test('the weights are loaded before the first request', async ({ page }) => {
  await openStep(page, 'at=-1200ms&loading=pinned-7');
  await expect(page.locator('[data-panel=loading]')).toBeVisible();
  await expect(sentence(page)).toContainText('the disk sets the pace');
  await page.keyboard.press('Home');
  await expect(time(page)).toHaveValue(/^[−-]2,3\d\d/);
  await page.getByRole('button', { name: 'hide loading' }).click();
  await expect(page.locator('[data-panel=ribbon]')).toBeVisible();
});

test('a 70B model that does not fit one card says by how much, and fits two', async ({ page }) => {
  await page.goto('/#v=1&scenario=tight&model=llama-3-70b&at=22&hash=none');
  const notice = page.getByRole('region', { name: 'Notice' });
  await expect(notice).toContainText('142.8 GB, 141.1 GB of it for its weights; one H100 SXM has 85.0 GB: 57.8 GB too little');
  await notice.getByRole('button', { name: 'Use 2 cards (TP 2)' }).click();
  await expect(notice).toHaveCount(0);
  await expect(page.locator('.preset-settings')).toContainText('Llama-3-70B (TP 2)');
  await page.keyboard.press('4');
  await page.keyboard.press('Enter');
  await page.locator('[data-operator=attention-all-reduce]').click();
  await expect(sentence(page)).toContainText('the link sets its time');
  await restingHash(page, /model=llama-3-70b&tp=2&.*operator=attention-all-reduce/);
});

for (const colorScheme of ['light', 'dark'] as const) {
  test(`the view is accessible, ${colorScheme}`, async ({ page }) => {
    await page.emulateMedia({ colorScheme });
    await openStep(page, 'at=22&layer=14');
    expect((await new AxeBuilder({ page }).analyze()).violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`)).toEqual([]);
    await openStep(page, 'at=-1200ms&loading=pinned-7');
    expect((await new AxeBuilder({ page }).analyze()).violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`)).toEqual([]);
  });
}

test('pictures have a table', async ({ page }) => {
  await openStep(page, 'at=22&layer=14');
  for (const [panel, text] of [
    ['ribbon', 'gate + up matmul'],
    ['pipes', 'Registers'],
    ['roofline', 'this step'],
  ] as const) {
    const section = page.locator(`[data-panel=${panel}]`);
    await section.getByRole('button', { name: 'Table' }).focus();
    await page.keyboard.press('Enter');
    await expect(section.getByRole('table')).toContainText(text);
  }
});
