import { expect, test } from 'vitest';
import { simulate } from '../../engine/simulate.ts';
import { readDocument } from '../../scenario/read-document.ts';
import { resolveScenario } from '../../scenario/resolve-scenario.ts';
import { rejectionsOf } from './rejections.ts';

const SMALL = {
  servescope: 'scenario',
  version: 1,
  name: 'small',
  gpu: 'h100-sxm',
  model: 'llama-3-8b',
  policy: { kind: 'vllm-v1' },
  limits: { maxNumSeqs: 2, maxNumBatchedTokens: 64, maxModelLenTokens: 400, pool: { kind: 'pages', usablePages: 10 } },
  arrivalClock: 'step',
};

function rejections(promptTokens: readonly number[], changes: object = {}) {
  const requests = promptTokens.map((tokens, i) => ({ id: `r${i}`, arrival: 0, promptTokens: tokens, outputTokens: 20 }));
  const document = readDocument({ ...SMALL, requests, ...changes });
  if ('errors' in document) throw new Error(document.errors[0].message);
  const resolved = resolveScenario(document.ok);
  if ('errors' in resolved) throw new Error(resolved.errors[0].message);
  return rejectionsOf(simulate(resolved.ok));
}

test('whoever runs is not counted', () => {
  expect(rejections([30, 40])).toBeNull();
});

test('the context, the pool and the rest are told apart', () => {
  // 10 pages hold 160 tokens; 390 + 20 exceed the 400 of the context; 150 + 20 fill the pool before they end.
  expect(rejections([30, 161, 390, 399, 150])).toEqual({ requests: 5, tooLong: 2, limitTokens: 400, tooLarge: 1, pages: 10, otherwise: 1 });
});

test('the output of a slab', () => {
  const slabs = { policy: { kind: 'prefill-first' }, kvAllocation: { kind: 'slab', maxOutputTokens: 8 } };
  expect(rejections([30], slabs)).toMatchObject({ tooLong: 0, tooLarge: 0, otherwise: 1 });
});
