import { stepWords } from '../../../narration/step/en.ts';
import { hueColour } from '../../marks/fill-patterns.tsx';
import { labelWidthPx } from '../../timeline/text-width.ts';
import type { Stripe } from '../ribbon/attention-stripes.ts';
import type { WeightPart } from './band-parts.ts';
import type { ByteKind, PipeBand, PipeColumn } from './pipe-columns.ts';

const { operators, pipes: words } = stepWords;

/** Resources are told apart by place and by neutrals; hue is for requests. */
export const KIND_FILL: Readonly<Record<ByteKind, string>> = { weights: 'var(--bytes)', kv: 'var(--ink)', activations: 'var(--act)' };

const LABEL_FROM_PX = 11;
const NAME_GAP_PX = 12;

interface ColumnBandsProps {
  readonly column: PipeColumn;
  readonly columnPx: number;
  /** Whose weights and whose cache; empty where they are not told apart. */
  readonly weights: readonly WeightPart[];
  readonly kv: readonly Stripe[];
}

/** The bytes of one level as bands, each to scale. */
export function ColumnBands({ column, columnPx, weights, kv }: ColumnBandsProps) {
  return (
    <>
      {column.bands.map((band) => (
        <g key={band.kind}>
          {band.kind === 'weights' && weights.length > 0 ? (
            <WeightBands band={band} parts={weights} columnPx={columnPx} />
          ) : band.kind === 'kv' && kv.length > 0 ? (
            <KvBands band={band} parts={kv} columnPx={columnPx} />
          ) : (
            <rect x={0} y={band.y} width={columnPx} height={band.height} fill={KIND_FILL[band.kind]} />
          )}
          {band.kind === 'weights' && weights.length > 0 ? null : <BandLabel band={band} column={column} columnPx={columnPx} />}
        </g>
      ))}
    </>
  );
}

function WeightBands({
  band,
  parts,
  columnPx,
}: {
  readonly band: PipeBand;
  readonly parts: readonly WeightPart[];
  readonly columnPx: number;
}) {
  return (
    <>
      {parts.map(({ operator, bytes, fromShare, toShare }, i) => {
        const y = band.y + fromShare * band.height;
        const height = (toShare - fromShare) * band.height;
        const name = operators[operator].short;
        const value = words.moved(bytes);
        const isNamed = height >= LABEL_FROM_PX && labelWidthPx(name) + labelWidthPx(value) + NAME_GAP_PX <= columnPx;
        return (
          <g key={operator}>
            <rect
              x={0}
              y={y}
              width={columnPx}
              height={Math.max(0, height - (height > 2 ? 0.8 : 0))}
              fill="var(--bytes)"
              fillOpacity={i % 2 === 0 ? 1 : 0.84}
            />
            {isNamed ? (
              <>
                <text className="type-small" style={{ fill: 'var(--paper)' }} x={5} y={y + height / 2 + 3.5}>
                  {name}
                </text>
                <text className="type-small type-end" style={{ fill: 'var(--paper)' }} x={columnPx - 5} y={y + height / 2 + 3.5}>
                  {value}
                </text>
              </>
            ) : null}
          </g>
        );
      })}
    </>
  );
}

function KvBands({ band, parts, columnPx }: { readonly band: PipeBand; readonly parts: readonly Stripe[]; readonly columnPx: number }) {
  return (
    <>
      {parts.map(({ key, hue, fromShare, toShare }) => (
        <rect
          key={key}
          x={0}
          y={band.y + fromShare * band.height}
          width={columnPx}
          height={(toShare - fromShare) * band.height}
          fill={hueColour(hue)}
        />
      ))}
    </>
  );
}

function BandLabel({ band, column, columnPx }: { readonly band: PipeBand; readonly column: PipeColumn; readonly columnPx: number }) {
  if (band.height < LABEL_FROM_PX) return null;
  const text = `${words.kinds[band.kind]} ${words.moved(column.use.bytes[band.kind])}`;
  if (labelWidthPx(text) + 6 > columnPx) return null;
  return (
    <text
      className="type-small"
      style={{ fill: band.kind === 'activations' ? 'var(--ink)' : 'var(--paper)' }}
      x={5}
      y={band.y + band.height / 2 + 3.5}
    >
      {text}
    </text>
  );
}
