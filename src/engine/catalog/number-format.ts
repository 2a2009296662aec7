/** Formats of weights and KV cache. FP32 counts bytes only: the GPU table has no FP32 rates. */
export type NumberFormat = 'fp32' | 'bf16' | 'fp16' | 'fp8' | 'int8' | 'int4-g128';
