import { expect, open, sentence, step, test, time } from './support.ts';

test.beforeEach(async ({ page }) => open(page));

test('steps, jumps to the ends and to events', async ({ page }) => {
  await page.getByRole('button', { name: 'Step on' }).click();
  await expect(step(page)).toHaveValue('23');
  await expect(sentence(page)).toHaveText(/F waits: it needs 33 pages/);
  await page.getByRole('button', { name: 'Step back' }).click();
  await page.getByRole('button', { name: 'Step back' }).click();
  await expect(step(page)).toHaveValue('21');
  await page.getByRole('button', { name: 'next event' }).click();
  await expect(step(page)).toHaveValue('22');
  await page.getByRole('button', { name: 'First step' }).click();
  await expect(step(page)).toHaveValue('0');
  await expect(time(page)).toHaveValue('0.0');
  await page.getByRole('button', { name: 'Last step' }).click();
  await expect(step(page)).toHaveValue('125');
});

test('goes from a phase to the other', async ({ page }) => {
  const output = page.getByRole('button', { name: 'output', exact: true });
  await output.click();
  await expect(output).toHaveAttribute('aria-pressed', 'true');
  await expect(step(page)).toHaveValue('22');
});

test('plays and pauses', async ({ page }) => {
  await page.getByRole('combobox', { name: 'Speed' }).selectOption('8×');
  await page.getByRole('button', { name: 'Play' }).click();
  await expect.poll(async () => Number(await step(page).inputValue())).toBeGreaterThan(30);
  await page.getByRole('button', { name: 'Pause' }).click();
  const stopped = await step(page).inputValue();
  await page.waitForTimeout(300);
  await expect(step(page)).toHaveValue(stopped);
});

test('goes where one types, and says what is wrong with what leads nowhere', async ({ page }) => {
  await step(page).fill('40');
  await step(page).press('Enter');
  await expect(step(page)).toHaveValue('40');
  await time(page).fill('100');
  await time(page).press('Enter');
  await expect(time(page)).toHaveValue('100.0');
  await step(page).fill('126');
  await step(page).press('Enter');
  await expect(page.getByRole('alert')).toHaveText('“126” is not a step: expected a whole number from 0 to 125.');
  await expect(step(page)).toHaveAttribute('aria-invalid', 'true');
  await step(page).press('Escape');
  await expect(time(page)).toHaveValue('100.0');
});

test('scrubs, brushes and zooms on the timeline', async ({ page }) => {
  const timeline = page.locator('.timeline-drawing');
  const box = await timeline.boundingBox();
  if (!box) throw new Error('the timeline has no box');
  const lane = box.y + 60;
  await page.mouse.move(box.x + 700, lane);
  await page.mouse.down();
  await page.mouse.move(box.x + 300, lane, { steps: 4 });
  await page.mouse.move(box.x + 200, lane, { steps: 4 });
  await page.mouse.up();
  await expect.poll(async () => Number(await step(page).inputValue())).toBeLessThan(15);

  await page.mouse.move(box.x + 900, box.y + 38);
  await page.mouse.down();
  await page.mouse.move(box.x + 1100, box.y + 38, { steps: 4 });
  await page.mouse.up();
  await expect.poll(() => new URL(page.url()).hash).toMatch(/window=2\d\d/);

  await page.keyboard.press('0');
  await expect.poll(() => new URL(page.url()).hash).not.toContain('window=');
  await page.mouse.move(box.x + 600, lane);
  await page.mouse.wheel(0, -300);
  await expect.poll(() => new URL(page.url()).hash).toContain('window=');
});
