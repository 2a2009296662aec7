import { scaleLog } from 'd3-scale';
import type { PointerEvent } from 'react';
import { pointError } from '../../checks/calibration/calibration-points.ts';
import type { CalibrationPicture } from '../../checks/calibration/calibration-points.ts';
import { en } from '../../narration/en.ts';
import { proofWords } from '../../narration/proof/en.ts';
import { Panel } from '../panel/Panel.tsx';
import type { SentenceTargets } from '../panel/SentenceText.tsx';
import type { TwinTable } from '../panel/twin-table.ts';
import { useSize } from '../panel/use-size.ts';
import { POINT_MARKS } from './point-mark.ts';
import { placeOf } from './worst-points.ts';

const words = proofWords.calibration;
const { integer, fixed } = en.numbers;
const DESIGN_PX = 440;
const HEIGHT_PX = 236;
const LEFT_PX = 46;
const BOTTOM_PX = 30;
const TOP_PX = 6;
const RIGHT_PX = 8;
const NEAR_PX = 14;
const LABEL_PX = 14;
/** Room beyond the first and last point, as a factor. */
const MARGIN = 1.5;
/** A tenth off. */
const BAND = 0.1;
const NS_PER_MS = 1e6;

interface ScatterPanelProps {
  readonly picture: CalibrationPicture;
  /** Numbers of the worst points, by place. */
  readonly worst: ReadonlyMap<string, number>;
  readonly chosen: string | null;
  readonly onChoose: (place: string | null) => void;
  readonly targets: SentenceTargets;
}

/** One measured file: every time it holds, predicted against measured, both on log axes. On the line the model is right. */
export function ScatterPanel({ picture, worst, chosen, onChoose, targets }: ScatterPanelProps) {
  const [ref, { widthPx }] = useSize<HTMLDivElement>(DESIGN_PX, 0);
  const { points, kinds } = picture;
  const all = points.flatMap(({ measuredNs, modelledNs }) => [measuredNs, modelledNs]);
  const domain = [Math.min(...all) / MARGIN, Math.max(...all) * MARGIN];
  const x = scaleLog(domain, [LEFT_PX, widthPx - RIGHT_PX]);
  const y = scaleLog(domain, [HEIGHT_PX - BOTTOM_PX, TOP_PX]);
  const [from = 1, to = 1] = domain;
  const corner = (measured: number, factor: number): string => `${x(measured)},${y(Math.min(to, Math.max(from, measured * factor)))}`;
  const chooseNearest = ({ nativeEvent }: PointerEvent): void => {
    let nearest: string | null = null;
    let leastPx = NEAR_PX;
    for (const point of points) {
      const apartPx = Math.hypot(x(point.measuredNs) - nativeEvent.offsetX, y(point.modelledNs) - nativeEvent.offsetY);
      if (apartPx < leastPx) [nearest, leastPx] = [placeOf(picture, point), apartPx];
    }
    onChoose(nearest);
  };
  const labels = labelsOf(
    points.flatMap((point) => {
      const number = worst.get(placeOf(picture, point));
      return number === undefined ? [] : [{ px: x(point.measuredNs), py: y(point.modelledNs), number, above: pointError(point) > 0 }];
    }),
  );
  const chosenPoint = points.find((point) => placeOf(picture, point) === chosen);
  const isServing = kinds.some(({ kind }) => kind === 'first-token');
  return (
    <Panel
      id={`scatter-${picture.file}`}
      title={words.title(picture.model, picture.weights, picture.gpu, isServing)}
      sentence={words.pictureSentence(points.length)}
      badge="modelled"
      twin={() => scatterTwin(picture)}
      targets={targets}
    >
      <div ref={ref} style={{ height: HEIGHT_PX }}>
        <svg width={widthPx} height={HEIGHT_PX} aria-hidden="true" onPointerUp={chooseNearest}>
          <rect x={LEFT_PX} y={TOP_PX} width={widthPx - LEFT_PX - RIGHT_PX} height={HEIGHT_PX - TOP_PX - BOTTOM_PX} fill="transparent" />
          <polygon
            fill="var(--sunk)"
            points={[corner(from, 1 + BAND), corner(to, 1 + BAND), corner(to, 1 - BAND), corner(from, 1 - BAND)].join(' ')}
          />
          <line x1={x(from)} y1={y(from)} x2={x(to)} y2={y(to)} stroke="var(--rule2)" />
          {decades(from, to).map((ns) => (
            <g key={ns}>
              <line x1={x(ns)} x2={x(ns)} y1={HEIGHT_PX - BOTTOM_PX} y2={HEIGHT_PX - BOTTOM_PX + 4} stroke="var(--rule2)" />
              <text x={x(ns)} y={HEIGHT_PX - BOTTOM_PX + 15} className="type-badge type-middle">
                {tickText(ns)}
              </text>
              <line x1={LEFT_PX - 4} x2={LEFT_PX} y1={y(ns)} y2={y(ns)} stroke="var(--rule2)" />
              <text x={LEFT_PX - 7} y={y(ns) + 3.5} className="type-badge type-end">
                {tickText(ns)}
              </text>
            </g>
          ))}
          <path d={`M${LEFT_PX} ${TOP_PX}V${HEIGHT_PX - BOTTOM_PX}H${widthPx - RIGHT_PX}`} fill="none" stroke="var(--rule2)" />
          <text x={widthPx - RIGHT_PX} y={HEIGHT_PX - 2} className="type-small type-end">
            {words.measuredAxis}
          </text>
          <text x={LEFT_PX + 6} y={TOP_PX + 9} className="type-small">
            {words.modelledAxis}
          </text>
          {points.map((point) => (
            <path
              key={point.id}
              d={POINT_MARKS[point.kind]}
              transform={`translate(${x(point.measuredNs)} ${y(point.modelledNs)})`}
              className="proof-point"
            />
          ))}
          {labels.map(({ px, py, text, above }) => (
            <text
              key={text}
              x={px + (above ? -9 : 9)}
              y={py + (above ? -4 : 10)}
              className={`type-num type-strong${above ? ' type-end' : ''}`}
            >
              {text}
            </text>
          ))}
          {chosenPoint === undefined ? null : (
            <rect x={x(chosenPoint.measuredNs) - 7} y={y(chosenPoint.modelledNs) - 7} width={14} height={14} className="proof-chosen" />
          )}
          {kinds.map(({ kind }, index) => (
            <g key={kind} transform={`translate(${LEFT_PX + 14} ${TOP_PX + 26 + 15 * index})`}>
              <path d={POINT_MARKS[kind]} className="proof-point" />
              <text x={10} y={4} className="type-label">
                {words.kinds[kind]}
              </text>
            </g>
          ))}
        </svg>
      </div>
    </Panel>
  );
}

