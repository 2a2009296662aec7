import { expect, test } from 'vitest';
import { simulate } from '../engine/simulate.ts';
import { presetOf } from '../scenario/presets/index.ts';
import { resolveScenario } from '../scenario/resolve-scenario.ts';
import { inspect } from './inspect/inspect.ts';
import { liveSentence } from './live/live-sentence.ts';
import type { PanelId } from './narration.ts';
import { panelSentence } from './panel-sentence.ts';
import { plainText } from './parts.ts';

test('a run without requests can be told: nothing is served, and no number of it is missing', () => {
  const resolved = resolveScenario({ ...presetOf('tight').document, requests: [] });
  if ('errors' in resolved) throw new Error(JSON.stringify(resolved.errors));
  const run = simulate(resolved.ok);
  const snapshot = run.snapshot(0);
  expect(plainText(liveSentence(run, snapshot).long)).toBe('Nothing to serve: 136 pages are free and no request is on its way.');
  expect(snapshot).toMatchObject({ stepStartNs: 0, stepEndNs: 0, idle: true, freePages: 136 });
  const panels: readonly PanelId[] = [
    'memory-map',
    'batch',
    'queue',
    'step-time',
    'timeline',
    'kv-pages',
    'lanes',
    'focus-set',
    'inspector',
  ];
  for (const panel of panels) expect(plainText(panelSentence(panel, run, snapshot)), panel).not.toMatch(/NaN|undefined/);
  expect(inspect(run, snapshot, null).why).toBeNull();
});
