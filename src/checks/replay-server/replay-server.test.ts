import { readFileSync } from 'node:fs';
import { beforeAll, describe, expect, it } from 'vitest';
import { traceOf, workloadBytes } from '../../scenario/import/testing/workload.ts';
import { realServer } from '../../scenario/presets/real-server.ts';
import { REAL_SERVER_SERIES } from '../../scenario/presets/real-server-series.ts';
import { holds, within } from '../worked-examples/worked-example.ts';
import { modelledSeries } from './modelled-series.ts';
import { replayPasses, replayServer } from './replay-server.ts';
import type { ServerReplay } from './replay-server.ts';

const LSS = 'LLMServingSim, bench/examples/RTX4090/Llama-3.1-8B/vllm';
const NS_PER_MS = 1e6;

let replay: ServerReplay;
beforeAll(async () => {
  replay = await replayServer(() => performance.now());
});

describe('what ships is the published log (V7)', () => {
  const log = traceOf(workloadBytes('vllm_rtx4090_llama31-8b_requests.jsonl')).rows.toSorted((a, b) => a.arrival - b.arrival);

  it('request by request, to the microsecond', () => {
    const toUs = (ns: number | undefined): number => Math.round((ns ?? NaN) / 1_000);
    const numbersOf = ({ arrival, promptTokens, outputTokens, measured }: (typeof log)[number]): readonly number[] => [
      toUs(arrival),
      promptTokens,
      outputTokens,
      toUs(measured?.scheduledNs),
      toUs(measured?.firstTokenNs),
      toUs(measured?.lastTokenNs),
    ];
    expect(realServer.document.requests.map(numbersOf)).toEqual(log.map(numbersOf));
  });

  it('second by second', () => {
    const file = new URL('../data/workloads/vllm_rtx4090_llama31-8b_timeseries.csv', import.meta.url);
    const [, ...lines] = readFileSync(file, 'utf8').trim().split('\n');
    const { promptTokens, outputTokens, running, waiting, kvShare } = REAL_SERVER_SERIES;
    const shipped = running.map((count, second) =>
      [promptTokens[second], outputTokens[second], count, waiting[second], Math.round((kvShare?.[second] ?? 0) * 10_000) / 100].join(),
    );
    expect(shipped).toEqual(lines.map((line) => line.split(',').slice(1).map(Number).join()));
  });
});

describe('300 requests through a real vLLM on an RTX 4090 (row 41)', () => {
  const numberOf = (what: string) => replay.numbers.find((number) => number.what === what);

  it('mean TPOT and makespan are within 10 % of the real run, with constants not fitted to it', () => {
    const tpot = within(0.1, 41, 'mean TPOT in ms', LSS, 32.45, (numberOf('tpot')?.modelled ?? 0) / NS_PER_MS);
    const makespan = within(0.1, 41, 'makespan in s', LSS, 183.6, (numberOf('makespan')?.modelled ?? 0) / 1e9);
    expect([tpot, makespan].map((example) => [example.title, holds(example)])).toEqual([
      ['mean TPOT in ms', true],
      ['makespan in s', true],
    ]);
    expect((numberOf('tpot')?.measured ?? 0) / NS_PER_MS).toBeCloseTo(32.45, 2);
    expect((numberOf('makespan')?.measured ?? 0) / 1e9).toBeCloseTo(183.6, 1);
    expect(numberOf('throughput')?.measured).toBeCloseTo(1066, 0);
  });

  it('running, waiting and KV use have the same shape, second by second', () => {
    expect(replay.curves.map(({ what, meanDifference }) => [what, meanDifference < 0.1])).toEqual([
      ['running', true],
      ['waiting', true],
      ['kv', true],
    ]);
    expect(replayPasses(replay)).toBe(true);
  });

  it('a curve that is elsewhere does not count as the same shape', () => {
    const curves = replay.curves.map((curve) => ({ ...curve, meanDifference: curve.meanDifference + 0.1 }));
    expect(replayPasses({ ...replay, curves })).toBe(false);
  });

  it('the modelled series loses no token and ends empty', () => {
    const { run, modelled } = replay;
    const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0);
    expect(sum(modelled.outputTokens)).toBe(195_753);
    expect(modelledSeries(run, modelled.running.length + 5).running.slice(-5)).toEqual([0, 0, 0, 0, 0]);
  });
});
