import { describe, expect, it } from 'vitest';
import type { CostModel } from '../../engine/cost/cost-model.ts';
import type { StepWork } from '../../engine/cost/step-work.ts';
import { replayServing } from './serving-replay.ts';

/** A prefill step takes its tokens × 1 ns, a decode step 100 ns; records what it was asked. */
function toyCost(seen: StepWork[]): CostModel {
  return {
    hostGapNs: 0,
    step(work) {
      seen.push({ ...work, prefill: work.prefill.slice() });
      return work.prefillChunks > 0 ? (work.prefill[0] ?? 0) : 100;
    },
    open() {
      throw new Error('not needed here');
    },
  };
}

const REQUESTS = [
  { promptTokens: 10, outputTokens: 3 },
  { promptTokens: 20, outputTokens: 1 },
  { promptTokens: 30, outputTokens: 2 },
];

describe('serving replay', () => {
  it('static: finished rows stay until the longest is done, then the next batch', () => {
    const seen: StepWork[] = [];
    const times = replayServing('static', REQUESTS, 2, toyCost(seen));
    expect(times.firstTokenNs).toEqual([10, 30, 260]);
    expect(times.lastTokenNs).toEqual([230, 30, 360]);
    expect(times.totalNs).toBe(360);
    // Request 1 is done after its prefill: its row stays at 20 tokens of context, request 0 grows.
    expect(seen.filter((work) => work.decodeRequests === 2).map((work) => work.decodeContextTokens)).toEqual([11 + 20, 12 + 20]);
  });

  it('continuous: finished rows leave, a waiting request takes the slot before the next decode step', () => {
    const seen: StepWork[] = [];
    const times = replayServing('continuous', REQUESTS, 2, toyCost(seen));
    expect(times.firstTokenNs[2]).toBe(160);
    expect(times.lastTokenNs).toEqual([260, 30, 260]);
    expect(times.totalNs).toBe(260);
  });

  it('pads decode batches to the captured sizes, above them to nothing', () => {
    const padded = (requests: number): number | undefined => {
      const seen: StepWork[] = [];
      const alike = Array.from({ length: requests }, () => ({ promptTokens: 8, outputTokens: 2 }));
      replayServing('static', alike, requests, toyCost(seen));
      return seen.at(-1)?.paddedRows;
    };
    expect([1, 3, 5, 9, 17, 25, 33].map(padded)).toEqual([0, 1, 3, 7, 7, 7, 0]);
  });
});
