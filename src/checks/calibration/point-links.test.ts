import { describe, expect, it, test } from 'vitest';
import { createCostModel } from '../../engine/cost/create-cost-model.ts';
import type { Run } from '../../engine/recording/run.ts';
import { simulate } from '../../engine/simulate.ts';
import { decodeLink } from '../../scenario/link/decode-link.ts';
import { isTooLongForLink } from '../../scenario/link/encode-link.ts';
import { resolveScenario } from '../../scenario/resolve-scenario.ts';
import { type CalibrationPoint, calibrationPicture } from './calibration-points.ts';
import { COMMITTED_FILES } from './committed-files.ts';

const POINTS = Object.entries(COMMITTED_FILES).flatMap(
  ([name, json]) => calibrationPicture(name, json)?.points.map((point) => ({ name, point })) ?? [],
);

function opened(link: string): { readonly run: Run; readonly step: number } {
  expect(isTooLongForLink(link), `${link.length} characters`).toBe(false);
  const outcome = decodeLink(link);
  if ('error' in outcome) throw new Error(outcome.error.message);
  const { document, moment } = outcome.ok;
  const resolved = resolveScenario(document);
  if ('errors' in resolved) throw new Error(resolved.errors.map(({ message }) => message).join('; '));
  return { run: simulate(resolved.ok), step: 'step' in moment ? moment.step : Number.NaN };
}

/** ms-free time of the opened step with the host gap left out, as the file was measured. */
function replayNs({ run, step }: ReturnType<typeof opened>): number {
  const { gpu, model, formats } = run.scenario;
  const work = { ...run.snapshot(run.nsOf(step, 'scheduled')).work, hostGap: false };
  return createCostModel(gpu, model, formats).step(work, { weightsNs: 0, kvNs: 0, computeNs: 0, overheadNs: 0 });
}

const isServed = ({ facts }: CalibrationPoint): boolean => facts.request !== undefined;
const STEPS = POINTS.flatMap(({ name, point }) =>
  point.link === null || isServed(point) ? [] : [[name, point.id, point, point.link] as const],
);

describe('a measured step', () => {
  it.each(STEPS)('%s %s opens as a step of the same work (C1)', (_name, _id, point, link) => {
    expect(replayNs(opened(link))).toBe(point.modelledNs);
  });

  it('opens nothing only where no run has such a step', () => {
    const without = POINTS.filter(({ point }) => point.link === null).map(({ name, point: { kind, facts } }) => {
      const tokens = (facts.contextTokens ?? 0) + (facts.promptTokens ?? 0) + (facts.prefixTokens ?? 0);
      if (facts.draftTokens === 0) return 'no drafts';
      return tokens >= (name.includes('llama-2') ? 4096 : 8192) ? 'longer than the context' : `${name} ${kind} ${JSON.stringify(facts)}`;
    });
    expect([...new Set(without)].toSorted()).toEqual(['longer than the context', 'no drafts']);
  });
});

test('a time of a serving opens where its token is written', () => {
  const links = new Map<string, ReturnType<typeof opened>['run']>();
  for (const { point } of POINTS.filter((each) => isServed(each.point))) {
    if (point.link === null) throw new Error(point.id);
    const scenario = point.link.replace(/&at=\d+/, '');
    const step = Number(/&at=(\d+)/.exec(point.link)?.[1] ?? opened(point.link).step);
    const run = links.get(scenario) ?? opened(point.link).run;
    links.set(scenario, run);
    expect(run.steps.endNs[step]).toBe(point.modelledNs);
  }
});
