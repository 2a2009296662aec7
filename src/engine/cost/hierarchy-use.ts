import type { GpuSpec } from '../catalog/gpu-spec.ts';
import type { CardCount } from '../catalog/model-shard.ts';
import type { NumberFormat } from '../catalog/number-format.ts';
import { type CardLink, cardLink } from './card-link.ts';
import type { Bound } from './cost-model.ts';
import { totalBytes, type KindBytes, type LevelBytes, type MemoryLevelId } from './hierarchy-bytes.ts';
import { memoryLevels, type MemoryLevel, type SourcedRate } from './hierarchy-levels.ts';
import { MEASURED_FLOPS } from './measured-flops.ts';
import { denseFlopsPerSecond, multiplyFormat } from './timing-rates.ts';

/** What a step, or one operator of it, asks of the card: bytes by level, arithmetic, and the times of the cost model. */
export interface Demand {
  readonly levels: LevelBytes;
  readonly flops: number;
  /** Time its HBM bytes need by themselves, at the rates the cost model reaches. */
  readonly hbmNs: number;
  readonly computeNs: number;
  readonly launchNs: number;
  /** What one card sends to the others, and the time of the link. */
  readonly linkBytes: number;
  readonly linkNs: number;
  readonly durationNs: number;
  readonly bound: Bound;
}

/** How one level is used while the demand runs. */
export interface LevelUse {
  readonly level: MemoryLevel;
  readonly bytes: KindBytes;
  readonly totalBytes: number;
  /** Time the level alone would need; null where no rate is known. */
  readonly aloneNs: number | null;
  /** Bytes ÷ (rate × duration), against the sheet, or against a measured rate where there is no sheet's; null where neither is known. */
  readonly busyShare: number | null;
  readonly busyAgainst: 'sheet' | 'measured' | null;
}

/** How the tensor cores are used. */
export interface TensorUse {
  readonly flops: number;
  readonly sheet: SourcedRate | null;
  readonly measured: SourcedRate | null;
  readonly aloneNs: number;
  /** FLOPs ÷ (sheet rate × duration); null where the sheet has no rate for the format. */
  readonly busyShare: number | null;
}

/** How the link from card to card is used by one card. */
export interface LinkUse {
  readonly link: CardLink;
  /** What the card sends to add up its shares. */
  readonly bytes: number;
  /** Time of its all-reduces, their latency included. */
  readonly aloneNs: number;
  readonly busyShare: number;
}

export type Bottleneck = MemoryLevelId | 'tensor' | 'launch' | 'link';

export interface HierarchyUse {
  readonly levels: readonly LevelUse[];
  readonly tensor: TensorUse;
  /** Null on one card. */
  readonly link: LinkUse | null;
  /** What the time goes to: the cost model's bound, or a nearer level that would need longer by itself. */
  readonly bottleneck: Bottleneck;
}

const NS_PER_SECOND = 1e9;
const PLACE_OF_BOUND: Readonly<Record<Bound, Bottleneck>> = { hbm: 'hbm', compute: 'tensor', launch: 'launch', link: 'link' };

/**
 * How busy every level of a card is (SPEC H6), and its link to the others (SPEC N2).
 * @param cards that share the model; the demand is that of one of them
 */
export function hierarchyUse(gpu: GpuSpec, weights: NumberFormat, demand: Demand, cards: CardCount = 1): HierarchyUse {
  const levels = memoryLevels(gpu).map((level) => levelUse(level, demand));
  const format = multiplyFormat(weights);
  const peak = denseFlopsPerSecond(gpu, weights);
  const tensor: TensorUse = {
    flops: demand.flops,
    sheet: peak === null ? null : { perSecond: peak, source: `data sheet (${gpu.source})` },
    measured: format === null ? null : (MEASURED_FLOPS[gpu.id]?.[format] ?? null),
    aloneNs: demand.computeNs,
    busyShare: peak === null ? null : busyShare(demand.flops, peak, demand.durationNs),
  };
  return { levels, tensor, link: cards === 1 ? null : linkUse(gpu, demand), bottleneck: bottleneckOf(levels, demand) };
}

function linkUse(gpu: GpuSpec, { linkBytes, linkNs, durationNs }: Demand): LinkUse | null {
  const link = cardLink(gpu);
  if (link === null) return null;
  return { link, bytes: linkBytes, aloneNs: linkNs, busyShare: busyShare(linkBytes, link.rate.perSecond, durationNs) };
}

function levelUse(level: MemoryLevel, { levels, hbmNs, durationNs }: Demand): LevelUse {
  const bytes = levels[level.id];
  const total = totalBytes(bytes);
  const rate = level.sheet ?? level.measured;
  return {
    level,
    bytes,
    totalBytes: total,
    aloneNs: level.id === 'hbm' ? hbmNs : rate === null ? null : (total / rate.perSecond) * NS_PER_SECOND,
    busyShare: rate === null ? null : busyShare(total, rate.perSecond, durationNs),
    busyAgainst: level.sheet !== null ? 'sheet' : level.measured !== null ? 'measured' : null,
  };
}

/** Share of what a rate carries in a time (SPEC H6). */
export function busyShare(amount: number, perSecond: number, durationNs: number): number {
  return durationNs === 0 ? 0 : (amount * NS_PER_SECOND) / (perSecond * durationNs);
}

function bottleneckOf(levels: readonly LevelUse[], demand: Demand): Bottleneck {
  const byModel = PLACE_OF_BOUND[demand.bound];
  const modelNs = { hbm: demand.hbmNs, compute: demand.computeNs, launch: demand.launchNs, link: demand.linkNs }[demand.bound];
  const longest = levels.reduce<LevelUse | null>((worst, use) => ((use.aloneNs ?? 0) > (worst?.aloneNs ?? 0) ? use : worst), null);
  return longest !== null && (longest.aloneNs ?? 0) > modelNs && longest.level.id !== 'hbm' ? longest.level.id : byModel;
}
