import type { GpuSpec } from './gpu-spec.ts';

/**
 * GPUs by their data sheets. Rates are dense (a sheet's sparse figure is twice that), bandwidth and HBM decimal.
 * On-chip sizes are binary as the driver reports them: "192 KB" of shared memory is 192 × 1,024 bytes.
 * † marks a figure taken from general knowledge and not read in a source.
 *
 * Sources: AIC ai-dynamo/aiconfigurator systems/*.yaml; SBg jax-ml/scaling-book, GPU chapter; LA cli99/llm-analysis gpu_configs;
 * LV hahnyuan/LLM-Viewer; FA FlashAttention, arXiv 2205.14135; LSS LLMServingSim, casys-kaist (hardware block of its traces);
 * ao pytorch/ao PR #4002; ROCm gpu-specs (gfx942); waredb, FPSReview: RTX 4090 pages; Baseten: A10 against A10G.
 */
interface GpuRow {
  readonly id: string;
  readonly name: string;
  readonly hbmGB: number;
  readonly reportedBytes?: number;
  readonly gigabytesPerSecond: number;
  /** Dense tensor TFLOPS of BF16 (FP16 where the card has no BF16), FP8, INT8. */
  readonly teraflops: readonly [bf16: number | null, fp8: number | null, int8: number | null];
  readonly l2MiB: number | null;
  readonly smCount: number | null;
  readonly l1AndSharedKiBPerSm: number | null;
  readonly registerKiBPerSm: number | null;
  readonly hostLinkGBps: number | null;
  readonly gpuLinkGBps: number | null;
  readonly source: string;
}

const KIB = 1024;
const MIB = 1024 * 1024;