interface PointLabel {
  readonly px: number;
  readonly py: number;
  readonly above: boolean;
  readonly text: string;
}

/** Numbers beside their points; points too close to each other for two numbers share one label, "1, 2". */
function labelsOf(numbered: readonly (Omit<PointLabel, 'text'> & { readonly number: number })[]): readonly PointLabel[] {
  const groups: (Omit<PointLabel, 'text'> & { readonly numbers: number[] })[] = [];
  for (const { px, py, above, number } of numbered.toSorted((a, b) => a.number - b.number)) {
    const near = groups.find((group) => Math.abs(group.px - px) < LABEL_PX && Math.abs(group.py - py) < LABEL_PX);
    if (near === undefined) groups.push({ px, py, above, numbers: [number] });
    else near.numbers.push(number);
  }
  return groups.map(({ numbers, ...group }) => ({ ...group, text: numbers.join(', ') }));
}

/** Powers of ten inside, and where there are few of them twos and fives as well. */
function decades(from: number, to: number): readonly number[] {
  const found: number[] = [];
  for (let power = 3; power <= 12; power++)
    for (const digit of [1, 2, 5]) {
      const ns = digit * Number(`1e${power}`);
      if (ns >= from && ns <= to) found.push(ns);
    }
  const wholes = found.filter((ns) => String(ns).startsWith('1'));
  return wholes.length >= 3 ? wholes : found;
}

function tickText(ns: number): string {
  const ms = ns / NS_PER_MS;
  return ms >= 1 ? integer(ms) : fixed(ms, 1);
}

function scatterTwin({ file, points }: CalibrationPicture): TwinTable {
  const { columns } = words;
  return {
    caption: file,
    columns: [
      { label: columns.what },
      { label: columns.kind },
      ...[columns.measured, columns.modelled, columns.error].map((label) => ({ label, numeric: true })),
    ],
    rows: points.map((point) => ({
      key: point.id,
      cells: [
        words.facts(point.facts),
        words.kinds[point.kind],
        words.milliseconds(point.measuredNs),
        words.milliseconds(point.modelledNs),
        words.error(pointError(point)),
      ],
    })),
  };
}
