import { expect, test } from 'vitest';
import { progressOf } from './progress.ts';

test.each([
  ['nothing written yet', 512, 0, 1_000, null],
  ['a quarter written', 12_183, 250, 1_000, 49_000],
  ['nearly all written', 990, 999, 1_000, 990],
  ['more than all, when drafts were cut', 1_200, 1_100, 1_000, 1_200],
  ['no token to write', 10, 0, 0, null],
])('%s', (_what, steps, sampled, total, expectedSteps) => {
  expect(progressOf(steps, sampled, total)).toEqual({ steps, expectedSteps });
});
