import type { GpuSpec } from '../catalog/gpu-spec.ts';
import type { SourcedRate } from '../cost/hierarchy-levels.ts';
import { memoryLevels } from '../cost/hierarchy-levels.ts';

/** What weights pass on their way: the disk into host memory, the host link into HBM. */
export type LoadingLinkId = 'disk' | 'host-link';

export interface LoadingSettings {
  readonly diskBytesPerSecond: number;
  /** Pinned host memory is copied from where it lies; pageable memory goes through a staging buffer first. */
  readonly hostMemory: 'pinned' | 'pageable';
}

/** One NVMe drive on four PCIe 4 lanes reads about this fast: a stated default, not a measurement. */
export const DEFAULT_LOADING: LoadingSettings = { diskBytesPerSecond: 7e9, hostMemory: 'pinned' };

/** Slowest and fastest disk that can be set, bytes a second. */
export const DISK_RATE_LIMITS = { least: 1e7, most: 1e12 } as const;

export interface LoadingLinks {
  readonly disk: SourcedRate;
  /** Null: the card's host link is not known. */
  readonly hostLink: SourcedRate | null;
}

/** Rates of both links: the host link as measured on the card where it was, else by its data sheet (SPEC H7). */
export function loadingLinks(gpu: GpuSpec, { diskBytesPerSecond, hostMemory }: LoadingSettings): LoadingLinks {
  const level = (id: 'host' | 'host-link') => memoryLevels(gpu).find((level) => level.id === id);
  const link = level('host-link');
  const pinned = link?.measured ?? link?.sheet ?? null;
  return {
    disk: { perSecond: diskBytesPerSecond, source: 'setting' },
    hostLink: hostMemory === 'pageable' ? (level('host')?.measured ?? pinned) : pinned,
  };
}
