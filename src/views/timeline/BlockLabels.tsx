import { monoWidthPx } from './text-width.ts';
import { firstStepEndingAfter, firstStepStartingFrom } from './step-search.ts';
import type { TimelineScene } from './timeline-shapes.ts';
import { WORDS } from './words.ts';

/** Lanes lower than this have no room for words in their blocks. */
const FROM_LANE_PX = 12;
const PAD_PX = 6;
const CHIP_HEIGHT_PX = 11;

/** Token count and id in every block wide enough, once steps are drawn 60 px wide. */
export function BlockLabels({ scene: { run, lanes, layout, scale, level } }: { readonly scene: TimelineScene }) {
  if (level !== 'labelled' || layout.lanesBy !== 'request' || layout.laneHeight < FROM_LANE_PX) return null;
  const { startNs, endNs } = run.steps;
  const from = firstStepEndingAfter(endNs, scale.window.fromNs);
  const to = firstStepStartingFrom(startNs, scale.window.toNs);
  return lanes.flatMap((lane, row) =>
    lane.spans.flatMap((span) => {
      if (span.kind !== 'prefill' && span.kind !== 'decode') return [];
      const text = WORDS.block(lane.id, span.tokensPerStep);
      const width = monoWidthPx(text) + PAD_PX;
      const first = Math.max(from, span.fromStep);
      return Array.from({ length: Math.max(0, Math.min(to, span.toStep) - first) }, (_, i) => {
        const left = scale.inside(startNs[first + i]);
        const right = scale.inside(endNs[first + i]);
        if (right - left < width + PAD_PX) return null;
        const middle = layout.lanes.y + (row + 0.5) * layout.laneHeight;
        return (
          <g key={`${lane.request} ${first + i}`}>
            <rect x={left + PAD_PX / 2} y={middle - CHIP_HEIGHT_PX / 2} width={width} height={CHIP_HEIGHT_PX} fill="var(--paper)" />
            <text x={left + PAD_PX} y={middle + 3.5} className="type-badge type-ink">
              {text}
            </text>
          </g>
        );
      });
    }),
  );
}
