import type { LoadingPlan, LoadingState } from '../../../engine/loading/loading-plan.ts';
import { en } from '../../../narration/en.ts';
import { stepWords } from '../../../narration/step/en.ts';

const { loading: words } = stepWords;
const { numbers } = en;
const BOX_SHARE = 0.2;
const TOP_PX = 34;
const FOOT_PX = 20;
/** Below, only the rates are named. */
const NARROW_PX = 600;

interface WeightFlowProps {
  readonly loading: LoadingPlan;
  readonly state: LoadingState;
  readonly widthPx: number;
  readonly heightPx: number;
  readonly flows: boolean;
}

/** Disk, host memory and HBM side by side: how much of the weights each holds now, to one scale, and the two links between them. */
export function WeightFlow({ loading, state, widthPx, heightPx, flows }: WeightFlowProps) {
  const { totalBytes, links, slowest, cards } = loading;
  const boxPx = widthPx * BOX_SHARE;
  const gapPx = (widthPx - 3 * boxPx) / 2;
  const plotPx = Math.max(30, heightPx - TOP_PX - FOOT_PX);
  const boxes = [
    { id: 'disk', bytes: totalBytes - state.readBytes },
    { id: 'host', bytes: state.readBytes - state.loadedBytes },
    { id: 'hbm', bytes: state.loadedBytes },
  ] as const;
  const pipes = [
    { id: 'disk', rate: links.disk },
    { id: 'host-link', rate: links.hostLink },
  ] as const;
  const fastest = Math.max(links.disk.perSecond, links.hostLink.perSecond);
  const middle = TOP_PX + plotPx / 2;
  const isNarrow = widthPx < NARROW_PX;
  // Where the names of the places leave no room between them, the rates stand below.
  const nameY = isNarrow ? TOP_PX + plotPx + 14 : 12;
  return (
    <>
      {pipes.map(({ id, rate }, i) => {
        const x0 = boxPx + i * (boxPx + gapPx);
        // Links to scale with each other: the wider carries more in the same time.
        const height = Math.max(1.5, (rate.perSecond / fastest) * plotPx * 0.6);
        const binds = id === slowest;
        return (
          <g key={id}>
            <rect
              x={x0}
              y={middle - height / 2}
              width={gapPx}
              height={height}
              fill="var(--sunk)"
              stroke={binds ? 'var(--signal)' : 'var(--rule2)'}
              strokeWidth={binds ? 2 : 1}
            />
            {flows && state.loadedBytes < totalBytes ? <path className="pipe-flow loading-flow" d={`M${x0} ${middle}h${gapPx}`} /> : null}
            <text className={`type-label type-strong type-middle${binds ? ' type-signal' : ''}`} x={x0 + gapPx / 2} y={nameY}>
              {isNarrow ? words.rate(rate.perSecond) : `${words.links[id]} ${words.rate(rate.perSecond)}`}
            </text>
            {isNarrow ? null : (
              <text className="type-small type-middle" x={x0 + gapPx / 2} y={26}>
                {id === 'disk' ? words.diskNote(cards) : words.linkNote(rate.source, cards)}
              </text>
            )}
          </g>
        );
      })}
      {boxes.map(({ id, bytes }, i) => {
        const x = i * (boxPx + gapPx);
        const height = (bytes / totalBytes) * plotPx;
        return (
          <g key={id}>
            <text className="type-title" x={x} y={12}>
              {words.places[id]}
            </text>
            <text className="type-label" x={x} y={27}>
              {numbers.bytes(bytes)}
            </text>
            <rect x={x + 0.5} y={TOP_PX + 0.5} width={boxPx - 1} height={plotPx - 1} fill="none" stroke="var(--rule2)" />
            <rect x={x} y={TOP_PX + plotPx - height} width={boxPx} height={height} fill="var(--bytes)" />
          </g>
        );
      })}
    </>
  );
}
