import { UNIT_SPACE } from '../format.ts';
import { numbers } from '../en/words.ts';
import type { EditorWords } from './messages.ts';

export const labels: EditorWords['labels'] = {
  startFrom: 'Start from a preset',
  pages: 'Pages, num_gpu_blocks − 1',
  pagesByShare: 'Share of the card',
  poolKind: 'Pool by',
  slabTokens: 'Output tokens a slab has room for',
  timeout: 'At most, ms',
  noTimeout: 'for ever',
  ownContext: 'the model’s',
  name: 'name',
  priority: 'priority',
  gpuFields: {
    hbmBytes: `HBM,${UNIT_SPACE}GB`,
    hbmReportedBytes: `as reported,${UNIT_SPACE}GB`,
    hbmBytesPerSecond: `HBM rate,${UNIT_SPACE}TB/s`,
    'flopsPerSecond.bf16': `bf16,${UNIT_SPACE}TFLOP/s`,
    'flopsPerSecond.fp8': `fp8,${UNIT_SPACE}TFLOP/s`,
    'flopsPerSecond.int8': `int8,${UNIT_SPACE}TOP/s`,
    l2Bytes: `L2,${UNIT_SPACE}MiB`,
    smCount: 'SMs',
    l1AndSharedBytesPerSm: `L1 + shared an SM,${UNIT_SPACE}KiB`,
    registerBytesPerSm: `registers an SM,${UNIT_SPACE}KiB`,
    hostLinkBytesPerSecond: `host link,${UNIT_SPACE}GB/s`,
    gpuLinkBytesPerSecond: `GPU link,${UNIT_SPACE}GB/s`,
  },
  modelFields: {
    family: 'family',
    layers: 'layers',
    hiddenSize: 'hidden size',
    queryHeads: 'query heads',
    kvHeads: 'KV heads',
    headDim: 'head dimension',
    ffnSize: 'FFN size',
    vocabSize: 'vocabulary',
    contextTokens: 'context, tokens',
    tiedEmbeddings: 'tied embeddings',
    qkvBias: 'QKV bias',
    qkNorm: 'QK norm',
  },
};

export const units: EditorWords['units'] = {
  aStep: 'a step',
  tokens: 'tokens',
  ofPageBytes: (bytes) => `of ${numbers.pageBytes(bytes)}`,
  percent: '%',
};

export const sections: EditorWords['sections'] = {
  hardware: 'Card and model',
  policy: 'Policy',
  limits: 'Limits',
  moreOptions: 'more options',
  ownGpu: 'A card by its data sheet',
  ownModel: 'A model by its shape',
  sourceYours: 'source: yours',
  fromDataSheet: 'dense rates, decimal bytes; empty = not known',
  ofShape: 'a dense decoder-only transformer',
};

export const choices: EditorWords['choices'] = {
  ownGpu: 'One of my own …',
  ownModel: 'One of my own …',
  cards: (count) => (count === 1 ? '1' : `${count}, tensor parallel`),
  launches: { graphs: 'CUDA graphs', eager: 'one by one (eager)' },
  gpu: (name, bytes) => `${name}, ${numbers.fixed(bytes / 1e9, 1)}${UNIT_SPACE}GB`,
  poolKinds: { pages: 'pages', 'memory-share': 'memory share' },
  formations: { 'take-what-is-there': 'takes what is there', 'wait-until-full': 'waits until it is full' },
  allocations: { pages: 'pages', slab: 'one slab a request' },
  policies: { 'vllm-v1': 'vLLM V1', static: 'Static batching', 'prefill-first': 'Continuous, prefill first' },
  orders: { fcfs: 'first come, first served', priority: 'by priority' },
  prefills: { 'each-by-itself': 'each by itself', 'together-padded': 'together, padded to the longest' },
  deliveries: { streamed: 'streamed', 'at-release': 'at release' },
  overlong: { reject: 'is rejected', 'stop-at-limit': 'ends at that length' },
};
