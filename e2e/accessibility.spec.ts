import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { expect, open, step, test } from './support.ts';

/** "rule: element, element", one line each. */
async function violations(axe: AxeBuilder): Promise<string[]> {
  const { violations: found } = await axe.analyze();
  return found.map(({ id, nodes }) => `${id}: ${nodes.map(({ target }) => target.join(' ')).join(', ')}`);
}

for (const theme of ['light', 'dark'] as const) {
  for (const [width, height] of [
    [1440, 900],
    [390, 844],
  ] as const) {
    test(`axe finds nothing, ${theme}, ${width}`, async ({ page }) => {
      await page.emulateMedia({ colorScheme: theme });
      await page.setViewportSize({ width, height });
      await open(page);
      expect(await violations(new AxeBuilder({ page }))).toEqual([]);
    });
  }
}

test('axe finds nothing in the dialogs', async ({ page }) => {
  await open(page);
  for (const key of ['s', '?']) {
    await page.keyboard.press(key);
    await expect(page.getByRole('dialog').first()).toBeVisible();
    await page.waitForTimeout(300);
    expect(await violations(new AxeBuilder({ page }).include('dialog'))).toEqual([]);
    await page.keyboard.press('Escape');
  }
});

test('the sentence is spoken at rest only, never while playing', async ({ page }) => {
  await open(page);
  const spoken = page.locator('#sentence [aria-live=polite]');
  await expect(spoken).toContainText('E needs a page');
  await page.keyboard.press('ArrowRight');
  await expect(spoken).toContainText('F waits');
  // The slowest speed stands still for a second at each step: longer than a sentence must rest to be spoken.
  for (let i = 0; i < 2; i++) await page.keyboard.press('[');
  await page.keyboard.press('Home');
  await expect(spoken).not.toContainText('F waits');
  const atStart = await spoken.textContent();
  await page.keyboard.press('Space');
  await expect.poll(async () => Number(await step(page).inputValue()), { timeout: 20_000 }).toBeGreaterThan(1);
  expect(await spoken.textContent()).toBe(atStart);
  await page.keyboard.press('Space');
  await expect(spoken).not.toHaveText(atStart ?? '');
});

test('reduced motion: nothing takes time', async ({ page }) => {
  await page.emulateMedia({ reducedMotion: 'reduce' });
  await open(page);
  await page.keyboard.press('ArrowRight');
  const moving = await page.evaluate(() => document.getAnimations().filter((animation) => animation.playState === 'running').length);
  expect(moving).toBe(0);
});

const VIEWS = ['1', '2', '4', '6', '9', 'a'] as const;

/** Rules of axe about names, landmarks and headings; each view's own journeys ask for all of them. */
const NAMES = [
  'button-name',
  'link-name',
  'label',
  'select-name',
  'aria-input-field-name',
  'aria-toggle-field-name',
  'aria-dialog-name',
  'role-img-alt',
  'landmark-unique',
  'heading-order',
  'region',
];

/** Until the view is there: while it loads, the one before is hidden, and an empty main stands for it. */
async function settled(page: Page): Promise<void> {
  await expect(page.locator('main:empty')).toHaveCount(0, { timeout: 20_000 });
  await expect(page.locator('main')).toBeVisible();
}

/** What a screen reader would stumble over that axe does not look for. */
function stumbles(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const all = (selector: string) => [...document.querySelectorAll(selector)];
    const found: string[] = [];
    for (const [what, selector] of [
      ['h1', 'h1'],
      ['main', 'main'],
      ['banner', 'body header.app-bar'],
    ] as const) {
      if (all(selector).length !== 1) found.push(`${all(selector).length} of ${what}`);
    }
    if (all('main h2').length === 0 && all('main').every((main) => !main.textContent?.includes('no A yet'))) found.push('no h2 in main');
    // A drawing is named, or holds named marks, or is aside from a table that tells the same.
    for (const drawing of all('svg, canvas')) {
      const told = drawing.closest('[aria-hidden=true], [inert]') ?? drawing.closest('[role=img], [aria-label], button');
      if (told === null && drawing.querySelector('[aria-label]') === null) found.push(`a drawing in ${drawing.parentElement?.className}`);
    }
    const ids = all('[id]').map((element) => element.id);
    for (const id of new Set(ids.filter((id, i) => ids.indexOf(id) !== i))) found.push(`twice the id ${id}`);
    return found;
  });
}

