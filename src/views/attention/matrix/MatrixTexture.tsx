import { useEffect, useRef } from 'react';
import type { AttentionProps } from '../attention-props.ts';
import { isByKey } from '../toy-text.ts';
import { computedFrom, type MatrixPlan } from './matrix-layout.ts';
import { paintRows, textureSize } from './texture-rows.ts';

interface MatrixTextureProps {
  readonly props: AttentionProps;
  readonly plan: MatrixPlan;
  readonly newest: number;
  readonly isCached: boolean;
}

/**
 * A large matrix as a texture: one pixel row for one token in so many, one pixel for the largest of the numbers it covers. Painted a piece a
 * frame, so that nothing waits for it; what comes later in the text, or is not kept, is covered or veiled.
 */
export function MatrixTexture({ props, plan, newest, isCached }: MatrixTextureProps) {
  const { text, hue, look } = props;
  const { matrix, rows, labelPx, topPx, cellWidthPx, cellHeightPx, columns } = plan;
  const canvas = useRef<HTMLCanvasElement>(null);
  const [widthPx, heightPx] = [Math.round(columns * cellWidthPx), Math.round(rows * cellHeightPx)];
  const size = textureSize(rows, columns, widthPx, heightPx);
  useEffect(() => {
    const element = canvas.current;
    const context = element?.getContext('2d');
    if (!element || !context) return undefined;
    const colours = [colourOf(element, hue), colourOf(element, 'var(--act)')] as const;
    const pieces = paintRows(context, text, matrix, { rows: size.rows, columns: size.columns }, colours);
    let frame = requestAnimationFrame(function paint() {
      if (pieces.next().done !== true) frame = requestAnimationFrame(paint);
    });
    return () => cancelAnimationFrame(frame);
  }, [text, matrix, size.rows, size.columns, hue]);
  const from = computedFrom(look);
  return (
    <>
      <canvas
        ref={canvas}
        className="matrix-texture"
        width={size.columns}
        height={size.rows}
        style={{ left: labelPx, top: topPx, width: widthPx, height: heightPx }}
      />
      {!isCached && from > 0 ? (
        <div className="matrix-veil" style={{ left: labelPx, top: topPx, width: widthPx, height: from * cellHeightPx }} />
      ) : null}
      {newest + 1 < rows ? (
        <div
          className="matrix-cover"
          style={{ left: labelPx, top: topPx + (newest + 1) * cellHeightPx, width: widthPx, height: (rows - newest - 1) * cellHeightPx }}
        />
      ) : null}
      {isByKey(matrix) ? (
        <div
          className="matrix-cover"
          style={{ left: labelPx + (newest + 1) * cellWidthPx, top: topPx, width: (columns - newest - 1) * cellWidthPx, height: heightPx }}
        />
      ) : null}
    </>
  );
}

/** A CSS colour as red, green and blue. */
function colourOf(element: HTMLElement, paint: string): readonly number[] {
  element.style.color = paint;
  return (getComputedStyle(element).color.match(/[\d.]+/g) ?? ['0', '0', '0']).slice(0, 3).map(Number);
}
