import type { Page } from '@playwright/test';

/** What a person would have seen over a stretch of use. */
export interface FrameRecord {
  /** Between two frames, ascending, in ms. */
  readonly frameMs: readonly number[];
  /** From an input to the end of the first frame after it, ascending, in ms. */
  readonly inputToFrameMs: readonly number[];
}

const ascending = (values: readonly number[]): readonly number[] => [...values].sort((a, b) => a - b);

/** Records every frame and every input of the page while something is done. */
export async function recordFrames(page: Page, act: () => Promise<void>): Promise<FrameRecord> {
  const recording = await page.evaluateHandle(() => {
    const frameMs: number[] = [];
    const inputToFrameMs: number[] = [];
    const inputs = ['keydown', 'pointerdown', 'pointermove', 'wheel'] as const;
    let last: number | null = null;
    let request = 0;
    const onFrame = (nowMs: number) => {
      if (last !== null) frameMs.push(nowMs - last);
      last = nowMs;
      request = requestAnimationFrame(onFrame);
    };
    const onInput = ({ timeStamp }: Event) => {
      // A message posted inside a frame is delivered when that frame has been made.
      requestAnimationFrame(() => {
        const { port1, port2 } = new MessageChannel();
        port1.addEventListener('message', () => inputToFrameMs.push(performance.now() - timeStamp), { once: true });
        port1.start();
        port2.postMessage(null);
      });
    };
    for (const type of inputs) addEventListener(type, onInput, { capture: true, passive: true });
    request = requestAnimationFrame(onFrame);
    return {
      end() {
        cancelAnimationFrame(request);
        for (const type of inputs) removeEventListener(type, onInput, { capture: true });
        return { frameMs, inputToFrameMs };
      },
    };
  });
  await act();
  const { frameMs, inputToFrameMs } = await recording.evaluate((open) => open.end());
  return { frameMs: ascending(frameMs), inputToFrameMs: ascending(inputToFrameMs) };
}
