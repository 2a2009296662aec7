import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { readFile } from 'node:fs/promises';
import { chooseFile, expect, open, restingHash, step, test } from './support.ts';

const AZURE = 'src/checks/data/workloads/azure_llm_2023_conv_rows1-2000.csv';
const VLLM = 'src/checks/data/workloads/vllm_rtx4090_llama31-8b_';
const dialogOf = (page: Page) => page.getByRole('dialog', { name: 'Open a file' });

/** Drops files on the middle of the page, as a hand would. */
async function drop(page: Page, name: string, content: string): Promise<void> {
  const data = await page.evaluateHandle(
    ([name, content]) => {
      const transfer = new DataTransfer();
      transfer.items.add(new File([content ?? ''], name ?? ''));
      return transfer;
    },
    [name, content],
  );
  await page.dispatchEvent('.run-view', 'dragover', { dataTransfer: data });
  await expect(page.getByText('Drop the file to open it.')).toBeVisible();
  await page.dispatchEvent('.run-view', 'drop', { dataTransfer: data });
}

async function dropSlice(page: Page): Promise<string> {
  await open(page);
  await drop(page, 'conv.csv', await readFile(AZURE, 'utf8'));
  const dialog = dialogOf(page);
  await expect(dialog).toContainText('conv.csv is an Azure LLM inference trace: 2,000 requests in 424.3');
  await dialog.getByRole('radio', { name: 'rows' }).check();
  await dialog.getByRole('textbox', { name: 'from' }).fill('101');
  await dialog.getByRole('textbox', { name: 'to' }).fill('160');
  await dialog.getByRole('textbox', { name: 'Played' }).fill('8');
  await expect(dialog).toContainText('60 requests in');
  await dialog.getByRole('button', { name: 'Open', exact: true }).click();
  await expect(page.locator('.preset-button')).toContainText('conv · 60 requests');
  return restingHash(page, /file=[0-9a-f]{16}&slice=101-160&speed=8/);
}

test('the Azure file is dropped, a slice of it played faster, and the link opens it again here', async ({ page }) => {
  const hash = await dropSlice(page);
  await expect(step(page)).toHaveValue('0');
  await page.keyboard.press('End');
  await expect(step(page)).not.toHaveValue('0');
  await page.keyboard.press('s');
  await expect(page.getByRole('dialog', { name: 'Share' })).toContainText('The link names your file by its digest (');

  const again = await page.context().newPage();
  await open(again, hash);
  await expect(again.locator('.preset-button')).toContainText('60 requests');
});

test('elsewhere the link asks for the file; another one is refused, the right one opens the same moment', async ({ page, browser }) => {
  await dropSlice(page);
  await page.keyboard.press('ArrowRight');
  const hash = await restingHash(page, 'at=1&');
  const elsewhere = await (await browser.newContext()).newPage();
  await open(elsewhere, hash);
  const notice = elsewhere.getByRole('region', { name: 'Notice' });
  await expect(notice).toContainText('The requests of this link are in a file that is not in this browser');
  await elsewhere.waitForTimeout(800);
  expect(new URL(elsewhere.url()).hash).toBe(hash);

  await notice.getByRole('button', { name: 'Choose the file' }).click();
  const input = elsewhere.locator('.dialog-column input[type=file]').first();
  await input.setInputFiles({ name: 'other.csv', mimeType: 'text/csv', buffer: Buffer.from('arrival,prompt,output\n0,1,1\n') });
  await expect(dialogOf(elsewhere)).toContainText('other.csv is another file than the one the link names');
  await elsewhere.locator('.dialog-column input[type=file]').first().setInputFiles(AZURE);
  await expect(elsewhere.locator('.preset-button')).toContainText('60 requests');
  await expect(step(elsewhere)).toHaveValue('1');
  await expect(notice).toBeHidden();
});

test('a bad line is shown where it stands, and nothing is taken until it is left out', async ({ page }) => {
  await open(page);
  await chooseFile(page, 'trace.csv', 'arrival_s,prompt,output\n0,40,9\n4.4o,160,64\n2,30,8\n');
  const dialog = dialogOf(page);
  await expect(dialog.getByRole('alert')).toContainText('Line 3, column 1 of trace.csv: “4.4o” is not a time.');
  await expect(dialog).toContainText('Expected: arrival_s in seconds, a number from 0 up.');
  await expect(dialog).toContainText('1 of 3 lines cannot be read; it is shown. Found: arrival_s, prompt, output.');
  await expect(dialog.locator('b').filter({ hasText: /^4\.4o$/ })).toBeVisible();
  await expect(page.locator('.preset-button')).toContainText('Tight memory');
  await dialog.getByRole('button', { name: 'Leave out 1 line' }).click();
  await dialog.getByRole('button', { name: 'Open', exact: true }).click();
  await expect(page.locator('.preset-button')).toContainText('trace · 2 requests');
});

