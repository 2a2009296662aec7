import { readFile } from 'node:fs/promises';
import { expect, open, test } from './support.ts';

test('a picture that cannot be drawn names its step and offers the state there', async ({ page, complaints }) => {
  await open(page);
  await page.evaluate(() => {
    Math.ceil = () => {
      throw new Error('S9: broken on purpose');
    };
  });
  await page.keyboard.press('ArrowRight');
  await expect(page.getByRole('alert')).toContainText('step 23');
  await expect(page.getByRole('alert')).toContainText('S9: broken on purpose');
  const download = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Save the state for a report' }).click();
  const state = JSON.parse(await readFile(await (await download).path(), 'utf8')) as Record<string, unknown>;
  expect(state).toMatchObject({ message: 'S9: broken on purpose', step: 23, phase: 'scheduled' });
  // The page did complain, and rightly.
  complaints.length = 0;
});
