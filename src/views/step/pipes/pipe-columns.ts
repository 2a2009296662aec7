import { BYTE_KINDS, type KindBytes, type MemoryLevelId } from '../../../engine/cost/hierarchy-bytes.ts';
import type { Bottleneck, HierarchyUse, LevelUse, TensorUse } from '../../../engine/cost/hierarchy-use.ts';

export type ByteKind = keyof KindBytes;

/** One kind of bytes in a level, to scale; from the top of the plot. */
export interface PipeBand {
  readonly kind: ByteKind;
  readonly y: number;
  readonly height: number;
}

/** One level of the picture: its bytes as bands, on a ground as high as what its rate carries in the time. */
export interface PipeColumn {
  readonly use: LevelUse;
  readonly binds: boolean;
  readonly bands: readonly PipeBand[];
  /** Height of the ground; null where no rate is known. */
  readonly groundHeight: number | null;
  /** Of its true height, what is drawn of the ground and of the bands; 1 = all. */
  readonly groundDrawn: number;
  readonly bandsDrawn: number;
  /** What the measured rate would carry, where it is lower than the sheet's; null = none. */
  readonly measuredHeight: number | null;
}

export interface TensorColumn {
  readonly use: TensorUse;
  readonly binds: boolean;
  readonly couldFlops: number | null;
  readonly usedHeight: number;
  readonly measuredHeight: number | null;
}

export interface PipeColumns {
  readonly columns: readonly PipeColumn[];
  readonly tensor: TensorColumn;
  readonly plotHeight: number;
  readonly pxPerByte: number;
}

const NS_PER_SECOND = 1e9;
/** The ground of HBM takes this share of the plot; everything else is to the same scale. */
const HBM_SHARE = 0.58;
/** A band that is there can be seen. */
const THINNEST_PX = 0.6;

/**
 * The levels to one scale of px a byte, set so that what HBM can carry in the time fills its part of the plot. What would be higher than the
 * plot is cut, and says how much of it is drawn.
 * @param durationNs of the place that is open
 */
export function pipeColumns({ levels, tensor, bottleneck }: HierarchyUse, durationNs: number, plotHeight: number): PipeColumns {
  const carried = (perSecond: number): number => (perSecond * durationNs) / NS_PER_SECOND;
  const hbm = levels.find(({ level }) => level.id === 'hbm');
  const hbmBytes = hbm?.level.sheet ? carried(hbm.level.sheet.perSecond) : (hbm?.totalBytes ?? 1);
  const pxPerByte = (HBM_SHARE * plotHeight) / Math.max(1, hbmBytes);
  return {
    columns: levels.map((use) => column(use, bottleneck, carried, pxPerByte, plotHeight)),
    tensor: tensorColumn(tensor, bottleneck, carried, plotHeight),
    plotHeight,
    pxPerByte,
  };
}

function column(
  use: LevelUse,
  bottleneck: Bottleneck,
  carried: (perSecond: number) => number,
  pxPerByte: number,
  plotHeight: number,
): PipeColumn {
  const { sheet, measured, id } = use.level;
  const rate = sheet ?? measured;
  const trueGround = rate === null ? null : carried(rate.perSecond) * pxPerByte;
  const trueBands = use.totalBytes * pxPerByte;
  const bandsDrawn = trueBands > plotHeight ? plotHeight / trueBands : 1;
  return {
    use,
    binds: bottleneck === id,
    bands: bandsOf(use, pxPerByte * bandsDrawn, plotHeight),
    groundHeight: trueGround === null ? null : Math.min(plotHeight, trueGround),
    groundDrawn: trueGround === null || trueGround <= plotHeight ? 1 : plotHeight / trueGround,
    bandsDrawn,
    measuredHeight: sheet !== null && measured !== null ? heightWithin(carried(measured.perSecond) * pxPerByte, plotHeight) : null,
  };
}

function heightWithin(height: number, plotHeight: number): number | null {
  return height <= plotHeight ? height : null;
}

/** Weights on top, then KV, then activations, the whole centred in the plot. */
function bandsOf({ bytes }: LevelUse, pxPerByte: number, plotHeight: number): readonly PipeBand[] {
  const heights = BYTE_KINDS.map((kind) => (bytes[kind] === 0 ? 0 : Math.max(THINNEST_PX, bytes[kind] * pxPerByte)));
  const total = heights.reduce((sum, height) => sum + height, 0);
  let y = (plotHeight - total) / 2;
  return BYTE_KINDS.flatMap((kind, i) => {
    const height = heights[i] ?? 0;
    const band = { kind, y, height };
    y += height;
    return height === 0 ? [] : [band];
  });
}

function tensorColumn(use: TensorUse, bottleneck: Bottleneck, carried: (perSecond: number) => number, plotHeight: number): TensorColumn {
  const { sheet, measured, busyShare } = use;
  return {
    use,
    binds: bottleneck === 'tensor',
    couldFlops: sheet === null ? null : carried(sheet.perSecond),
    usedHeight: busyShare === null ? 0 : Math.max(use.flops > 0 ? THINNEST_PX : 0, Math.min(1, busyShare) * plotHeight),
    measuredHeight: sheet === null || measured === null ? null : (plotHeight * measured.perSecond) / sheet.perSecond,
  };
}

/** Levels on the chip, whose capacities can stand beside each other to scale. */
const ON_CHIP: ReadonlySet<MemoryLevelId> = new Set(['l2', 'shared', 'registers']);

/** Width of a level's capacity as a share of the widest on the chip; above 1 it is cut. Null = not known. */
export function capacityShare(levels: readonly LevelUse[], id: MemoryLevelId): number | null {
  const largest = Math.max(0, ...levels.filter(({ level }) => ON_CHIP.has(level.id)).map(({ level }) => level.capacityBytes ?? 0));
  const own = levels.find(({ level }) => level.id === id)?.level.capacityBytes ?? null;
  return own === null || largest === 0 ? null : own / largest;
}
