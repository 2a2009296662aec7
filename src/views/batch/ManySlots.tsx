import { budgetText } from '../../narration/batch-text.ts';
import { spoken } from '../../narration/spoken.ts';
import { plainText } from '../../narration/parts.ts';
import { hatchPaint, hueColour } from '../marks/fill-patterns.tsx';
import { useSize } from '../panel/use-size.ts';
import type { PanelProps } from '../panel-props.ts';
import { SlotBarsChart } from './SlotBarsChart.tsx';
import { budgetBar } from './slot-bars.ts';

const DESIGN_SIZE = { widthPx: 488, heightPx: 114 };
const GUTTER_PX = 84;
const CHARACTER_PX = 6.5;
const BARS_TOP_PX = 46;
const SLOT_LABELS_PX = 6;
const [LEAST_BARS_PX, MOST_BARS_PX] = [24, 140];

const labels = spoken.labels.batch;

/** The batch where slots are too many for rows: how much of the token budget the step spends, and the cache of every slot. */
export function ManySlots(props: PanelProps) {
  const { run, snapshot, focus } = props;
  const [ref, { widthPx, heightPx }] = useSize<HTMLDivElement>(DESIGN_SIZE.widthPx, DESIGN_SIZE.heightPx);
  const budgetTokens = run.scenario.limits.maxNumBatchedTokens;
  const mostPx = labels.budgetUse(budgetTokens, budgetTokens).length * CHARACTER_PX + 6;
  const budgetPx = widthPx - GUTTER_PX - mostPx;
  const budget = budgetBar(run, snapshot, budgetPx);
  const barsPx = Math.max(LEAST_BARS_PX, Math.min(MOST_BARS_PX, heightPx - SLOT_LABELS_PX - BARS_TOP_PX));
  return (
    <div ref={ref} className="batch-many">
      <svg width={widthPx} height={heightPx}>
        <g aria-hidden="true">
          <text className="type-label" y={18}>
            {labels.tokenBudget}
          </text>
          <rect x={GUTTER_PX + 0.5} y={9.5} width={budgetPx - 1} height={10} fill="none" stroke="var(--rule2)" />
          {budget.segments.map(({ request, x, widthPx: segmentPx }) => (
            <rect
              key={request ?? 'decode'}
              x={GUTTER_PX + x}
              y={9}
              width={segmentPx}
              height={11}
              fill={request === null ? 'var(--rest)' : hatchPaint(focus.hueOf(request))}
              stroke={request === null ? 'none' : hueColour(focus.hueOf(request))}
              strokeWidth={0.8}
            />
          ))}
          <text className="type-num type-end" x={widthPx} y={18}>
            {labels.budgetUse(budget.tokens, budgetTokens)}
          </text>
          <text className="type-label" x={GUTTER_PX} y={33}>
            {plainText(budgetText(run, snapshot))}
          </text>
          <text className="type-label" y={BARS_TOP_PX + 8}>
            {labels.kvTokensPerSlot}
          </text>
          <text className="type-small" y={BARS_TOP_PX + 22}>
            {labels.inSlotOrder}
          </text>
        </g>
        <SlotBarsChart {...props} x={GUTTER_PX} topY={BARS_TOP_PX} widthPx={widthPx - GUTTER_PX} heightPx={barsPx} />
      </svg>
    </div>
  );
}
