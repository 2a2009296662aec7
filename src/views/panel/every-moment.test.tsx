import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, it } from 'vitest';
import { createCostModel } from '../../engine/cost/create-cost-model.ts';
import { memoryPlan } from '../../engine/memory/memory-plan.ts';
import type { Run } from '../../engine/recording/run.ts';
import type { Snapshot } from '../../engine/recording/snapshot.ts';
import { inspect } from '../../narration/inspect/inspect.ts';
import { momentOf, presetRun } from '../../narration/presets.fixture.ts';
import type { Selection } from '../../scenario/selection.ts';
import { BatchPanel } from '../batch/BatchPanel.tsx';
import { batchTwin, queueTwin } from '../batch/batch-twin.ts';
import { FocusListPanel } from '../focus-list/FocusListPanel.tsx';
import { focusTwin } from '../focus-list/focus-rows.ts';
import { focusSet } from '../focus-set.ts';
import { InspectorPanel } from '../inspector/InspectorPanel.tsx';
import { inspectorTwin } from '../inspector/inspector-twin.ts';
import { MemoryMap } from '../memory-map/MemoryMap.tsx';
import { mapTwin } from '../memory-map/map-twin.ts';
import type { Layout, PanelProps } from '../panel-props.ts';
import { QueuePanel } from '../queue/QueuePanel.tsx';
import { StepTimePanel } from '../step-time/StepTimePanel.tsx';
import { stepTimeParts } from '../step-time/step-parts.ts';
import { stepTimeTwin } from '../step-time/step-time-twin.ts';
import type { TwinTable } from './twin-table.ts';

const NOTHING = () => undefined;

function propsAt(run: Run, snapshot: Snapshot, layout: Layout, selection: Selection | null): PanelProps {
  return {
    run,
    snapshot,
    layout,
    selection,
    focus: focusSet(run),
    theme: 'light',
    hover: null,
    why: null,
    reducedMotion: false,
    transitionMs: 0,
    onSelect: NOTHING,
    onHover: NOTHING,
    onGo: NOTHING,
  };
}

function everyPanel(run: Run, snapshot: Snapshot, layout: Layout, selection: Selection | null): string {
  const props = propsAt(run, snapshot, layout, selection);
  const { gpu, model, formats, limits } = run.scenario;
  const plan = memoryPlan({ gpu, model, formats, limits, pool: { kind: 'pages', usablePages: limits.usablePages } });
  const cost = createCostModel(gpu, model, formats).open(snapshot.work);
  return renderToStaticMarkup(
    <>
      <MemoryMap {...props} plan={plan} sentence={[]} />
      <BatchPanel {...props} sentence={[]} />
      <QueuePanel {...props} sentence={[]} />
      <FocusListPanel {...props} sentence={[]} />
      <StepTimePanel {...props} cost={cost} sentence={[]} />
      <InspectorPanel {...props} inspection={inspect(run, snapshot, selection)} onAttention={NOTHING} />
    </>,
  );
}

function everyTwin(run: Run, snapshot: Snapshot, selection: Selection | null): readonly TwinTable[] {
  const { gpu, model, formats } = run.scenario;
  const cost = createCostModel(gpu, model, formats).open(snapshot.work);
  return [
    mapTwin(run, snapshot),
    batchTwin(run, snapshot),
    queueTwin(run, snapshot),
    focusTwin(run, snapshot, focusSet(run)),
    stepTimeTwin(snapshot.step, stepTimeParts(run, snapshot.step, cost)),
    inspectorTwin(inspect(run, snapshot, selection)),
  ];
}

const LAYOUTS: readonly Layout[] = ['wide', 'medium', 'phone'];
const SELECTIONS: readonly (Selection | null)[] = [
  null,
  { kind: 'page', page: 3 },
  { kind: 'request', request: 0 },
  { kind: 'slot', slot: 0 },
];

describe.each(['tight', 'prefix', 'chat', 'one'] as const)('panels of %s', (key) => {
  const run = presetRun(key);
  const steps = [0, 1, 2, 3, 5, 8, 13].map((part) => Math.floor((part / 13) * (run.stepCount - 1)));

  it('draw no NaN and no undefined, from the first step to the last', () => {
    for (const [i, step] of steps.entries()) {
      for (const [j, phase] of (['scheduled', 'output'] as const).entries()) {
        const layout = LAYOUTS[(i + j) % LAYOUTS.length] ?? 'wide';
        const drawn = everyPanel(run, momentOf(run, step, phase), layout, SELECTIONS[i % SELECTIONS.length] ?? null);
        expect(drawn).not.toMatch(/NaN|undefined|Infinity|(?:width|height)="-/);
      }
    }
  });

  it('have text twins with a cell for every column, each row under its own key', () => {
    for (const step of steps) {
      for (const table of everyTwin(run, momentOf(run, step), null)) {
        expect(table.caption).not.toBe('');
        expect(new Set(table.rows.map(({ key }) => key)).size).toBe(table.rows.length);
        for (const { cells } of table.rows) {
          expect(cells).toHaveLength(table.columns.length);
          expect(cells.join(' ')).not.toMatch(/NaN|undefined/);
        }
      }
    }
  });
});
