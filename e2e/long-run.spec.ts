import type { Page } from '@playwright/test';
import { chooseFile, expect, open, sentence, step, test } from './support.ts';

const notice = (page: Page) => page.getByRole('region', { name: 'Notice' });

/** About `requests` × 50 steps on 64 slots. */
function longScenario(requests: number): string {
  return JSON.stringify({
    servescope: 'scenario',
    version: 1,
    name: 'Long',
    gpu: 'h100-sxm',
    model: 'qwen2.5-0.5b',
    policy: { kind: 'vllm-v1', prefixCache: false },
    limits: { maxNumSeqs: 64, maxNumBatchedTokens: 8192, pool: { kind: 'pages', usablePages: 100_000 } },
    arrivalClock: 'step',
    requests: Array.from({ length: requests }, (_, i) => ({
      id: String(i + 1),
      arrival: 0,
      promptTokens: 64 + ((i * 7_919) % 1_984),
      outputTokens: 1_600 + ((i * 104_729) % 3_040),
    })),
  });
}

test('a long run is shown while it is made, can be used at once, and ends whole', async ({ page }) => {
  await open(page);
  await chooseFile(page, 'long.json', longScenario(2_000));
  await expect(notice(page)).toContainText(/Simulating: [\d,]+ of about [\d,]+ steps\. What is here can be used now\./);
  await expect(page.locator('.preset-button')).toContainText('Long');
  await expect(page.getByText('not simulated yet')).toBeAttached();
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('ArrowRight');
  await expect(step(page)).toHaveValue('2');
  const said = await sentence(page).textContent();
  await expect(notice(page)).toBeHidden({ timeout: 60_000 });
  // Where the person went stays theirs, and what is told of that step is the same.
  await expect(step(page)).toHaveValue('2');
  expect(await sentence(page).textContent()).toBe(said);
  await expect(page.getByText('not simulated yet')).toHaveCount(0);
});

test('stopped by hand it is a run that ends there, and says so', async ({ page }) => {
  await open(page);
  await chooseFile(page, 'long.json', longScenario(4_000));
  await expect(page.getByText('not simulated yet')).toBeAttached({ timeout: 20_000 });
  await notice(page).getByRole('button', { name: 'Stop here' }).click();
  await expect(notice(page)).toContainText(/The run was stopped after [\d,]+ steps: [\d,]+ of 4,000 requests had ended/, {
    timeout: 20_000,
  });
  await expect(page.getByText('not simulated yet')).toHaveCount(0);
  await page.keyboard.press('End');
  await expect(step(page)).not.toHaveValue('0');
});

test('another scenario cancels it', async ({ page }) => {
  await open(page);
  await chooseFile(page, 'long.json', longScenario(4_000));
  await expect(notice(page)).toContainText('Simulating');
  await chooseFile(page, 'small.csv', 'arrival,prompt,output\n0,40,9\n');
  await page.getByRole('dialog', { name: 'Open a file' }).getByRole('button', { name: 'Open', exact: true }).click();
  await expect(page.locator('.preset-button')).toContainText('small');
  await expect(notice(page)).toBeHidden();
  await page.waitForTimeout(2_000);
  await expect(page.locator('.preset-button')).toContainText('small');
});
