import type { MemoryLevelId } from './hierarchy-bytes.ts';
import type { SourcedRate } from './hierarchy-levels.ts';

const GBPS = 1e9;

/**
 * L2 and shared memory of Hopper, measured on an H200 (file `h200-ceilings-and-hierarchy.json`): reading 24 MB that stay in L2, and reading
 * shared memory on all 132 SMs. The H100 SXM has the same chip; no vendor publishes these two.
 */
const HOPPER = { l2: 8094.8, shared: 32_033.5 };
const H200_FILE = 'measured on an H200';
const H100_FILE = 'measured on an H100';
const FLASH_ATTENTION = 'FlashAttention, arXiv 2205.14135, figure 1';

/**
 * Rates reached, by catalog id and level. HBM: a kernel that only reads. Host link: pinned host memory to the card; host memory: the same copy
 * from pageable memory, which goes through a staging buffer.
 */
export const MEASURED_RATES: Readonly<Record<string, Readonly<Partial<Record<MemoryLevelId, SourcedRate>>>>> = {
  'h100-sxm': {
    host: { perSecond: 7.41 * GBPS, source: `${H100_FILE}, pageable memory` },
    'host-link': { perSecond: 54.52 * GBPS, source: `${H100_FILE}, pinned memory` },
    hbm: { perSecond: 3038.73 * GBPS, source: H100_FILE },
    l2: { perSecond: HOPPER.l2 * GBPS, source: `${H200_FILE}, the same chip` },
    shared: { perSecond: HOPPER.shared * GBPS, source: `${H200_FILE}, the same chip` },
  },
  h200: {
    host: { perSecond: 8.13 * GBPS, source: `${H200_FILE}, pageable memory` },
    'host-link': { perSecond: 55.03 * GBPS, source: `${H200_FILE}, pinned memory` },
    hbm: { perSecond: 4355.17 * GBPS, source: H200_FILE },
    l2: { perSecond: HOPPER.l2 * GBPS, source: H200_FILE },
    shared: { perSecond: HOPPER.shared * GBPS, source: H200_FILE },
  },
  'a100-40-sxm': { shared: { perSecond: 19e12, source: FLASH_ATTENTION } },
  'a100-80-sxm': { shared: { perSecond: 19e12, source: FLASH_ATTENTION } },
};
