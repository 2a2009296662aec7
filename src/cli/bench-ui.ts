import { chromium } from '@playwright/test';
import type { Browser, Page } from '@playwright/test';
import { preview } from 'vite';
import { benchScenario, describeBench } from './bench-scenarios.ts';
import { recordFrames } from './frame-recorder.ts';
import type { FrameRecord } from './frame-recorder.ts';

/**
 * `npm run bench:ui -- [--json]`: how fast the built page is in a Chromium that draws in software, at 1440 × 900 and on a phone: the first
 * picture of the opening scene, and frames while one plays, scrubs, zooms and compares on the run of 1,000 requests of
 * `npm run bench`, and how soon an edit of a scenario of 200 requests shows its run.
 */

const FIRST_PICTURES = 7;
const STRETCH_MS = 3000;
const MOVE_MS = 16;
const PRESSES = 20;
const EDITS = 20;
/** Tokens: another budget is always another run. */
const EDITED_BUDGET = 500;
const LONGEST_EDIT_MS = 5000;

interface Frames {
  readonly p95FrameMs: number;
  readonly longestFrameMs: number;
  readonly frames: number;
  /** From an input to the end of the first frame after it; null where nothing is pressed. */
  readonly p95InputToFrameMs: number | null;
}

const ascending = (values: readonly number[]): readonly number[] => [...values].sort((a, b) => a - b);
const rounded = (ms: number): number => Math.round(ms * 10) / 10;
const at = (sorted: readonly number[], share: number): number => sorted[Math.max(0, Math.ceil(share * sorted.length) - 1)] ?? 0;

function summary({ frameMs, inputToFrameMs }: FrameRecord): Frames {
  return {
    p95FrameMs: rounded(at(frameMs, 0.95)),
    longestFrameMs: rounded(at(frameMs, 1)),
    frames: frameMs.length,
    p95InputToFrameMs: inputToFrameMs.length === 0 ? null : rounded(at(inputToFrameMs, 0.95)),
  };
}

/** The scenario of the engine's benchmark as the file a person would open, on so many slots. */
function thousandFile(slots: number): string {
  const { limits, requests } = benchScenario('thousand');
  const { usablePages, maxNumBatchedTokens, maxModelLenTokens, blockSizeTokens } = limits;
  return JSON.stringify({
    servescope: 'scenario',
    version: 1,
    name: `A thousand on ${slots}`,
    gpu: 'h100-sxm',
    model: 'llama-3-8b',
    policy: { kind: 'vllm-v1', prefixCache: false },
    limits: { maxNumSeqs: slots, maxNumBatchedTokens, maxModelLenTokens, blockSizeTokens, pool: { kind: 'pages', usablePages } },
    arrivalClock: 'step',
    requests: requests.map(({ id, arrival, promptTokens, outputTokens }) => ({ id, arrival, promptTokens, outputTokens })),
  });
}

async function openFile(page: Page, name: string, content: string): Promise<void> {
  await page.locator('.preset-button').click();
  await page.getByRole('button', { name: 'Open a file …' }).click();
  const picker = page.locator('.dialog-column input[type=file]').first();
  await picker.setInputFiles({ name, mimeType: 'application/json', buffer: Buffer.from(content) });
  await page.locator('.dialog-column').waitFor({ state: 'hidden' });
  await page.locator('.preset-button', { hasText: 'A thousand on' }).waitFor();
  await page.getByRole('region', { name: 'Notice' }).waitFor({ state: 'hidden' });
}

interface FirstPicture {
  /** From the start of the navigation to the paint that shows the opening scene. */
  readonly paintedMs: number;
  /** To the moment from which it answers. */
  readonly answersMs: number;
}

async function firstPicture(browser: Browser, address: string): Promise<FirstPicture> {
  const page = await browser.newPage({ viewport: { width: 1440, height: 900 }, deviceScaleFactor: 1 });
  await page.addInitScript(() => {
    const isDrawn = () => document.querySelector('[data-panel=memory-map] .panel-body') !== null;
    const isAnswering = () => document.documentElement.dataset['opening'] === undefined;
    const look = () => {
      // A message posted inside a frame is delivered when that frame has been made.
      const { port1, port2 } = new MessageChannel();
      if (isDrawn()) port1.addEventListener('message', () => performance.mark('drawn'), { once: true });
      port1.start();
      port2.postMessage(null);
      if (isDrawn() && isAnswering()) performance.mark('answers');
      else requestAnimationFrame(look);
    };
    requestAnimationFrame(look);
  });
  await page.goto(address);
  await page.waitForFunction(() => ['answers', 'first-contentful-paint'].every((name) => performance.getEntriesByName(name).length > 0));
  const times = await page.evaluate(() => {
    const first = (name: string) => performance.getEntriesByName(name)[0]?.startTime ?? Infinity;
    return { paintedMs: Math.max(first('drawn'), first('first-contentful-paint')), answersMs: first('answers') };
  });
  await page.close();
  return times;
}

