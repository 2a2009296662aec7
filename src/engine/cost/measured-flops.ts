import type { SourcedRate } from './hierarchy-levels.ts';

const TFLOPS = 1e12;
const H100_FILE = 'measured on an H100';
const H200_FILE = 'measured on an H200';
const RTX_4090_ISSUE = 'github.com/zzc0721/torch-performance-test-data, issue 78: PyTorch 2.7, CUDA 12.8';

/** Matrix multiplication reached at 8192³, FLOP/s, by catalog id and the format it multiplies in. */
export const MEASURED_FLOPS: Readonly<Record<string, Readonly<Partial<Record<'bf16' | 'fp8' | 'int8', SourcedRate>>>>> = {
  'h100-sxm': {
    bf16: { perSecond: 773.64 * TFLOPS, source: H100_FILE },
    fp8: { perSecond: 1429.81 * TFLOPS, source: H100_FILE },
    int8: { perSecond: 940.87 * TFLOPS, source: H100_FILE },
  },
  h200: {
    bf16: { perSecond: 781.73 * TFLOPS, source: H200_FILE },
    fp8: { perSecond: 1439.84 * TFLOPS, source: H200_FILE },
    int8: { perSecond: 927.86 * TFLOPS, source: H200_FILE },
  },
  'rtx-4090': { bf16: { perSecond: 160.17 * TFLOPS, source: RTX_4090_ISSUE } },
};
