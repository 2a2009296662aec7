import { expect, test } from 'vitest';
import { MEASURED_STEPS } from '../../engine/cost/measured-steps.ts';
import { parseCalibration } from './calibration-file.ts';
import { COMMITTED_FILES } from './committed-files.ts';

test.each(MEASURED_STEPS.map((steps) => [steps.model, steps] as const))(
  'measured steps drawn of %s are those of its file (V7)',
  (model, steps) => {
    const parsed = parseCalibration(COMMITTED_FILES[`h100-${model}.json`]);
    if (!parsed.ok || parsed.file.kind !== 'steps') throw new Error(`no steps of ${model}`);
    const { decode, prefill, gpu } = parsed.file.steps;
    expect(steps.gpu).toBe(gpu);
    expect(steps.decode).toEqual(
      decode.filter(({ context }) => context === 128 || context === 1024).map(({ batch, context, ms }) => [batch, context, ms]),
    );
    expect(steps.prefill).toEqual(prefill.filter(({ prefix }) => prefix === 0).map(({ tokens, prefix, ms }) => [tokens, prefix, ms]));
  },
);
