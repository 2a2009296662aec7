import { readFile } from 'node:fs/promises';
import type { Page } from '@playwright/test';
import { staticServer } from './static-server.ts';
import type { StaticServer } from './static-server.ts';
import { expect, open, test } from './support.ts';

const FIGURE_PANELS = ['memory-map', 'batch', 'step-time', 'inspector', 'timeline'] as const;

async function saved(page: Page, panel: string, format: 'SVG' | 'PNG' | 'CSV'): Promise<Buffer> {
  const region = page.locator(`[data-panel=${panel}]`);
  await region.getByRole('button', { name: 'Figure', exact: true }).focus();
  await page.keyboard.press('Enter');
  const button = region.getByRole('group', { name: /^Figure of / }).getByRole('button', { name: format });
  const download = page.waitForEvent('download');
  await button.press('Enter');
  return readFile(await (await download).path());
}

/** Width and height of a PNG, from its header. */
const pngSize = (png: Buffer) => [png.readUInt32BE(16), png.readUInt32BE(20)] as const;

test('every panel of Run leaves as SVG, PNG and CSV, with its sentence and the link to the moment', async ({ page, browser }) => {
  await open(page);
  for (const panel of FIGURE_PANELS) {
    const svg = (await saved(page, panel, 'SVG')).toString('utf8');
    const png = await saved(page, panel, 'PNG');
    const csv = (await saved(page, panel, 'CSV')).toString('utf8');

    const [caption, link] = csv.split('\n');
    expect(caption).toMatch(/^# Tight memory, .+: .+/);
    expect(link).toMatch(/^# http.*at=22/);
    expect(csv.split('\n').length).toBeGreaterThan(4);

    // By itself, in a page without our styles: everything it needs is in the file.
    const alone = await browser.newPage();
    const requests: string[] = [];
    alone.on('request', (request) => requests.push(request.url()));
    await alone.setContent(svg);
    const figure = alone.locator('svg').first();
    await expect(figure.locator('foreignObject')).toHaveCount(0);
    // Fonts as letters and digits hold any word.
    expect(/var\(--|NaN|undefined/.exec(svg.replace(/base64,[^)]*/g, ''))).toBeNull();
    expect(await figure.locator('> desc').textContent()).toContain(link.slice(2));
    expect(await figure.locator('a').first().getAttribute('href')).toBe(link.slice(2));
    expect(await alone.evaluate(() => document.fonts.size)).toBeGreaterThan(1);
    expect(requests.filter((url) => !url.startsWith('data:'))).toEqual([]);
    const [width, height] = await figure.evaluate((element) => ['width', 'height'].map((name) => Number(element.getAttribute(name))));
    expect(pngSize(png)).toEqual([2 * width, 2 * height]);
    // A drawing, not a blank sheet.
    expect(png.length).toBeGreaterThan(20_000);
    await alone.close();
  }
  const map = (await saved(page, 'memory-map', 'CSV')).toString('utf8');
  expect(map).toContain('\n136,');
});

test('a run leaves as a trace, a run file and a scenario file that name their schemas', async ({ page, request }) => {
  await open(page);
  await page.keyboard.press('s');
  const dialog = page.getByRole('dialog', { name: 'Share' });
  const take = async (button: string): Promise<Record<string, unknown>> => {
    const download = page.waitForEvent('download');
    await dialog.getByRole('button', { name: button }).click();
    return JSON.parse(await readFile(await (await download).path(), 'utf8')) as Record<string, unknown>;
  };
  expect((await take('Trace for Perfetto'))['otherData']).toMatchObject({ scenario: 'Tight memory', steps: 126 });
  for (const button of ['Save run', 'Save file']) {
    const address = (await take(button))['$schema'];
    const schema: unknown = await (await request.get(String(address))).json();
    expect(schema).toHaveProperty('$id', String(address).split('/').at(-1));
  }
});

test.describe('offline', () => {
  test.use({ serviceWorkers: 'allow' });
  let server: StaticServer;
  test.beforeEach(async () => {
    server = await staticServer();
  });
  test.afterEach(() => server.close());

  const mapOf = (page: Page) => page.locator('[data-panel=memory-map]');
  const ready = (page: Page) => page.evaluate(async () => void (await navigator.serviceWorker.ready));

  test('once loaded it works without a network, views never opened before included', async ({ page, context }) => {
    await page.goto(server.address);
    await expect(mapOf(page)).toBeVisible();
    await ready(page);
    await context.setOffline(true);
    await server.close();

    await page.reload();
    await expect(mapOf(page)).toBeVisible();
    await page.keyboard.press('6');
    await expect(page.locator('[data-panel=latency]')).toBeVisible();
    await page.keyboard.press('4');
    await expect(page.locator('[data-panel=ribbon]')).toBeVisible();
    const other = await context.newPage();
    await other.goto(`${server.address}#v=1&scenario=chat&at=300&hash=none`);
    await expect(other.locator('.preset-button')).toContainText('Chat trace');
    await other.close();
    server = await staticServer();
  });

  test('a new version comes with the next visit, and pages of the old one that are open stay whole', async ({ page, context }) => {
    await page.goto(server.address);
    await expect(mapOf(page)).toBeVisible();
    await ready(page);

    server.changed.set('index.html', (text) => text.replace('<title>Servescope', '<title>Servescope, new'));
    server.changed.set('service-worker.js', (text) => text.replace(/const VERSION = '\w+'/, "const VERSION = 'new'"));
    // The host of the new version has none of the old one's files.
    for (const name of server.asked.filter((name) => name.startsWith('assets/'))) server.changed.set(name, () => null);
    await page.evaluate(async () => {
      const registration = await navigator.serviceWorker.getRegistration();
      await registration?.update();
    });
    await expect.poll(() => page.evaluate(async () => (await navigator.serviceWorker.getRegistration())?.waiting !== null)).toBe(true);

    // The old page opens what it has not yet loaded.
    await page.keyboard.press('6');
    await expect(page.locator('[data-panel=latency]')).toBeVisible();
    const visit = await context.newPage();
    await visit.goto(server.address);
    await expect(visit).toHaveTitle('Servescope, new');
    await expect(mapOf(visit)).toBeVisible();
    await page.keyboard.press('4');
    await expect(page.locator('[data-panel=ribbon]')).toBeVisible();

    // With the last page of the old version its files go.
    await page.close();
    await visit.close();
    const later = await context.newPage();
    await later.goto(server.address);
    await expect(later).toHaveTitle('Servescope, new');
    await expect.poll(() => later.evaluate(() => caches.keys())).toEqual(expect.arrayContaining(['servescope-new', 'servescope-newest']));
    await expect.poll(() => later.evaluate(async () => (await caches.keys()).length)).toBe(2);
  });
});
