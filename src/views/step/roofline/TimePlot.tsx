import { scaleLinear } from 'd3-scale';
import { line } from 'd3-shape';
import { en } from '../../../narration/en.ts';
import { stepWords } from '../../../narration/step/en.ts';
import { TIME_LEFT_PX, TIME_RIGHT_PX, timePlace } from './time-place.ts';
import type { MeasuredPoint, OtherStep, RooflineData } from './roofline-data.ts';

const { roofline: words } = stepWords;
const { numbers } = en;
const GAP_PX = 44;
const TOP_PX = 28;
const BOTTOM_PX = 34;
const NS_PER_MS = 1e6;
const NS_PER_SECOND = 1e9;
const COUNT_TICKS = [1, 2, 4, 8, 16, 32, 64, 128, 256, 512, 1024, 2048, 4096, 8192, 16_384];
const TICK_GAP_PX = 34;
/** Measured steps that have their time beside them. */
const NAMED_COUNTS: ReadonlySet<number> = new Set([1, 64, 256]);
const NAMED_CONTEXT = 128;

interface TimePlotProps {
  readonly data: RooflineData;
  readonly widthPx: number;
  readonly heightPx: number;
}

/** Tokens of a step: one for each request of a batch, all of a prompt. */
function tokensPerSecond({ count, durationNs }: Pick<OtherStep, 'count' | 'durationNs'>): number {
  return (count * NS_PER_SECOND) / durationNs;
}

/** Step time above, tokens a second below, against the batch or the prompt: the modelled curve, what is tried, and measured steps. */
export function TimePlot({ data, widthPx, heightPx }: TimePlotProps) {
  const { ladder, at, vary, isTried } = data.whatIf;
  const most = ladder.at(-1)?.count ?? 1;
  const x = (count: number): number => timePlace(count, most, widthPx);
  const half = Math.max(50, (heightPx - TOP_PX - BOTTOM_PX - GAP_PX) / 2);
  const measured = data.measured.filter(({ kind, count }) => kind === (vary === 'batch' ? 'decode' : 'prefill') && count <= most);
  const longestMs = Math.max(...ladder.map(({ durationNs }) => durationNs / NS_PER_MS), ...measured.map(({ ms }) => ms));
  const fastest = Math.max(
    ...ladder.map(tokensPerSecond),
    ...measured.map(({ count, ms }) => tokensPerSecond({ count, durationNs: ms * NS_PER_MS })),
  );
  const time = scaleLinear([0, longestMs], [TOP_PX + half, TOP_PX]).nice(4);
  const rateTop = TOP_PX + half + GAP_PX;
  const rate = scaleLinear([0, fastest], [rateTop + half, rateTop]).nice(4);
  const curve = (value: (other: OtherStep) => number) =>
    line<OtherStep>()
      .x(({ count }) => x(count))
      .y(value)(ladder) ?? '';
  const timeOf = (other: OtherStep) => time(other.durationNs / NS_PER_MS);
  const rateOf = (other: OtherStep) => rate(tokensPerSecond(other));
  return (
    <>
      <Axis
        ticks={time.ticks(4)}
        place={time}
        x0={TIME_LEFT_PX}
        x1={widthPx - TIME_RIGHT_PX}
        title={words.axes.milliseconds}
        titleY={TOP_PX - 14}
      />
      <Axis
        ticks={rate.ticks(4)}
        place={rate}
        x0={TIME_LEFT_PX}
        x1={widthPx - TIME_RIGHT_PX}
        title={words.axes.tokensPerSecond}
        titleY={rateTop - 14}
      />
      <CountTicks x={x} most={most} y={rateTop + half} label={vary === 'batch' ? words.axes.batch : words.axes.prompt} widthPx={widthPx} />
      <path d={curve(timeOf)} stroke="var(--ink)" strokeWidth={1.5} fill="none" />
      <path d={curve(rateOf)} stroke="var(--ink)" strokeWidth={1.5} fill="none" />
      {measured.map((point) => (
        <MeasuredDots
          key={`${point.count}-${point.contextTokens}`}
          point={point}
          x={x(point.count)}
          timeY={time(point.ms)}
          rateY={rate(tokensPerSecond({ count: point.count, durationNs: point.ms * NS_PER_MS }))}
        />
      ))}
      <line x1={x(at.count)} x2={x(at.count)} y1={TOP_PX} y2={rateTop + half} stroke="var(--rule2)" strokeDasharray="2 3" />
      {[timeOf(at), rateOf(at)].map((y, i) => (
        <circle
          key={i}
          cx={x(at.count)}
          cy={y}
          r={5}
          fill={isTried ? 'var(--paper)' : 'var(--ink)'}
          stroke="var(--ink)"
          strokeWidth={1.25}
        />
      ))}
    </>
  );
}

interface AxisProps {
  readonly ticks: readonly number[];
  readonly place: (value: number) => number;
  readonly x0: number;
  readonly x1: number;
  readonly title: string;
  readonly titleY: number;
}

function Axis({ ticks, place, x0, x1, title, titleY }: AxisProps) {
  return (
    <>
      <text className="type-label" x={0} y={titleY}>
        {title}
      </text>
      {ticks.map((value) => (
        <g key={value}>
          <line x1={x0} x2={x1} y1={place(value)} y2={place(value)} stroke="var(--rule)" />
          <text className="type-num type-end" x={x0 - 6} y={place(value) + 4}>
            {Number.isInteger(value) ? numbers.integer(value) : numbers.fixed(value, 1)}
          </text>
        </g>
      ))}
    </>
  );
}

interface CountTicksProps {
  readonly x: (count: number) => number;
  readonly most: number;
  readonly y: number;
  readonly label: string;
  readonly widthPx: number;
}

function CountTicks({ x, most, y, label, widthPx }: CountTicksProps) {
  const shown = COUNT_TICKS.reduce<readonly number[]>((ticks, count) => {
    const last = ticks.at(-1);
    const hasRoom = last === undefined || x(count) >= x(last) + TICK_GAP_PX;
    return count <= most && hasRoom ? [...ticks, count] : ticks;
  }, []);
  return (
    <>
      {shown.map((count) => (
        <text key={count} className="type-num type-middle" x={x(count)} y={y + 15}>
          {numbers.integer(count)}
        </text>
      ))}
      <text className="type-label type-end" x={widthPx - TIME_RIGHT_PX} y={y + 30}>
        {label}
      </text>
    </>
  );
}

interface MeasuredDotsProps {
  readonly point: MeasuredPoint;
  readonly x: number;
  readonly timeY: number;
  readonly rateY: number;
}

/** A measured step in both curves: dots for a short cache, crosses for a long one. */
function MeasuredDots({ point, x, timeY, rateY }: MeasuredDotsProps) {
  const isNamed = point.kind === 'decode' && point.contextTokens === NAMED_CONTEXT && NAMED_COUNTS.has(point.count);
  const mark = (y: number) =>
    point.kind === 'prefill' || point.contextTokens === NAMED_CONTEXT ? (
      <circle cx={x} cy={y} r={2.5} fill="var(--ink2)" />
    ) : (
      <path d={`M${x - 2.5} ${y - 2.5}l5 5m0 -5l-5 5`} stroke="var(--ink2)" />
    );
  return (
    <g>
      <title>{words.measuredAt(point.count, point.ms)}</title>
      {mark(timeY)}
      {mark(rateY)}
      {isNamed ? (
        <text className="type-small type-middle chart-label" x={x + (point.count === 1 ? 8 : 0)} y={timeY + 17}>
          {numbers.fixed(point.ms, 1)}
        </text>
      ) : null}
    </g>
  );
}