test('every view, the editor and the dialogs: names, landmarks, headings, drawings', async ({ page }) => {
  test.setTimeout(120_000);
  await open(page);
  for (const keys of [...VIEWS.map((key) => [key]), ['1', 'e'], ['Escape', '?'], ['Escape', 's']]) {
    for (const key of keys) await page.keyboard.press(key);
    await settled(page);
    await page.waitForTimeout(300);
    expect({ keys, found: await stumbles(page) }).toEqual({ keys, found: [] });
    expect({ keys, found: await violations(new AxeBuilder({ page }).withRules(NAMES)) }).toEqual({ keys, found: [] });
  }
});

/** Text of the page that is cut off at the right, and controls that no scrolling reaches. */
function outOfReach(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const wide = document.documentElement.scrollWidth - document.documentElement.clientWidth;
    const away = [...document.querySelectorAll('main button, header button, nav button')]
      .filter((element) => element.checkVisibility() && element.closest('[popover], [inert]') === null)
      .filter((element) => {
        const { left, right, width } = element.getBoundingClientRect();
        return width > 0 && (right > innerWidth + 1 || left < -1);
      })
      .map((element) => `${element.className}: ${element.textContent}`);
    return wide > 0 ? [`${wide} px too wide`, ...away] : away;
  });
}

test('zoomed to 200 %, with larger text and in forced colours everything is in reach and what is chosen can be told', async ({ page }) => {
  test.setTimeout(120_000);
  await page.setViewportSize({ width: 720, height: 450 });
  await open(page);
  for (const key of VIEWS) {
    await page.keyboard.press(key);
    await settled(page);
    expect({ key, found: await outOfReach(page) }).toEqual({ key, found: [] });
  }
  await page.keyboard.press('1');
  // What lies below can be scrolled to over what is fixed at the foot.
  await page.locator('.run-timeline').scrollIntoViewIfNeeded();
  await expect(page.locator('.run-timeline')).toBeInViewport();

  await page.keyboard.press('?');
  await page.getByRole('radio', { name: '130%' }).check();
  await page.keyboard.press('Escape');
  for (const [width, height, fontSize] of [
    [1440, 900, '27.3px'],
    [1024, 768, '23.4px'],
    [390, 844, '23.4px'],
  ] as const) {
    await page.setViewportSize({ width, height });
    await expect(page.locator('#sentence p').first()).toHaveCSS('font-size', fontSize);
    expect({ width, found: await outOfReach(page) }).toEqual({ width, found: [] });
  }
  await page.reload();
  await expect(page.locator('#sentence p').first()).toHaveCSS('font-size', '23.4px');

  await page.setViewportSize({ width: 1440, height: 900 });
  await page.emulateMedia({ forcedColors: 'active' });
  const edge = (name: string) => page.getByRole('button', { name, exact: true }).evaluate((tab) => getComputedStyle(tab).borderBottomColor);
  expect(await edge('Run')).not.toBe(await edge('Metrics'));
  const paint = (selector: string, property: 'fill' | 'stroke') =>
    page
      .locator(selector)
      .first()
      .evaluate((mark, name) => getComputedStyle(mark)[name], property);
  const paper = await page.evaluate(() => getComputedStyle(document.body).backgroundColor);
  // The frame of the selected page, the playhead, and a fill that tells who.
  for (const [selector, property] of [
    ['.map-frames-selected', 'stroke'],
    ['[data-playhead-step] line', 'stroke'],
  ] as const)
    expect({ selector, paint: await paint(selector, property) }).not.toEqual({ selector, paint: paper });
  await page.getByRole('button', { name: 'Play' }).focus();
  await expect(page.getByRole('button', { name: 'Play' })).toHaveCSS('outline-style', 'solid');
});