/** Moves the pointer over a box for a while, from one edge to the other and back. */
async function sweep(page: Page, selector: string, yPx: number): Promise<void> {
  const box = await page.locator(selector).first().boundingBox();
  if (box === null) throw new Error(`${selector} is not on screen`);
  const endMs = performance.now() + STRETCH_MS;
  for (let move = 0; performance.now() < endMs; move += 1) {
    const share = Math.abs(((move * 0.013) % 2) - 1);
    await page.mouse.move(box.x + box.width * (0.15 + 0.7 * share), box.y + yPx);
    await page.waitForTimeout(MOVE_MS);
  }
}

async function scrub(page: Page, selector: string, yPx: number): Promise<void> {
  const box = await page.locator(selector).first().boundingBox();
  if (box === null) throw new Error(`${selector} is not on screen`);
  await page.mouse.move(box.x + box.width / 2, box.y + yPx);
  await page.mouse.down();
  await sweep(page, selector, yPx);
  await page.mouse.up();
}

async function zoom(page: Page): Promise<void> {
  const box = await page.locator('.timeline-drawing').boundingBox();
  if (box === null) throw new Error('the timeline is not on screen');
  await page.mouse.move(box.x + box.width / 2, box.y + 80);
  const endMs = performance.now() + STRETCH_MS;
  for (let turn = 0; performance.now() < endMs; turn += 1) {
    await page.mouse.wheel(0, turn % 40 < 20 ? -60 : 60);
    await page.waitForTimeout(MOVE_MS);
  }
}

/** From the start, with frames counted only while it plays. */
async function playing(page: Page, speed: string | null): Promise<Frames> {
  await page.keyboard.press('Home');
  if (speed !== null) await page.getByRole('combobox', { name: 'Speed' }).selectOption(speed);
  await page.getByRole('button', { name: 'Play' }).click();
  const frames = summary(await recordFrames(page, () => page.waitForTimeout(STRETCH_MS)));
  await page.getByRole('button', { name: 'Pause' }).click();
  return frames;
}

/** Play and Pause by key, at moments far apart. */
async function pressPlay(page: Page): Promise<void> {
  for (let press = 0; press < PRESSES; press += 1) {
    await page.keyboard.press('Space');
    await page.waitForTimeout(10 * MOVE_MS);
  }
}

interface EditTime {
  /** From the key to the document that holds the new run. */
  readonly runMs: number;
  /** To the end of the frame that shows it. */
  readonly shownMs: number;
}

interface EditTimes {
  readonly medianRunMs: number;
  readonly p95RunMs: number;
  readonly medianShownMs: number;
  readonly p95ShownMs: number;
  readonly edits: number;
}

/** Types another token budget into the editor, over and over: from the key to the frame that shows another run. */
async function editing(browser: Browser, address: string): Promise<EditTimes> {
  const page = await browser.newPage({ viewport: { width: 1440, height: 900 }, deviceScaleFactor: 1 });
  await page.goto(address);
  await page.locator('.preset-button').click();
  await page.getByRole('dialog', { name: 'Scenario' }).getByRole('button', { name: 'Chat trace' }).click();
  await page.locator('.preset-button', { hasText: '200 requests' }).waitFor();
  await page.keyboard.press('e');
  // Nobody types before having found the field: what loads meanwhile is there by then.
  await page.waitForTimeout(STRETCH_MS);
  const budget = page.locator('.scenario-column').getByRole('textbox', { name: 'Token budget' });
  const times: EditTime[] = [];
  for (let edit = 0; edit < EDITS; edit += 1) {
    const watched = await page.evaluateHandle((longestMs) => {
      const view = document.querySelector('.run-view');
      if (view === null) throw new Error('the run is not on screen');
      let typedMs = 0;
      addEventListener('input', ({ timeStamp }) => (typedMs = timeStamp), { capture: true, once: true });
      return {
        shown: new Promise<EditTime>((resolve, reject) => {
          setTimeout(() => reject(new Error('the edit showed no other run')), longestMs);
          const observer = new MutationObserver(() => {
            observer.disconnect();
            const runMs = performance.now() - typedMs;
            requestAnimationFrame(() => setTimeout(() => resolve({ runMs, shownMs: performance.now() - typedMs })));
          });
          observer.observe(view, { attributes: true, attributeFilter: ['data-run-hash'] });
        }),
      };
    }, LONGEST_EDIT_MS);
    await budget.fill(String(EDITED_BUDGET + (edit % 8)));
    times.push(await watched.evaluate(({ shown }) => shown));
  }
  await page.close();
  const run = ascending(times.map(({ runMs }) => runMs));
  const shown = ascending(times.map(({ shownMs }) => shownMs));
  return {
    medianRunMs: rounded(at(run, 0.5)),
    p95RunMs: rounded(at(run, 0.95)),
    medianShownMs: rounded(at(shown, 0.5)),
    p95ShownMs: rounded(at(shown, 0.95)),
    edits: EDITS,
  };
}

