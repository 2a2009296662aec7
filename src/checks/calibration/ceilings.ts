import type { GpuSpec } from '../../engine/catalog/gpu-spec.ts';
import { gpuById } from '../../engine/catalog/gpus.ts';
import { CEILINGS } from './committed-files.ts';
import { mean } from './error-summary.ts';

function card(id: string): GpuSpec {
  const gpu = gpuById(id);
  if (gpu === null) throw new RangeError(`no GPU ${id}`);
  return gpu;
}

/** Share of the sheet's bandwidth a kernel that only reads reaches, mean of the cards it was measured on. */
export function measuredReadShare(): number {
  const shares = Object.entries(CEILINGS).map(([id, ceiling]) => (ceiling.read_reduce_GBps * 1e9) / card(id).hbmBytesPerSecond);
  return mean(shares);
}

/**
 * How well a format multiplies compared with BF16, both as a share of their sheet rates, at 8192³; mean of the cards measured.
 * It lets FP8 steps be timed with one constant less, and INT8 steps with none of their own measured.
 */
function gemmRatio(format: 'fp8' | 'int8', key: 'gemm_fp8_8192_TFLOPs' | 'gemm_int8_8192_TOPs'): number {
  const shares = Object.entries(CEILINGS).map(([id, ceiling]) => {
    const { bf16, [format]: other } = card(id).flopsPerSecond;
    if (bf16 === null || other === null) throw new RangeError(`${id} has no ${format} rate`);
    return ceiling[key] / other / (ceiling.gemm_bf16_8192_TFLOPs / bf16);
  });
  return mean(shares);
}

/** FP8 and INT8 multiplication against BF16, each as a share of its sheet rate. */
export const FP8_TO_BF16 = gemmRatio('fp8', 'gemm_fp8_8192_TFLOPs');
export const INT8_TO_BF16 = gemmRatio('int8', 'gemm_int8_8192_TOPs');
