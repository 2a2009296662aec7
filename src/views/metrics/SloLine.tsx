import { useRef } from 'react';
import type { KeyboardEvent, PointerEvent } from 'react';
import { metricsWords } from '../../narration/metrics/en.ts';
import { targetStepNs } from './distribution-scale.ts';

interface SloLineProps {
  /** "TTFT" */
  readonly name: string;
  readonly targetNs: number | null;
  /** Share of the values that meet it. */
  readonly share: number | null;
  /** The axis: 0 at x 0, this at `widthPx`. */
  readonly endNs: number;
  readonly widthPx: number;
  readonly topPx: number;
  readonly bottomPx: number;
  readonly onTarget: (targetNs: number | null) => void;
}

const HIT_PX = 24;
const LARGE_STEPS = 10;
const { distribution: words } = metricsWords;

/** The objective as a line one can drag, or move by arrow keys (with Shift ten steps at once); Del takes it away. Without one it waits at the right end. */
export function SloLine({ name, targetNs, share, endNs, widthPx, topPx, bottomPx, onTarget }: SloLineProps) {
  const dragging = useRef(false);
  const stepNs = targetStepNs(endNs);
  const isBeyond = targetNs === null || targetNs > endNs;
  const x = isBeyond ? widthPx : (targetNs / endNs) * widthPx;
  const inRange = (ns: number) => Math.max(stepNs, Math.min(endNs, Math.round(ns / stepNs) * stepNs));

  const onPointerDown = (event: PointerEvent<SVGGElement>) => {
    event.currentTarget.setPointerCapture(event.pointerId);
    dragging.current = true;
  };
  const onPointerMove = (event: PointerEvent<SVGGElement>) => {
    if (!dragging.current) return;
    const box = event.currentTarget.ownerSVGElement?.getBoundingClientRect();
    if (box !== undefined && box.width > 0) onTarget(inRange(((event.clientX - box.left) / widthPx) * endNs));
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const steps = event.shiftKey ? LARGE_STEPS : 1;
    const from = isBeyond ? endNs : targetNs;
    const targets: Readonly<Record<string, number | null>> = {
      ArrowLeft: inRange(from - steps * stepNs),
      ArrowDown: inRange(from - steps * stepNs),
      ArrowRight: inRange(from + steps * stepNs),
      ArrowUp: inRange(from + steps * stepNs),
      Home: stepNs,
      End: endNs,
      Delete: null,
      Backspace: null,
    };
    const target = targets[event.key];
    if (target === undefined || event.ctrlKey || event.metaKey || event.altKey) return;
    event.preventDefault();
    event.stopPropagation();
    onTarget(target);
  };
  const text = targetNs === null ? words.noSlo : words.slo(targetNs, share);
  return (
    <g
      className="slo-line"
      role="slider"
      tabIndex={0}
      aria-label={words.sloOf(name)}
      aria-valuemin={0}
      aria-valuemax={endNs / 1e6}
      aria-valuenow={(isBeyond ? endNs : targetNs) / 1e6}
      aria-valuetext={text}
      data-set={targetNs !== null}
      onPointerDown={onPointerDown}
      onPointerMove={onPointerMove}
      onPointerUp={() => {
        dragging.current = false;
      }}
      onKeyDown={onKeyDown}
    >
      <rect x={Math.min(x, widthPx) - HIT_PX / 2} y={topPx} width={HIT_PX} height={bottomPx - topPx} fill="transparent" />
      <line x1={x} x2={x} y1={topPx} y2={bottomPx} />
      {targetNs !== null && targetNs > endNs ? <path d={`M${x - 7} ${topPx + 2}l4 4l-4 4`} /> : null}
    </g>
  );
}
