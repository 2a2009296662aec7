import type { RooflinePoint } from '../../../engine/cost/roofline.ts';
import { en } from '../../../narration/en.ts';
import { stepWords } from '../../../narration/step/en.ts';
import type { StepPlace } from '../../../engine/cost/step-layout.ts';
import type { RooflineData } from './roofline-data.ts';
import { pointPlace, roofPath, rooflineScales, slopeDegrees, slopePath } from './roofline-layout.ts';
import type { RooflineScales } from './roofline-layout.ts';

const { roofline: words, operators: operatorNames } = stepWords;
const { numbers } = en;
const DOT_PX = 4;
const STEP_PX = 6;
/** Names of roofs lose their source in a plot narrower than this. */
const BRIEF_BELOW_PX = 380;
const FLOPS_PER_TERAFLOP = 1e12;

interface RooflinePlotProps {
  readonly data: RooflineData;
  readonly widthPx: number;
  readonly heightPx: number;
  readonly place: StepPlace | null;
  readonly showMeasured: boolean;
}

/** Roofs, ridge, the step's operators and the step itself, the steps before it, what is tried and what was measured. */
export function RooflinePlot({ data, widthPx, heightPx, place, showMeasured }: RooflinePlotProps) {
  const scales = rooflineScales(data, widthPx, heightPx);
  return (
    <>
      <Grid scales={scales} widthPx={widthPx} />
      <Roofs data={data} scales={scales} />
      {showMeasured ? <Measured data={data} scales={scales} /> : null}
      {data.whatIf.isTried ? <WhatIfMarks data={data} scales={scales} /> : null}
      <Trail points={data.step === null ? data.trail : [...data.trail, data.step]} scales={scales} />
      {data.operators.map((point) => {
        const at = pointPlace(scales, point);
        const isOpen = place?.operator === point.id;
        return (
          <circle
            key={point.id}
            data-point={point.id}
            cx={at.x}
            cy={at.y}
            r={isOpen ? DOT_PX + 1 : DOT_PX}
            fill="var(--bytes)"
            stroke={isOpen ? 'var(--signal)' : 'var(--paper)'}
            strokeWidth={isOpen ? 2 : 0.8}
          >
            <title>{`${operatorNames[point.id].name}: ${numbers.fixed(point.intensity, 1)} FLOP/B, ${numbers.flopRate(point.flopsPerSecond)}`}</title>
          </circle>
        );
      })}
      <PointLabels data={data} scales={scales} />
      {data.step === null ? null : (
        <Diamond at={pointPlace(scales, data.step)} fill="var(--ink)" stroke="var(--paper)" label={words.wholeStepNow} />
      )}
    </>
  );
}

function Grid({ scales, widthPx }: { readonly scales: RooflineScales; readonly widthPx: number }) {
  const { x0, x1, y0, y1, x, y, xTicks, yTicks } = scales;
  return (
    <>
      {xTicks.map((value) => (
        <g key={value}>
          <line x1={x(value)} x2={x(value)} y1={y1} y2={y0} stroke="var(--rule)" />
          <text className="type-num type-middle" x={x(value)} y={y0 + 15}>
            {numbers.integer(value)}
          </text>
        </g>
      ))}
      {yTicks.map((value) => (
        <g key={value}>
          <line x1={x0} x2={x1} y1={y(value)} y2={y(value)} stroke="var(--rule)" />
          <text className="type-num type-end" x={x0 - 6} y={y(value) + 4}>
            {value >= FLOPS_PER_TERAFLOP ? numbers.integer(value / FLOPS_PER_TERAFLOP) : numbers.fixed(value / FLOPS_PER_TERAFLOP, 1)}
          </text>
        </g>
      ))}
      <text className="type-label" x={0} y={10}>
        {words.axes.teraflops}
      </text>
      <text className="type-label type-end" x={widthPx - 8} y={y0 + 30}>
        {words.axes.intensity}
      </text>
    </>
  );
}

function Roofs({ data, scales }: { readonly data: RooflineData; readonly scales: RooflineScales }) {
  const { roofs, bytesPerSecond, measuredBytesPerSecond, measuredFlopsPerSecond, l2BytesPerSecond, ridge } = data;
  const { x, y, x0, x1, y0 } = scales;
  const isBrief = x1 - x0 < BRIEF_BELOW_PX;
  const used = roofs.find(({ isUsed }) => isUsed);
  const top = Math.max(...roofs.map(({ flopsPerSecond }) => flopsPerSecond));
  const turn = slopeDegrees(scales);
  // Where the step stands, its name and its operators' need the room.
  const slopeLabelAt = (data.step?.intensity ?? 0) < ridge / 12 ? ridge / 9 : 1;
  const along = (bytes: number, intensity: number, dy: number) => `translate(${x(intensity)} ${y(intensity * bytes) + dy}) rotate(${turn})`;
  return (
    <>
      {l2BytesPerSecond === null ? null : (
        <>
          <path d={slopePath(scales, l2BytesPerSecond, top)} stroke="var(--ink3)" strokeDasharray="1.5 3" fill="none" />
          <text className="type-small" transform={along(l2BytesPerSecond, 0.5, -5)}>
            {words.l2Roof(l2BytesPerSecond)}
          </text>
        </>
      )}
      {roofs.map(({ flopsPerSecond, formats, isUsed }) => (
        <g key={formats}>
          <path
            d={roofPath(scales, bytesPerSecond, flopsPerSecond)}
            stroke={isUsed ? 'var(--ink)' : 'var(--ink3)'}
            strokeWidth={isUsed ? 2 : 1}
            fill="none"
          />
          <text className={isUsed ? 'type-label type-strong type-end chart-label' : 'type-small type-end'} x={x1} y={y(flopsPerSecond) - 5}>
            {words.roof(flopsPerSecond, formats, isBrief)}
          </text>
        </g>
      ))}
      <text className="type-label type-strong" transform={along(bytesPerSecond, slopeLabelAt, -6)}>
        {words.slope(bytesPerSecond, isBrief)}
      </text>
      {measuredBytesPerSecond === null || measuredFlopsPerSecond === null ? null : (
        <>
          <path
            d={roofPath(scales, measuredBytesPerSecond, measuredFlopsPerSecond)}
            stroke="var(--ink)"
            strokeWidth={1.25}
            strokeDasharray="5 3"
            fill="none"
          />
          <text className="type-label type-end chart-label" x={x1} y={y(measuredFlopsPerSecond) + 14}>
            {words.measuredRoof(numbers.flopRate(measuredFlopsPerSecond))}
          </text>
          <text className="type-small" transform={along(measuredBytesPerSecond, 0.32, 13)}>
            {words.measuredRoof(numbers.byteRate(measuredBytesPerSecond))}
          </text>
        </>
      )}
      {used === undefined ? null : (
        <>
          <line x1={x(ridge)} x2={x(ridge)} y1={y(used.flopsPerSecond)} y2={y0} stroke="var(--rule2)" strokeDasharray="2 3" />
          <text className="type-label" x={x(ridge) + 5} y={y0 - 8}>
            {words.ridge(ridge)}
          </text>
        </>
      )}
    </>
  );
}

