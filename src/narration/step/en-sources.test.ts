import { expect, it } from 'vitest';
import { GPUS } from '../../engine/catalog/gpus.ts';
import { sourceName } from './en-sources.ts';

it('spells out where the rates of every card were read', () => {
  expect(sourceName('data sheet (AIC, SBg; capacity as reported by the card)')).toBe(
    'data sheet, as given by NVIDIA AIConfigurator, JAX Scaling Book; capacity as reported by the card',
  );
  for (const { source } of GPUS) expect(sourceName(`data sheet (${source})`)).not.toMatch(/†|\b(AIC|SBg|LSS|LA|LV|FA|ao)\b/);
});
