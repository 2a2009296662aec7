import type { RunProgress } from './worker-message.ts';

/** How far a run is after `steps`, and about how many there will be: as many again for each share of the tokens as for the first. */
export function progressOf(steps: number, sampledTokens: number, totalTokens: number): RunProgress {
  if (sampledTokens === 0 || totalTokens === 0) return { steps, expectedSteps: null };
  const expected = steps / Math.min(1, sampledTokens / totalTokens);
  return { steps, expectedSteps: Math.max(steps, twoDigits(expected)) };
}

/** 48,731 → 49,000: nobody knows more digits of it. */
function twoDigits(value: number): number {
  let unit = 1;
  while (value / unit >= 100) unit *= 10;
  return Math.round(value / unit) * unit;
}
