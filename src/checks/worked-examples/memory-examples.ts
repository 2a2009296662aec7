import { gpuById } from '../../engine/catalog/gpus.ts';
import { kvBytesPerToken } from '../../engine/catalog/kv-bytes.ts';
import { modelById } from '../../engine/catalog/models.ts';
import { blocksThatFit } from '../../engine/memory/memory-plan.ts';
import { reservationsInPool, tokensInPool } from '../../engine/memory/pool-capacity.ts';
import { memoryPlanOf } from '../../scenario/check-memory.ts';
import type { ScenarioDocument } from '../../scenario/document.ts';
import { documentLink } from '../../scenario/link/run-link.ts';
import { exampleDocument } from './example-run.ts';
import { exact, known, openedBy, printed, type WorkedExample } from './worked-example.ts';

const VLLM = 'Kwon et al., PagedAttention, SOSP 2023';
const ANYSCALE = 'Anyscale, continuous batching';
const RUN = 'vLLM 0.19 run on an RTX 4090, LLMServingSim traces';

const OPT_TOKEN_BYTES = kvBytesPerToken(known(modelById('opt-13b'), 'OPT-13B'), 'fp16');
/** The paper's "12 GB" are GiB: with 10⁹ the table's 15.7K does not come out. */
const OPT_POOL_BYTES = 12 * 2 ** 30;
const CARD_40_POOL_BYTES = 40e9 - 26e9;

const RTX_4090 = known(gpuById('rtx-4090'), 'RTX 4090');
const LLAMA_3_1 = known(modelById('llama-3.1-8b'), 'Llama-3.1-8B');
const BASE = exampleDocument([['A', 0, 512, 16]], { name: 'Llama-3.1-8B on an RTX 4090', slots: 256, budgetTokens: 2048 });
const RTX_4090_DOCUMENT: ScenarioDocument = {
  ...BASE,
  gpu: RTX_4090.id,
  model: LLAMA_3_1.id,
  limits: { ...BASE.limits, pool: { kind: 'memory-share', share: 0.9 } },
};
const RTX_4090_PLAN = memoryPlanOf(RTX_4090_DOCUMENT, RTX_4090, LLAMA_3_1);

const A100_40 = known(gpuById('a100-40-sxm'), 'A100 40 GB');

/** What fits where. */
export const memoryExamples = (): readonly WorkedExample[] => [
  exact(3, 'Token slots in a 12 GiB pool, OPT-13B', `${VLLM}, table 1`, 15_728, tokensInPool(OPT_POOL_BYTES, OPT_TOKEN_BYTES)),
  exact(8, 'Reservations of 2,048 tokens in it', `${VLLM}, figure 13`, 7, reservationsInPool(OPT_POOL_BYTES, OPT_TOKEN_BYTES, 2048)),
  exact(11, 'Tokens beside 26 GB of weights on a 40 GB card, 1 MB each', ANYSCALE, 14_000, tokensInPool(CARD_40_POOL_BYTES, 1e6)),
  exact(11, 'Requests of 512 tokens there', ANYSCALE, 27, reservationsInPool(CARD_40_POOL_BYTES, 1e6, 512)),
  exact(11, 'Whole requests of 2,048 tokens there', ANYSCALE, 6, reservationsInPool(CARD_40_POOL_BYTES, 1e6, 2048)),
  exact(11, 'Tokens there at 819,200 bytes', ANYSCALE, 17_089, tokensInPool(CARD_40_POOL_BYTES, OPT_TOKEN_BYTES)),
  exact(11, 'Requests of 512 tokens at 819,200 bytes', ANYSCALE, 33, reservationsInPool(CARD_40_POOL_BYTES, OPT_TOKEN_BYTES, 512)),
  exact(11, 'Requests of 2,048 tokens at 819,200 bytes', ANYSCALE, 8, reservationsInPool(CARD_40_POOL_BYTES, OPT_TOKEN_BYTES, 2048)),
  ...openedBy(
    documentLink(RTX_4090_DOCUMENT, 0),
    exact(40, 'Blocks of Llama-3.1-8B at a share of 0.9', RUN, 2588, RTX_4090_PLAN.blocks),
    exact(40, 'The same in tokens', RUN, 41_408, 16 * RTX_4090_PLAN.blocks),
    printed(0.0005, 40, 'The same in GB', RUN, 5.427, (RTX_4090_PLAN.blocks * RTX_4090_PLAN.pageBytes) / 1e9),
    printed(
      0.005,
      40,
      'Activations and runtime of that run, GB',
      RUN,
      1.24,
      (RTX_4090_PLAN.activationBytes + RTX_4090_PLAN.runtimeBytes) / 1e9,
    ),
  ),
  exact(
    40,
    'Blocks by the simple formula: 0.9 of 24 GiB less the weights',
    'calculation',
    3400,
    blocksThatFit(0.9 * 24 * 2 ** 30, RTX_4090_PLAN.weightBytes, RTX_4090_PLAN.pageBytes),
  ),
  exact(
    45,
    'KB of L1 and shared memory of an A100, all SMs',
    'FlashAttention, arXiv 2205.14135, figure 1',
    20_736,
    ((A100_40.smCount ?? 0) * (A100_40.l1AndSharedBytesPerSm ?? 0)) / 1024,
  ),
];