/** Where the steps before were, up to this one. */
function Trail({ points, scales }: { readonly points: readonly RooflinePoint[]; readonly scales: RooflineScales }) {
  const places = points.map((point) => pointPlace(scales, point));
  return (
    <>
      <path d={places.map(({ x, y }, i) => `${i === 0 ? 'M' : 'L'}${x} ${y}`).join('')} stroke="var(--ink2)" fill="none" strokeWidth={1} />
      {places.slice(0, -1).map(({ x, y }, i) => (
        <circle key={i} cx={x} cy={y} r={1.75} fill="var(--ink2)" />
      ))}
    </>
  );
}

function Measured({ data, scales }: { readonly data: RooflineData; readonly scales: RooflineScales }) {
  return (
    <>
      {data.measured.map((point) => {
        const { x, y } = pointPlace(scales, point);
        return (
          <path
            key={`${point.kind}-${point.count}-${point.contextTokens}`}
            d={`M${x - 3} ${y - 3}l6 6m0 -6l-6 6`}
            stroke="var(--ink2)"
            strokeWidth={1}
          >
            <title>{`${point.kind} ${point.count}: ${numbers.fixed(point.ms, 2)} ms`}</title>
          </path>
        );
      })}
    </>
  );
}

/** What is tried: hollow where the real step is solid, on the way that every other count would take. */
function WhatIfMarks({ data, scales }: { readonly data: RooflineData; readonly scales: RooflineScales }) {
  const { ladder, at, vary } = data.whatIf;
  const way = ladder.map(({ step }, i) => {
    const { x, y } = pointPlace(scales, step);
    return `${i === 0 ? 'M' : 'L'}${x} ${y}`;
  });
  const place = pointPlace(scales, at.step);
  return (
    <>
      <path d={way.join('')} stroke="var(--rule2)" fill="none" strokeWidth={1} strokeDasharray="1 3" />
      {at.operators.map((point) => {
        const { x, y } = pointPlace(scales, point);
        return <circle key={point.id} cx={x} cy={y} r={DOT_PX} fill="var(--paper)" stroke="var(--ink2)" strokeWidth={1.25} />;
      })}
      <Diamond at={place} fill="var(--paper)" stroke="var(--ink)" label={words.value(vary, at.count)} isRight />
    </>
  );
}

interface DiamondProps {
  readonly at: { readonly x: number; readonly y: number };
  readonly fill: string;
  readonly stroke: string;
  readonly label: string;
  readonly isRight?: boolean;
}

function Diamond({ at, fill, stroke, label, isRight = false }: DiamondProps) {
  return (
    <g>
      <path
        d={`M${at.x} ${at.y - STEP_PX}l${STEP_PX} ${STEP_PX}l${-STEP_PX} ${STEP_PX}l${-STEP_PX} ${-STEP_PX}z`}
        fill={fill}
        stroke={stroke}
        strokeWidth={1.25}
      />
      <text
        className={isRight ? 'type-label type-ink chart-label' : 'type-label type-ink type-end chart-label'}
        x={at.x + (isRight ? 10 : -7)}
        y={at.y + (isRight ? 14 : 17)}
      >
        {label}
      </text>
    </g>
  );
}

/** Names of the matmuls, which lie close together, and of attention. */
function PointLabels({ data, scales }: { readonly data: RooflineData; readonly scales: RooflineScales }) {
  const of = (id: string) => data.operators.find((point) => point.id === id);
  const matmul = of('gate-up');
  const attention = of('attention-decode') ?? of('attention-prefill');
  const label = (point: RooflinePoint | undefined, text: string, dy: number) => {
    if (point === undefined) return null;
    const { x, y } = pointPlace(scales, point);
    return (
      <text className="type-label type-ink chart-label" x={x + 9} y={y + dy}>
        {text}
      </text>
    );
  };
  return (
    <>
      {label(matmul, words.matmuls, (matmul?.intensity ?? 0) < data.ridge / 4 ? -4 : 20)}
      {label(attention, words.attention, 4)}
    </>
  );
}
