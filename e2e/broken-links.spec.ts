import { expect, open, sentence, step, test } from './support.ts';

const WHOLE = '#v=1&scenario=tight&at=30&select=page-132&hash=none';

for (const [what, hash, said] of [
  ['a wrong number', '#v=1&scenario=tight&pool=abc&at=30&hash=none', 'pool=abc'],
  ['one that was cut short', WHOLE.slice(0, -10), 'cut short'],
  ['one that is too long', `#v=1&scenario=tight&rows=${'x'.repeat(3000)}&hash=none`, /too long|2,000/],
  ['a later version', '#v=99&scenario=tight&at=30&hash=none', 'later version'],
  ['rubbish', '#%E0%A4%A', 'This link'],
  ['an unknown scenario', '#v=1&scenario=moon&at=3&hash=none', 'scenario=moon'],
] as const) {
  test(`${what}: the default scenario under a notice, the address untouched`, async ({ page }) => {
    await open(page, hash);
    await expect(page.getByRole('region', { name: 'Notice' })).toContainText(said);
    await expect(sentence(page)).toHaveText(/E needs a page/);
    await expect(page.locator('body')).not.toContainText('NaN');
    await page.waitForTimeout(700);
    expect(new URL(page.url()).hash).toBe(hash);
    await page.getByRole('region', { name: 'Notice' }).getByRole('button', { name: 'Close' }).click();
    await expect(page.getByRole('region', { name: 'Notice' })).toBeHidden();
    await expect.poll(() => new URL(page.url()).hash).toContain('scenario=tight&at=22');
  });
}

test('what can be read of a damaged link can be opened', async ({ page }) => {
  await open(page, '#v=1&scenario=tight&slots=abc&at=30&hash=none');
  const notice = page.getByRole('region', { name: 'Notice' });
  await expect(notice).toContainText('slots=abc');
  await notice.getByRole('button', { name: 'Open what works' }).click();
  await expect(step(page)).toHaveValue('30');
  await expect(notice).toBeHidden();
});

test('a step beyond the run opens at its end', async ({ page }) => {
  await open(page, '#v=1&scenario=tight&at=9999&hash=none');
  await expect(step(page)).toHaveValue('125');
});

test('a link from another engine says so', async ({ page }) => {
  await open(page, '#v=1&scenario=tight&at=22&hash=01234567');
  await expect(page.getByRole('region', { name: 'Notice' })).toContainText('The engine has changed since this link was made');
  await expect(step(page)).toHaveValue('22');
});

test('a scenario that does not fit the card says by how much', async ({ page }) => {
  await open(page, '#v=1&scenario=tight&pool=200000&at=22&hash=none');
  await expect(page.getByRole('region', { name: 'Notice' })).toContainText(/GB/);
  await expect(page.getByRole('region', { name: 'Notice' })).toContainText('The last valid run stays.');
  await expect(sentence(page)).toHaveText(/E needs a page/);
});