const ROWS: readonly GpuRow[] = [
  {
    id: 'v100-sxm2-16',
    name: 'V100 SXM2 16 GB',
    hbmGB: 16,
    gigabytesPerSecond: 900,
    teraflops: [125, null, 62],
    l2MiB: 6,
    smCount: 80,
    l1AndSharedKiBPerSm: 128,
    registerKiBPerSm: 256,
    hostLinkGBps: 16,
    gpuLinkGBps: 150,
    source: 'LA, LV; FP16 rate (no BF16 on this card); L1 + shared memory 128 KB†, of which 96 KB shared',
  },
  {
    id: 'v100-sxm2-32',
    name: 'V100 SXM2 32 GB',
    hbmGB: 32,
    gigabytesPerSecond: 900,
    teraflops: [125, null, 62],
    l2MiB: 6,
    smCount: 80,
    l1AndSharedKiBPerSm: 128,
    registerKiBPerSm: 256,
    hostLinkGBps: 16,
    gpuLinkGBps: 150,
    source: 'LA, LV; FP16 rate (no BF16 on this card); L1 + shared memory 128 KB†, of which 96 KB shared',
  },
  {
    id: 'a10g',
    name: 'A10G',
    hbmGB: 24,
    gigabytesPerSecond: 600,
    teraflops: [70, null, 140],
    l2MiB: 6,
    smCount: 80,
    l1AndSharedKiBPerSm: 128,
    registerKiBPerSm: 256,
    hostLinkGBps: 32,
    gpuLinkGBps: null,
    source: 'LA, Baseten; L1 + shared memory 128 KB†',
  },
  {
    id: 'a100-40-sxm',
    name: 'A100 SXM 40 GB',
    hbmGB: 40,
    gigabytesPerSecond: 1555,
    teraflops: [312, null, 624],
    l2MiB: 40,
    smCount: 108,
    l1AndSharedKiBPerSm: 192,
    registerKiBPerSm: 256,
    hostLinkGBps: 32,
    gpuLinkGBps: 300,
    source: 'LA, LV, FA',
  },
  {
    id: 'a100-80-sxm',
    name: 'A100 SXM 80 GB',
    hbmGB: 80,
    gigabytesPerSecond: 2039,
    teraflops: [312, null, 624],
    l2MiB: 40,
    smCount: 108,
    l1AndSharedKiBPerSm: 192,
    registerKiBPerSm: 256,
    hostLinkGBps: 32,
    gpuLinkGBps: 300,
    source: 'AIC, SBg',
  },
  {
    id: 'l4',
    name: 'L4',
    hbmGB: 24,
    gigabytesPerSecond: 300,
    teraflops: [121, 242, 242],
    l2MiB: 48,
    smCount: 58,
    l1AndSharedKiBPerSm: 128,
    registerKiBPerSm: 256,
    hostLinkGBps: 32,
    gpuLinkGBps: null,
    source: 'AIC; L2 48 MB†, L1 + shared memory 128 KB†',
  },
  {
    id: 'l40s',
    name: 'L40S',
    hbmGB: 48,
    reportedBytes: 46_068 * MIB,
    gigabytesPerSecond: 864,
    teraflops: [362, 733, 733],
    l2MiB: 96,
    smCount: 142,
    l1AndSharedKiBPerSm: 128,
    registerKiBPerSm: 256,
    hostLinkGBps: 32,
    gpuLinkGBps: null,
    source: 'AIC, LV; FP8 is the dense figure (1,466 is the sparse one); 46,068 MiB as seen; L2 96 MB in doubt',
  },
  {
    id: 'h100-sxm',
    name: 'H100 SXM',
    hbmGB: 80,
    reportedBytes: 85_017_493_504,
    gigabytesPerSecond: 3350,
    teraflops: [989, 1979, 1979],
    l2MiB: 50,
    smCount: 132,
    l1AndSharedKiBPerSm: 256,
    registerKiBPerSm: 256,
    hostLinkGBps: 64,
    gpuLinkGBps: 450,
    source: 'AIC, SBg; capacity, L2 and SM count as reported by the card',
  },
  {
    id: 'h100-pcie',
    name: 'H100 PCIe',
    hbmGB: 80,
    gigabytesPerSecond: 2000,
    teraflops: [756, 1513, 1513],
    l2MiB: 50,
    smCount: 114,
    l1AndSharedKiBPerSm: 256,
    registerKiBPerSm: 256,
    hostLinkGBps: 64,
    gpuLinkGBps: 300,
    source: 'AIC, LV; L2 50 MB†; GPU link is the optional bridge (LA)',
  },
  {
    id: 'h200',
    name: 'H200',
    hbmGB: 141,
    reportedBytes: 150_109_880_320,
    gigabytesPerSecond: 4800,
    teraflops: [989, 1979, 1979],
    l2MiB: 60,
    smCount: 132,
    l1AndSharedKiBPerSm: 256,
    registerKiBPerSm: 256,
    hostLinkGBps: 64,
    gpuLinkGBps: 450,
    source: 'AIC, SBg (there L2 50 MB); capacity, L2 of 60 MiB and SM count as reported by the card',
  },
  {
    id: 'b200',
    name: 'B200',
    hbmGB: 180,
    gigabytesPerSecond: 7700,
    teraflops: [2250, 4500, 4500],
    l2MiB: 126,
    smCount: 148,
    l1AndSharedKiBPerSm: 256,
    registerKiBPerSm: 256,
    hostLinkGBps: 128,
    gpuLinkGBps: 900,
    source: 'AIC, SBg; sheets differ: 180 to 192 GB, up to 8,000 GB/s (ao measured 7,670); 256 KB of tensor memory an SM not counted',
  },
  {
    id: 'rtx-4090',
    name: 'RTX 4090',
    hbmGB: 24,
    reportedBytes: 25_250_627_584,
    gigabytesPerSecond: 1008,
    teraflops: [165, 330, 661],
    l2MiB: 72,
    smCount: 128,
    l1AndSharedKiBPerSm: 128,
    registerKiBPerSm: 256,
    hostLinkGBps: 32,
    gpuLinkGBps: null,
    source: 'waredb, FPSReview (BF16 with FP32 accumulation); capacity as reported in LSS; memory is GDDR6X',
  },
  {
    id: 'rtx-pro-6000',
    name: 'RTX PRO 6000',
    hbmGB: 96,
    gigabytesPerSecond: 1597,
    teraflops: [null, null, null],
    l2MiB: null,
    smCount: null,
    l1AndSharedKiBPerSm: null,
    registerKiBPerSm: 256,
    hostLinkGBps: 64,
    gpuLinkGBps: null,
    source: 'LSS, bandwidth as set there (sheet 1,792†); registers†, host link†; rates not found: memory plan only, no step times',
  },
  {
    id: 'mi300x',
    name: 'MI300X',
    hbmGB: 192,
    gigabytesPerSecond: 5300,
    teraflops: [1307, 2615, 2615],
    l2MiB: 32,
    smCount: 304,
    l1AndSharedKiBPerSm: 64,
    registerKiBPerSm: 512,
    hostLinkGBps: 64,
    gpuLinkGBps: 448,
    source: 'ROCm gpu-specs (gfx942): L2 without 256 MB of Infinity Cache; 64 KB is LDS alone†; INT8†, bandwidth†, links†',
  },
];

function tera(rate: number | null): number | null {
  return rate === null ? null : rate * 1e12;
}

function times(count: number | null, unit: number): number | null {
  return count === null ? null : count * unit;
}

function gpuOf(row: GpuRow): GpuSpec {
  return {
    id: row.id,
    name: row.name,
    hbmBytes: row.hbmGB * 1e9,
    hbmReportedBytes: row.reportedBytes ?? null,
    hbmBytesPerSecond: row.gigabytesPerSecond * 1e9,
    flopsPerSecond: { bf16: tera(row.teraflops[0]), fp8: tera(row.teraflops[1]), int8: tera(row.teraflops[2]) },
    l2Bytes: times(row.l2MiB, MIB),
    smCount: row.smCount,
    l1AndSharedBytesPerSm: times(row.l1AndSharedKiBPerSm, KIB),
    registerBytesPerSm: times(row.registerKiBPerSm, KIB),
    hostLinkBytesPerSecond: times(row.hostLinkGBps, 1e9),
    gpuLinkBytesPerSecond: times(row.gpuLinkGBps, 1e9),
    source: row.source,
  };
}

/** Every GPU of the catalog, by family and age. */
export const GPUS: readonly GpuSpec[] = ROWS.map(gpuOf);

/** The GPU of this id, or null. */
export function gpuById(id: string): GpuSpec | null {
  return GPUS.find((gpu) => gpu.id === id) ?? null;
}

/** Capacity to plan with: what the driver reports where that is known, else the data sheet's. */
export function cardBytes(gpu: GpuSpec): number {
  return gpu.hbmReportedBytes ?? gpu.hbmBytes;
}