async function pressKeys(page: Page): Promise<void> {
  const endMs = performance.now() + STRETCH_MS;
  while (performance.now() < endMs) {
    await page.keyboard.press('ArrowRight');
    await page.waitForTimeout(2 * MOVE_MS);
  }
}

async function measure(browser: Browser, address: string) {
  const pictures: FirstPicture[] = [];
  for (let count = 0; count < FIRST_PICTURES; count += 1) pictures.push(await firstPicture(browser, address));
  const painted = ascending(pictures.map(({ paintedMs }) => paintedMs));
  const answers = ascending(pictures.map(({ answersMs }) => answersMs));

  const page = await browser.newPage({ viewport: { width: 1440, height: 900 }, deviceScaleFactor: 1 });
  await page.goto(address);
  await openFile(page, 'thousand.json', thousandFile(256));
  const during = async (what: () => Promise<void>): Promise<Frames> => summary(await recordFrames(page, what));
  const playingFast = await playing(page, '16×');
  const playingOnce = await playing(page, '1×');
  const presses = await during(() => pressPlay(page));
  const keys = await during(() => pressKeys(page));
  const scrubbing = await during(() => scrub(page, '.timeline-drawing', 100));
  const zooming = await during(() => zoom(page));
  await page.keyboard.press('c');
  await page.locator('[data-panel=compare-lanes]').waitFor();
  await openFile(page, 'half.json', thousandFile(128));
  await page.locator('[data-panel=compare-lanes]').waitFor();
  const comparing = await playing(page, '1×');
  const comparingScrub = await during(() => scrub(page, '[data-panel=compare-lanes] .panel-drawing', 100));
  await page.close();
  const edits = await editing(browser, address);

  const phone = await browser.newPage({ viewport: { width: 390, height: 844 }, deviceScaleFactor: 1, hasTouch: true });
  await phone.goto(address);
  await openFile(phone, 'thousand.json', thousandFile(256));
  const phonePlaying = await playing(phone, null);
  await phone.close();
  return {
    firstPicture: {
      medianMs: rounded(at(painted, 0.5)),
      slowestMs: rounded(at(painted, 1)),
      answersMedianMs: rounded(at(answers, 0.5)),
      pictures: FIRST_PICTURES,
    },
    playing: playingOnce,
    playingFast,
    presses,
    keys,
    scrubbing,
    zooming,
    comparing,
    comparingScrub,
    phonePlaying,
    edits,
  };
}

async function main(args: readonly string[]): Promise<void> {
  const server = await preview({ preview: { host: '127.0.0.1', port: 0 }, logLevel: 'warn' });
  const address = server.resolvedUrls?.local[0];
  if (address === undefined) throw new Error('the preview server has no address');
  // Found by the script that runs this command.
  const executablePath = process.env['PLAYWRIGHT_CHROMIUM_PATH'];
  const browser = await chromium.launch({ ...(executablePath ? { executablePath } : {}), args: ['--disable-gpu'] });
  try {
    const results = await measure(browser, address);
    if (args.includes('--json')) console.log(JSON.stringify(results, null, 2));
    else {
      console.log(`the built page, ${describeBench('thousand')}`);
      for (const [name, result] of Object.entries(results)) console.log(`  ${name.padEnd(16)}${JSON.stringify(result)}`);
    }
  } finally {
    await browser.close();
    await server.close();
  }
}

await main(process.argv.slice(2));
