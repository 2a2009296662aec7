/** Values that settings of a scenario document may have. */
export const WEIGHT_FORMATS = ['bf16', 'fp16', 'fp8', 'int8', 'int4-g128'] as const;
export const KV_FORMATS = ['bf16', 'fp16', 'fp8', 'int8'] as const;
export const OVERLONG_RULES = ['reject', 'stop-at-limit'] as const;
