import type { GpuSpec } from '../catalog/gpu-spec.ts';
import { cardBytes } from '../catalog/gpus.ts';
import type { MemoryLevelId } from './hierarchy-bytes.ts';
import { MEASURED_RATES } from './hierarchy-measured.ts';

/** A rate with where it comes from. */
export interface SourcedRate {
  readonly perSecond: number;
  readonly source: string;
}

/** One level of a card's memory. Null = not published, and not measured for this project. */
export interface MemoryLevel {
  readonly id: MemoryLevelId;
  readonly capacityBytes: number | null;
  /** Bytes a second by the data sheet. */
  readonly sheet: SourcedRate | null;
  /** Bytes a second reached on such a card, or on one with the same chip. */
  readonly measured: SourcedRate | null;
}

/** The levels of a card, the farthest from the tensor cores first (SPEC H5). */
export function memoryLevels(gpu: GpuSpec): readonly MemoryLevel[] {
  const measured = MEASURED_RATES[gpu.id] ?? {};
  const sheet = (perSecond: number | null): SourcedRate | null =>
    perSecond === null ? null : { perSecond, source: `data sheet (${gpu.source})` };
  const perSm = (bytes: number | null): number | null => (bytes === null || gpu.smCount === null ? null : bytes * gpu.smCount);
  const level = (id: MemoryLevelId, capacityBytes: number | null, rate: number | null = null): MemoryLevel => ({
    id,
    capacityBytes,
    sheet: sheet(rate),
    measured: measured[id] ?? null,
  });
  return [
    level('host', null),
    level('host-link', null, gpu.hostLinkBytesPerSecond),
    level('hbm', cardBytes(gpu), gpu.hbmBytesPerSecond),
    level('l2', gpu.l2Bytes),
    level('shared', perSm(gpu.l1AndSharedBytesPerSm)),
    level('registers', perSm(gpu.registerBytesPerSm)),
  ];
}
