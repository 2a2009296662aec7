import { compareEn } from '../../narration/compare/en/index.ts';
import { BUBBLE_PAINT, hatchPaint, hueColour } from '../marks/fill-patterns.tsx';
import { labelWidthPx } from '../timeline/text-width.ts';
import type { CompareSide } from './compare-props.ts';
import { slabRows } from './slab-rows.ts';
import type { SlabRow } from './slab-rows.ts';
import type { StripBox } from './strip-box.ts';

const { memory: words } = compareEn;
const WORDS_FROM_PX = 13;
const ROW_GAP_PX = 3;
/** Page edges closer than this would be a grey area. */
const EDGE_FROM_PX = 5;

interface SlabStripProps {
  readonly side: CompareSide;
  readonly box: StripBox;
}

/** One slab a request: prompt hatched, padding dotted, output solid, the rest only an outline. */
export function SlabStrip({ side: { run, snapshot, hues }, box }: SlabStripProps) {
  const rows = slabRows(run, snapshot);
  const { blockSizeTokens, usablePages, maxNumSeqs } = run.scenario.limits;
  const widest = Math.max(Math.ceil(usablePages / Math.max(1, Math.min(maxNumSeqs, usablePages))), ...rows.map(({ pages }) => pages));
  const perToken = box.width / (widest * blockSizeTokens);
  const pitch = box.height / maxNumSeqs;
  const height = Math.max(1, pitch - Math.min(ROW_GAP_PX, pitch / 4));
  return (
    <g transform={`translate(${box.x} ${box.y})`}>
      {rows.map((row, i) => (
        <g key={row.request} transform={`translate(0 ${row.slot * pitch})`}>
          <Slab row={row} perToken={perToken} height={height} hue={hues.hueOf(row.request)} />
          {perToken * blockSizeTokens < EDGE_FROM_PX ? null : (
            <path
              d={Array.from({ length: row.pages - 1 }, (_, page) => `M${(page + 1) * blockSizeTokens * perToken} 0v${height}`).join('')}
              stroke="var(--paper)"
              strokeWidth={0.8}
            />
          )}
          {height < WORDS_FROM_PX ? null : <SlabWords row={row} perToken={perToken} height={height} isFirst={i === 0} />}
        </g>
      ))}
    </g>
  );
}

interface SlabProps {
  readonly row: SlabRow;
  readonly perToken: number;
  readonly height: number;
  readonly hue: number;
}

function Slab({ row, perToken, height, hue }: SlabProps) {
  const colour = hueColour(hue);
  const hollow = { fill: 'var(--paper)', stroke: colour, strokeWidth: 1.25 };
  const part = (tokensBefore: number, tokens: number) => ({ x: tokensBefore * perToken, width: Math.max(0, tokens * perToken) });
  const isHatched = height >= 8;
  const afterPrompt = row.promptTokens + row.promptInFlightTokens;
  const afterPadding = afterPrompt + row.paddingTokens;
  const afterOutput = afterPadding + row.outputTokens;
  return (
    <>
      <rect
        width={
          (row.promptTokens +
            row.promptInFlightTokens +
            row.paddingTokens +
            row.outputTokens +
            row.outputInFlightTokens +
            row.reservedTokens) *
          perToken
        }
        height={height}
        fill="none"
        stroke="var(--rule2)"
        strokeWidth={0.8}
      />
      <rect
        {...part(0, row.promptTokens)}
        height={height}
        fill={isHatched ? hatchPaint(hue) : colour}
        fillOpacity={isHatched ? 1 : 0.45}
        stroke={row.promptTokens > 0 ? colour : 'none'}
        strokeWidth={0.8}
      />
      {row.promptInFlightTokens > 0 ? <rect {...part(row.promptTokens, row.promptInFlightTokens)} height={height} {...hollow} /> : null}
      {row.paddingTokens > 0 ? <rect {...part(afterPrompt, row.paddingTokens)} height={height} fill={BUBBLE_PAINT} /> : null}
      <rect {...part(afterPadding, row.outputTokens)} height={height} fill={colour} />
      {row.outputInFlightTokens > 0 ? <rect x={afterOutput * perToken} width={3.6} height={height} {...hollow} /> : null}
    </>
  );
}

function SlabWords({
  row,
  perToken,
  height,
  isFirst,
}: {
  readonly row: SlabRow;
  readonly perToken: number;
  readonly height: number;
  readonly isFirst: boolean;
}) {
  const prompt = (row.promptTokens + row.promptInFlightTokens) * perToken;
  const padding = row.paddingTokens * perToken;
  const used = prompt + padding + (row.outputTokens + row.outputInFlightTokens) * perToken;
  const fits = (text: string, room: number): boolean => labelWidthPx(text) + 16 <= room;
  const y = height - 3.5;
  return (
    <>
      {fits(words.padding, padding) ? (
        <text x={prompt + padding / 2} y={y} className="compare-on-dots type-label type-middle">
          {words.padding}
        </text>
      ) : null}
      {(isFirst || row.paddingTokens === 0) && fits(words.reserved, row.reservedTokens * perToken) ? (
        <text x={used + 6} y={y} className="compare-on-dots type-label">
          {words.reserved}
        </text>
      ) : null}
    </>
  );
}
