import { simulate } from '../src/engine/simulate.ts';
import { loadLate } from '../src/scenario/load-late.ts';
import { PRESETS } from '../src/scenario/presets/index.ts';
import { resolveScenario } from '../src/scenario/resolve-scenario.ts';
import { expect, open, test } from './support.ts';

for (const preset of PRESETS) {
  const { name, key, runHash } = preset;
  test(`${name}: the run in the browser is the run in Node, and the stored one`, async ({ page }) => {
    await loadLate();
    const resolved = resolveScenario(preset.document);
    if ('errors' in resolved) throw new Error(JSON.stringify(resolved.errors));
    const inNode = simulate(resolved.ok).hash;
    await open(page, `#v=1&scenario=${key}&at=0&hash=none`);
    await expect(page.locator('.run-view')).toHaveAttribute('data-run-hash', inNode);
    expect(inNode).toBe(runHash);
  });
}
