import * as v from 'valibot';

const whole = v.pipe(v.number(), v.integer(), v.minValue(1));

/** What `_meta.json` beside a vLLM request log says of its server, as far as a scenario can use it; other keys are let be. */
const metaSchema = v.object({
  model: v.string(),
  vllm_version: v.optional(v.string(), ''),
  engine_kwargs: v.object({
    max_num_seqs: whole,
    max_num_batched_tokens: whole,
    max_model_len: whole,
    dtype: v.optional(v.string(), 'bfloat16'),
    tensor_parallel_size: v.optional(whole, 1),
  }),
  kv_cache: v.object({ num_gpu_blocks: whole, block_size: whole, enable_prefix_caching: v.boolean() }),
  hardware: v.object({ device_name: v.string() }),
});
export type VllmMeta = v.InferOutput<typeof metaSchema>;

/** Null when the text is not such a description. */
export function parseVllmMeta(text: string): VllmMeta | null {
  try {
    const result = v.safeParse(metaSchema, JSON.parse(text.replace(/^\uFEFF/, '')));
    return result.success ? result.output : null;
  } catch {
    return null;
  }
}
