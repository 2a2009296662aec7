import { readFile } from 'node:fs/promises';
import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { expect, open, restingHash, sentence, test } from './support.ts';

const CHAT = '#v=1&scenario=chat&view=metrics&at=744&hash=none';

async function openMetrics(page: Page, hash: string): Promise<void> {
  await page.goto(`/${hash}`);
  await expect(page.locator('[data-panel=latency]')).toBeVisible();
}

const table = (page: Page) => page.getByRole('table', { name: 'Requests' });
const firstRow = (page: Page) => table(page).locator('tbody tr[data-request]').first();

test('from Run by key 6, and back with the request one has found', async ({ page }) => {
  await open(page);
  await page.keyboard.press('6');
  await expect(table(page)).toBeVisible();
  await expect(sentence(page)).toContainText('requests are answered');

  // Slowest last token first, then the other way round.
  await table(page).getByRole('button', { name: 'E2E ms' }).click();
  await expect(firstRow(page)).toContainText('G');
  await table(page).getByRole('button', { name: 'E2E ms' }).click();
  await expect(firstRow(page)).toContainText('C');
  await expect(table(page).getByRole('columnheader', { name: 'E2E ms' })).toHaveAttribute('aria-sort', 'ascending');

  await firstRow(page).click();
  await expect(firstRow(page).getByRole('button', { name: 'C', exact: true })).toHaveAttribute('aria-pressed', 'true');
  await firstRow(page)
    .getByRole('button', { name: /on Run/ })
    .click();
  await expect(page.locator('[data-panel=inspector]')).toContainText('C');
  await restingHash(page, /select=request-C/);
});

test('by keyboard alone: a row, its request on Run, the objective', async ({ page }) => {
  await openMetrics(page, '#v=1&scenario=tight&view=metrics&at=22&hash=none');
  await firstRow(page).getByRole('button').first().focus();
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await expect(table(page).locator('tr[data-selected=true]')).toContainText('G');

  const slo = page.getByRole('slider', { name: 'SLO of TTFT' });
  await slo.focus();
  await page.keyboard.press('ArrowLeft');
  const before = await slo.getAttribute('aria-valuetext');
  expect(before).toMatch(/^SLO \d+\s?ms: 100% within$/);
  // Half of the way to the left no longer holds everybody.
  for (let i = 0; i < 10; i++) await page.keyboard.press('Shift+ArrowLeft');
  await expect(slo).not.toHaveAttribute('aria-valuetext', /100%/);
  await expect(page.locator('[data-panel=goodput]')).not.toContainText('8 of 8');
  await restingHash(page, /slo=ttft-\d+~tpot-100/);
  await page.keyboard.press('Delete');
  await expect(slo).toHaveAttribute('aria-valuetext', 'no SLO');

  await table(page).locator('tr[data-selected=true]').getByRole('button').first().focus();
  await page.keyboard.press('Enter');
  await expect(page.locator('[data-panel=inspector]')).toContainText('G');
});

test('the table as CSV', async ({ page }) => {
  await openMetrics(page, CHAT);
  const download = page.waitForEvent('download');
  await page.getByRole('button', { name: 'CSV' }).click();
  const file = await download;
  expect(file.suggestedFilename()).toBe('Chat trace requests.csv');
  const lines = (await readFile(await file.path(), 'utf8')).trim().split('\n');
  expect(lines).toHaveLength(201);
  expect(lines[0]).toContain('ttft_ms');
});

test('a long table is drawn where one looks, and scrolled by arrows', async ({ page }) => {
  await openMetrics(page, CHAT);
  expect(await table(page).locator('tbody tr[data-request]').count()).toBeLessThan(60);
  await expect(table(page)).toHaveAttribute('aria-rowcount', '201');
  await firstRow(page).getByRole('button').first().focus();
  for (let i = 0; i < 60; i++) await page.keyboard.press('ArrowDown');
  const focused = await page.evaluate(() => document.activeElement?.closest('tr')?.getAttribute('aria-rowindex'));
  expect(focused).toBe('62');
});

test('measured against modelled, and a link that keeps sort and objectives', async ({ page }) => {
  await openMetrics(page, '#v=1&scenario=h100-continuous&view=metrics&at=406&sort=off-asc&slo=ttft-3000~tpot-12&hash=none');
  await expect(sentence(page)).toContainText('measured 1,289.9');
  await expect(page.locator('[data-latency=ttft]')).toContainText(/SLO 3,000\s?ms: \d\d% within/);
  await expect(table(page).getByRole('columnheader', { name: 'model off by' })).toHaveAttribute('aria-sort', 'ascending');
  await expect(page.locator('[data-panel=verdicts]')).toContainText('continuous leads');
  const hash = await restingHash(page, /sort=off-asc&slo=ttft-3000~tpot-12/);
  expect(hash).toContain('view=metrics');
  // The real server, every second of its log over the modelled curves.
  await openMetrics(page, '#v=1&scenario=server&view=metrics&at=31&hash=none');
  await expect(sentence(page)).toContainText('measured 1,066.4');
  await expect(page.locator('.measured-dots-running circle')).toHaveCount(184);
  const throughput = page.locator('[data-panel=throughput]');
  await expect(throughput).toContainText('dots = measured each second');
});

test('a definition on hover and on focus, with the numbers of one request', async ({ page }) => {
  await openMetrics(page, CHAT);
  const name = page.locator('[data-latency=itl]').getByRole('button', { name: 'ITL' });
  await name.hover();
  await expect(page.getByRole('tooltip')).toContainText('AIPerf');
  await page.mouse.move(0, 0);
  await expect(page.getByRole('tooltip')).toHaveCount(0);
  await page.keyboard.press('Tab');
  await name.focus();
  await expect(page.getByRole('tooltip')).toContainText(/ITL of #\d+/);
  await page.keyboard.press('Escape');
  await expect(page.getByRole('tooltip')).toHaveCount(0);
});

test('every panel has its table', async ({ page }) => {
  await openMetrics(page, '#v=1&scenario=tight&view=metrics&at=22&hash=none');
  for (const panel of ['latency', 'throughput', 'requests', 'measured', 'verdicts', 'totals', 'goodput']) {
    const region = page.locator(`[data-panel=${panel}]`);
    await region.getByRole('button', { name: 'Table', exact: true }).focus();
    await page.keyboard.press('Enter');
    await expect(region.locator('.text-twin th[scope=col]').first()).toBeVisible();
    await page.keyboard.press('t');
    await expect(region.locator('.text-twin')).toHaveCount(0);
  }
});

for (const theme of ['light', 'dark'] as const) {
  for (const [width, height] of [
    [1440, 900],
    [1024, 768],
    [390, 844],
  ] as const) {
    test(`axe finds nothing, ${theme}, ${width}, and nothing stands out of the page`, async ({ page }) => {
      await page.emulateMedia({ colorScheme: theme });
      await page.setViewportSize({ width, height });
      await openMetrics(page, '#v=1&scenario=h100-continuous&view=metrics&at=406&hash=none');
      const { violations } = await new AxeBuilder({ page }).analyze();
      expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ target }) => target.join(' ')).join(', ')}`)).toEqual([]);
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width);
    });
  }
}
