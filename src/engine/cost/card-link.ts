import type { GpuSpec } from '../catalog/gpu-spec.ts';
import { gpuById } from '../catalog/gpus.ts';
import type { SourcedRate } from './hierarchy-levels.ts';
import { linkBytesPerSecond } from './timing-rates.ts';

/** What cards exchange their shares over. */
export interface CardLink {
  /** NVIDIA's link; a link of another maker; the host link, where cards have none of their own. */
  readonly kind: 'nvlink' | 'other' | 'host-link';
  /** One direction, by the data sheet. */
  readonly rate: SourcedRate;
}

/** The link from card to card (SPEC N2); null where none is known. */
export function cardLink(gpu: GpuSpec): CardLink | null {
  const perSecond = linkBytesPerSecond(gpu);
  if (perSecond === null) return null;
  const isNvidia = gpuById(gpu.id) !== null && !gpu.id.startsWith('mi');
  const kind = gpu.gpuLinkBytesPerSecond === null ? 'host-link' : isNvidia ? 'nvlink' : 'other';
  return { kind, rate: { perSecond, source: `data sheet (${gpu.source})` } };
}
