import { describe, expect, it } from 'vitest';
import type { CardCount } from '../engine/catalog/model-shard.ts';
import { simulate } from '../engine/simulate.ts';
import type { ScenarioDocument } from '../scenario/document.ts';
import { presetOf } from '../scenario/presets/index.ts';
import { resolveScenario } from '../scenario/resolve-scenario.ts';
import { checkInvariants, formatViolation } from './invariants.ts';

const TIGHT = presetOf('tight').document;

function runOn(changed: Partial<ScenarioDocument>) {
  const resolved = resolveScenario({ ...TIGHT, model: 'llama-3-8b', ...changed });
  if ('errors' in resolved) throw new Error(resolved.errors.map(({ message }) => message).join('; '));
  return simulate(resolved.ok);
}

const cards = (tensorParallel: CardCount): Partial<ScenarioDocument> => ({ tensorParallel });

describe('a run on several cards (N1 to N4)', () => {
  it.each([
    ['2 cards', cards(2)],
    ['8 cards', cards(8)],
    ['4 cards, launched eagerly', { tensorParallel: 4, launch: 'eager' } satisfies Partial<ScenarioDocument>],
    ['1 card, launched eagerly', { launch: 'eager' } satisfies Partial<ScenarioDocument>],
  ])('%s: what must hold on one card holds', (_name, changed) => {
    expect(checkInvariants(runOn(changed)).map(formatViolation)).toEqual([]);
  });

  it('with arrivals by step the scheduler decides the same; only the times are others', () => {
    const [one, two] = [runOn({}), runOn(cards(2))];
    expect(two.stepCount).toBe(one.stepCount);
    for (const column of ['prefillTokens', 'decodeTokens', 'sampledTokens', 'usedPages', 'preemptions'] as const) {
      expect([...two.steps[column]]).toEqual([...one.steps[column]]);
    }
    expect(two.endNs).toBeLessThan(one.endNs);
    expect(two.hash).not.toBe(one.hash);
  });

  it('eager launch lengthens decode steps to what the host needs: 32 layers of 560 µs, and the host gap', () => {
    const run = runOn({ launch: 'eager' });
    const durations = [...run.steps.endNs].map((endNs, step) => endNs - run.steps.startNs[step]);
    const decode = durations.filter((_, step) => run.steps.prefillTokens[step] === 0 && run.steps.decodeTokens[step] > 0);
    // Its own work takes 6 to 7 ms, well below the host's 17.92.
    expect(Math.min(...decode)).toBe(32 * 560_000 + 319_000);
    expect(Math.max(...decode)).toBe(32 * 560_000 + 319_000);
  });

  it('the explicit default is the default: same run, same hash', () => {
    expect(runOn({ tensorParallel: 1, launch: 'graphs' }).hash).toBe(runOn({}).hash);
  });
});