test('columns that do not say what they are can be told', async ({ page }) => {
  await open(page);
  await chooseFile(page, 'odd.csv', 'when,inp,out\n0.5,100,20\n0.9,200,10\n');
  const dialog = dialogOf(page);
  await dialog.getByRole('combobox', { name: 'Arrival', exact: true }).selectOption('when');
  await dialog.getByRole('combobox', { name: 'Prompt tokens' }).selectOption('inp');
  await dialog.getByRole('combobox', { name: 'Output tokens' }).selectOption('out');
  await expect(dialog).toContainText('odd.csv is a table with named columns: 2 requests in 0.40');
  await dialog.getByRole('button', { name: 'Open', exact: true }).click();
  await restingHash(page, 'columns=0s.1.2');
});

test('a vLLM log with the description of its server is served on that server', async ({ page }) => {
  await open(page);
  await page.locator('.preset-button').click();
  await page.getByRole('button', { name: 'Open a file …' }).click();
  await page
    .locator('.dialog-column input[type=file]')
    .first()
    .setInputFiles([`${VLLM}requests.jsonl`, `${VLLM}meta.json`]);
  await expect(dialogOf(page).getByRole('radio', { name: 'of the server that was measured' })).toBeChecked();
  await expect(dialogOf(page)).toContainText('Llama-3.1-8B bf16 on RTX 4090 · 256 slots · 2,048-token budget');
});

test('more than 20,000 requests are refused by name, with a way on', async ({ page }) => {
  await open(page);
  await chooseFile(page, 'big.csv', `arrival,prompt,output\n${'0,8,1\n'.repeat(20_500)}`);
  await expect(dialogOf(page)).toContainText('20,500 requests are 500 more than the limit of 20,000.');
  await dialogOf(page).getByRole('button', { name: 'Take the first 20,000' }).click();
  await expect(dialogOf(page)).toContainText('20,000 requests, all at once');
  await dialogOf(page).getByRole('button', { name: 'Open', exact: true }).click();
  await expect(page.locator('.preset-button')).toContainText('big · 20,000 requests', { timeout: 20_000 });
  await expect(page.getByRole('region', { name: 'Notice' })).toBeHidden({ timeout: 20_000 });
});

test('a run past the limit of steps stops there, says so, and leads back to the slice of its file', async ({ page }) => {
  test.slow();
  await open(page);
  // Each alone on the card for 8,000 steps, and one that no card would take.
  const rows = Array.from({ length: 40 }, (_, i) => `${i * 1_000},100,${i === 39 ? 500_000 : 8_000}`);
  await chooseFile(page, 'slow.csv', `arrival_s,prompt,output\n${rows.join('\n')}\n`);
  await dialogOf(page).getByRole('button', { name: 'Open', exact: true }).click();
  const notice = page.getByRole('region', { name: 'Notice' });
  await expect(notice).toContainText('The run was stopped at the limit of 200,000 steps', { timeout: 60_000 });
  await notice.getByRole('button', { name: 'Take a slice of the file or another speed' }).click();
  const dialog = dialogOf(page);
  await expect(dialog).toContainText('slow.csv is a table with named columns: 40 requests');
  await dialog.getByRole('radio', { name: 'rows' }).check();
  await dialog.getByRole('textbox', { name: 'from' }).fill('40');
  await dialog.getByRole('textbox', { name: 'to' }).fill('40');
  await dialog.getByRole('button', { name: 'Open', exact: true }).click();
  // Told once: an edit that changes nothing about it does not bring it back.
  await expect(notice).toContainText(/^1 of 1 requests can never run and is rejected: 1 longer than [\d,]+ tokens\./);
  await notice.getByRole('button', { name: 'Close' }).click();
  await page.keyboard.press('e');
  await page.getByRole('textbox', { name: 'Slots' }).fill('7');
  await restingHash(page, 'slots=7');
  await expect(notice).toBeHidden();
});

test('the dialog to axe in two themes and three widths, and by keyboard', async ({ page }) => {
  test.slow();
  await open(page);
  await chooseFile(page, 'conv.csv', await readFile(AZURE, 'utf8'));
  const dialog = dialogOf(page);
  await expect(dialog).toContainText('2,000 requests');
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme });
    for (const [width, height] of [
      [1440, 900],
      [1024, 768],
      [390, 844],
    ] as const) {
      await page.setViewportSize({ width, height });
      await page.waitForTimeout(300);
      const { violations } = await new AxeBuilder({ page }).include('dialog').analyze();
      expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ target }) => target.join(' ')).join(', ')}`)).toEqual([]);
      const over = await dialog.evaluate((element) => element.scrollWidth - element.clientWidth);
      expect(over).toBe(0);
    }
  }
  await dialog.focus();
  await page.keyboard.press('Tab');
  await page.keyboard.press('Tab');
  await expect(dialog.getByRole('radio', { name: 'all requests' })).toBeFocused();
  await page.keyboard.press('Escape');
  await expect(dialog).toBeHidden();
});
