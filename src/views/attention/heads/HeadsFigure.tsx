import { sharedKvHeads } from '../../../engine/attention/head-sharing.ts';
import type { Sharing } from '../../../engine/attention/head-sharing.ts';
import type { ModelSpec } from '../../../engine/catalog/model-spec.ts';
import { attentionWords } from '../../../narration/attention/en.ts';

const { heads: words } = attentionWords;
const TOP_PX = 18;
const QUERY_Y_PX = 26;
const KEY_Y_PX = 128;
const BOX_PX = 16;
const GAP_SHARE = 0.28;
const HEIGHT_PX = 176;

interface HeadsFigureProps {
  readonly model: ModelSpec;
  readonly sharing: Sharing;
  readonly hue: string;
  readonly widthPx: number;
  readonly isLit: boolean;
}

/** Query heads above, the key and value heads they read below, a line for each that reads. */
export function HeadsFigure({ model, sharing, hue, widthPx, isLit }: HeadsFigureProps) {
  const { queryHeads } = model;
  const kvHeads = sharing === 'mla' ? 1 : sharedKvHeads(model, sharing);
  const pitch = widthPx / queryHeads;
  const side = Math.max(1.5, Math.min(BOX_PX, pitch * (1 - GAP_SHARE)));
  const queryX = (head: number): number => (head + 0.5) * pitch;
  const perKey = queryHeads / kvHeads;
  const keyX = (head: number): number => (head * perKey + perKey / 2) * pitch;
  const latentPx = widthPx * 0.5;
  return (
    <svg className="heads-figure" data-lit={isLit} width={widthPx} height={HEIGHT_PX} aria-hidden="true">
      <text className="type-label" x={0} y={TOP_PX - 4}>
        {queryHeads} {words.queryHeads}
      </text>
      {Array.from({ length: queryHeads }, (_, head) => (
        <g key={head}>
          <line
            x1={queryX(head)}
            y1={QUERY_Y_PX + BOX_PX}
            x2={keyX(Math.floor(head / perKey))}
            y2={KEY_Y_PX}
            stroke="var(--rule2)"
            strokeWidth={0.8}
          />
          <rect
            x={queryX(head) - side / 2}
            y={QUERY_Y_PX}
            width={side}
            height={BOX_PX}
            fill="none"
            stroke="var(--rule2)"
            strokeWidth={side < 4 ? 0.6 : 1}
          />
        </g>
      ))}
      {sharing === 'mla' ? (
        <rect x={widthPx / 2 - latentPx / 2} y={KEY_Y_PX} width={latentPx} height={BOX_PX} fill={hue} />
      ) : (
        Array.from({ length: kvHeads }, (_, head) => (
          <g key={head}>
            <rect x={keyX(head) - side / 2} y={KEY_Y_PX} width={side} height={BOX_PX / 2 - 1} fill={hue} />
            <rect x={keyX(head) - side / 2} y={KEY_Y_PX + BOX_PX / 2 + 1} width={side} height={BOX_PX / 2 - 1} fill={hue} />
          </g>
        ))
      )}
      <text className="type-label" x={0} y={KEY_Y_PX + BOX_PX + 16}>
        {sharing === 'mla' ? words.latent : `${kvHeads} ${words.kvHeads}`}
      </text>
    </svg>
  );
}
