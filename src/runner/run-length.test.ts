import { describe, expect, it } from 'vitest';
import { presetOf, PRESETS } from '../scenario/presets/index.ts';
import { resolveScenario } from '../scenario/resolve-scenario.ts';
import { isInteractive } from './run-length.ts';

describe('where a run is made', () => {
  it.each(PRESETS.filter(({ key }) => key !== 'server').map((preset) => [preset.name, preset] as const))(
    '%s at once',
    (_, { document }) => {
      const resolved = resolveScenario(document);
      if ('errors' in resolved) throw new Error(JSON.stringify(resolved.errors));
      expect(isInteractive(resolved.ok)).toBe(true);
    },
  );

  it('the 300 requests of the real server elsewhere: 195,753 tokens in 6,000 steps', () => {
    const resolved = resolveScenario(presetOf('server').document);
    expect('ok' in resolved && isInteractive(resolved.ok)).toBe(false);
  });

  it('twenty thousand requests of 280 tokens elsewhere', () => {
    const resolved = resolveScenario(PRESETS[0].document);
    if ('errors' in resolved) throw new Error(JSON.stringify(resolved.errors));
    const [first] = resolved.ok.requests;
    const requests = Array.from({ length: 20_000 }, (_, i) => ({ ...first, id: String(i), outputTokens: 280 }));
    expect(isInteractive({ ...resolved.ok, requests })).toBe(false);
  });
});
