import { curveAt } from '../../engine/metrics/compare-curves.ts';
import type { StepCurve, StripMeasure } from '../../engine/metrics/compare-curves.ts';
import { compareEn } from '../../narration/compare/en/index.ts';
import { en } from '../../narration/en.ts';
import type { TimeScale } from '../timeline/time-scale.ts';
import { batchStartedAt } from './batch-number.ts';
import type { CompareLayout } from './compare-layout.ts';
import type { CompareClock, ComparePanelProps } from './compare-props.ts';
import { stripLabels } from './strip-labels.ts';
import type { StripScale } from './strip-shapes.ts';

const { labels } = compareEn;

interface StripOverlayProps extends CompareClock, Pick<ComparePanelProps, 'align' | 'measure' | 'comparison'> {
  readonly curve: StepCurve;
  readonly extreme: { readonly ns: number; readonly value: number } | null;
  readonly heights: StripScale;
  readonly layout: CompareLayout;
  readonly scale: TimeScale;
}

/** What the strip says: its measure at the left, the difference at the playhead and at its extreme. */
export function StripOverlay(props: StripOverlayProps) {
  const { aNs, bNs, align, measure, comparison, curve, extreme, heights, layout, scale } = props;
  const { strip } = layout;
  const isByToken = align === 'token';
  const value = curveAt(curve, bNs);
  const hereX = isByToken ? (scale.inside(aNs) + scale.inside(bNs)) / 2 : scale.inside(bNs);
  const hereY = isByToken ? strip.y + strip.height / 2 : Math.max(strip.y + 14, heights.y(value));
  const texts = {
    here: isByToken ? labels.soonerHere(bNs - aNs) : labels.leadHere(measure, value),
    most: extreme === null ? [labels.equalThroughout] : mostTexts(measure, extreme, comparison),
    end: endText(measure, comparison, curve),
  };
  const most =
    extreme === null ? { x: (scale.x0 + scale.x1) / 2, y: heights.zeroY } : { x: scale.inside(extreme.ns), y: heights.y(extreme.value) };
  const told = stripLabels(texts, { x: hereX, y: hereY }, most, heights.zeroY, scale);
  return (
    <g pointerEvents="none">
      {layout.layout === 'phone' ? null : (
        <>
          <text x={0} y={strip.y + 12} className="type-title">
            {labels.difference}
          </text>
        </>
      )}
      <text x={layout.x0 - 6} y={heights.zeroY + 3.5} className="type-badge type-end">
        {en.numbers.integer(0)}
      </text>
      {told.map((label) => (
        <text
          key={label.key}
          x={label.x}
          y={label.y}
          className={`compare-on-sunk type-label${label.key === 'end' ? '' : ' type-strong'}`}
          data-strip-label={label.key}
        >
          {label.text}
        </text>
      ))}
      {isByToken ? null : <circle cx={hereX} cy={heights.y(value)} r={3.5} fill="var(--paper)" stroke="var(--ink)" strokeWidth={1.5} />}
    </g>
  );
}

function mostTexts(
  measure: StripMeasure,
  { ns, value }: { readonly ns: number; readonly value: number },
  { a, b }: StripOverlayProps['comparison'],
): readonly string[] {
  const batch = value > 0 ? batchStartedAt(a, 'a', ns) : batchStartedAt(b, 'b', ns);
  return labels.leadMost(measure, value, ns, batch);
}

function endText(measure: StripMeasure, { numbers, match }: StripOverlayProps['comparison'], { value }: StepCurve): string | null {
  const isLevel = value.length > 0 && value[value.length - 1] === 0;
  return measure === 'written' && isLevel && match.isSameWork ? labels.bothWrote(numbers.b.outputTokens) : null;
}
