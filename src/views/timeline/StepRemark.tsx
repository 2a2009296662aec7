import { remarkPlace } from './step-remark.ts';
import { firstStepEndingAfter, firstStepStartingFrom } from './step-search.ts';
import type { TimelineScene } from './timeline-shapes.ts';
import { WORDS } from './words.ts';

const REMARK_PX = 8;

/** The one remark inside the step time row. */
export function StepRemark({ scene: { run, layout, scale } }: { readonly scene: TimelineScene }) {
  const row = layout.stepTime;
  if (row === null || layout.lanesBy === 'slot') return null;
  const { startNs, endNs } = run.steps;
  const from = firstStepEndingAfter(endNs, scale.window.fromNs);
  const to = firstStepStartingFrom(startNs, scale.window.toNs);
  const x = remarkPlace(run.steps, from, to, scale.inside, WORDS.prefillAddsCompute);
  if (x === null) return null;
  return (
    <text x={x} y={row.y + REMARK_PX} className="type-label timeline-on-paper">
      {WORDS.prefillAddsCompute}
    </text>
  );
}
