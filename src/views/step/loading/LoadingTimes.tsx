import type { LoadingPlan } from '../../../engine/loading/loading-plan.ts';
import { en } from '../../../narration/en.ts';
import { stepWords } from '../../../narration/step/en.ts';
import { axisTicks, timeScale } from '../../timeline/time-scale.ts';
import { pieceName } from './piece-name.ts';

const { loading: words } = stepWords;
const ROW_PX = 22;
const AXIS_PX = 20;
const GUTTER_PX = 76;
const TICK_GAP_PX = 90;
const NAMED_FROM_PX = 16;

interface LoadingTimesProps {
  readonly loading: LoadingPlan;
  readonly ns: number;
  readonly widthPx: number;
  readonly y: number;
}

/** Where a time stands in the drawing, and back. */
export function loadingScale({ durationNs }: LoadingPlan, widthPx: number) {
  return timeScale({ fromNs: -durationNs, toNs: 0 }, GUTTER_PX, Math.max(GUTTER_PX + 20, widthPx - 1));
}

/** Negative time: which piece the disk reads and which one the host link sends, one block a piece. */
export function LoadingTimes({ loading, ns, widthPx, y }: LoadingTimesProps) {
  const scale = loadingScale(loading, widthPx);
  const rowY = (row: number) => y + AXIS_PX + row * (ROW_PX + 6);
  const playheadX = scale.inside(ns);
  const lanes = [
    { id: 'disk', of: ({ readFromNs, readToNs }: LoadingPlan['pieces'][number]) => [readFromNs, readToNs] as const },
    { id: 'host-link', of: ({ sentFromNs, sentToNs }: LoadingPlan['pieces'][number]) => [sentFromNs, sentToNs] as const },
  ] as const;
  return (
    <g>
      {axisTicks(scale, TICK_GAP_PX).map(({ ns: at, text }) => (
        <g key={at}>
          <line x1={scale.x(at)} x2={scale.x(at)} y1={y + 14} y2={rowY(2)} stroke="var(--rule)" />
          <text className="type-num type-middle" x={Math.min(widthPx - 14, scale.x(at))} y={y + 10}>
            {text}
          </text>
        </g>
      ))}
      {lanes.map(({ id, of }, row) => (
        <g key={id}>
          <text className="type-label" x={0} y={rowY(row) + 15}>
            {words.links[id]}
          </text>
          {loading.pieces.map((piece, i) => {
            const [from, to] = of(piece);
            const x = scale.x(from);
            const width = Math.max(0.6, scale.x(to) - x);
            const isDone = ns >= to;
            return (
              <g key={i}>
                <rect
                  x={x}
                  y={rowY(row) + 0.5}
                  width={Math.max(0.6, width - 1)}
                  height={ROW_PX - 1}
                  fill={isDone ? 'var(--bytes)' : 'var(--paper)'}
                  stroke="var(--bytes)"
                  strokeWidth={0.8}
                >
                  <title>{pieceName(piece)}</title>
                </rect>
                {piece.layer !== null && width >= NAMED_FROM_PX ? (
                  <text
                    className="type-small type-middle"
                    style={{ fill: isDone ? 'var(--paper)' : 'var(--ink2)' }}
                    x={x + width / 2}
                    y={rowY(row) + 15}
                  >
                    {en.numbers.integer(piece.layer)}
                  </text>
                ) : null}
              </g>
            );
          })}
        </g>
      ))}
      <line x1={playheadX} x2={playheadX} y1={y + 12} y2={rowY(2)} stroke="var(--ink)" strokeWidth={1.5} />
    </g>
  );
}
