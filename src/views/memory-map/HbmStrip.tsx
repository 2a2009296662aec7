import type { MemoryPlan } from '../../engine/memory/memory-plan.ts';
import { BUBBLE_PAINT } from '../marks/fill-patterns.tsx';
import type { Layout } from '../panel-props.ts';
import { hbmSegments } from './hbm-parts.ts';
import type { HbmSegment } from './hbm-parts.ts';
import type { MapLayout } from './map-layout.ts';
import { poolLabel, stripCaptions } from './map-words.ts';
import { ladderLeft } from './scale-ladder.ts';

interface HbmStripProps {
  readonly plan: MemoryPlan;
  readonly map: MapLayout;
  readonly layout: Layout;
  readonly widthPx: number;
}

const FILL: Record<HbmSegment['role'], { readonly fill: string; readonly fillOpacity?: number }> = {
  streamed: { fill: 'var(--bytes)' },
  'looked-up': { fill: 'var(--bytes)', fillOpacity: 0.6 },
  activations: { fill: 'var(--act)' },
  pool: { fill: 'var(--signal)' },
  unused: { fill: BUBBLE_PAINT },
};

const POOL_LABEL_X = { wide: 118, medium: 88, phone: 0 } as const;

/** The card's memory to scale in one strip, and the fan lines that show from where the pool below is magnified. */
export function HbmStrip({ plan, map, layout, widthPx }: HbmStripProps) {
  const segments = hbmSegments(plan, widthPx);
  const { y, height, captionY } = map.strip;
  const captions = stripCaptions(plan, layout, widthPx);
  const pool = segments.find(({ role }) => role === 'pool') ?? { x: 0, width: 0 };
  const poolEnd = pool.x + pool.width;
  const bottom = y + height;
  const captionStyle = layout === 'phone' ? 'type-small' : 'type-label';
  // The label stands between the fan lines where they are far enough apart, and always left of the ladder.
  const fanLeft = (pool.x * (map.fanEndY - (map.fanEndY - 12))) / (map.fanEndY - bottom);
  const labelX = Math.max(POOL_LABEL_X[layout], Math.ceil(fanLeft) + 14);
  const labelEnd = map.perPlace === 1 ? widthPx : ladderLeft(widthPx);
  return (
    <g className="hbm-strip">
      <text className={captionStyle} x={0} y={captionY}>
        {captions.left}
      </text>
      <text className={`${captionStyle} type-end`} x={widthPx} y={captionY}>
        {captions.right}
      </text>
      {segments.map((segment) => (
        <rect key={segment.role} x={segment.x} y={y} width={segment.width} height={height} {...FILL[segment.role]} />
      ))}
      <rect x={0.5} y={y + 0.5} width={widthPx - 1} height={height - 1} fill="none" stroke="var(--rule2)" />
      <path
        d={`M${pool.x} ${bottom}L0 ${map.fanEndY}M${poolEnd} ${bottom}L${Math.min(widthPx, map.gridWidth)} ${map.fanEndY}`}
        fill="none"
        stroke="var(--rule2)"
      />
      {layout === 'phone' ? null : (
        <text className="type-label type-strong" x={labelX} y={map.fanEndY - 3}>
          {poolLabel(plan, labelEnd - labelX)}
        </text>
      )}
    </g>
  );
}
