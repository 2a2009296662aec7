import type { ScenarioDocument } from '../document.ts';
import type { RequestRow } from '../requests-schema.ts';
import { lateDocument } from './late-document.ts';
import { llamaOnH100, request } from './llama-on-h100.ts';
import type { Preset } from './preset.ts';

const NS_PER_US = 1_000;

function documentWith(requests: readonly RequestRow[]): ScenarioDocument {
  const document = llamaOnH100({
    name: 'A real server',
    prefixCache: true,
    maxNumSeqs: 256,
    maxNumBatchedTokens: 2_048,
    maxModelLenTokens: 32_768,
    // The server had 2,588; page 0 is not usable.
    usablePages: 2_587,
    arrivalClock: 'ns',
    requests,
  });
  return { ...document, gpu: 'rtx-4090', model: 'llama-3.1-8b', limits: { ...document.limits, overlong: 'stop-at-limit' } };
}

async function rows(): Promise<readonly RequestRow[]> {
  const { default: log } = await import('./real-server-requests.json', { with: { type: 'json' } });
  return log.rows.map(([arrivalUs = 0, prompt = 0, output = 0, scheduledUs = 0, firstUs = 0, lastUs = 0], index) => ({
    ...request(String(index + 1), arrivalUs * NS_PER_US, prompt, output),
    measured: { scheduledNs: scheduledUs * NS_PER_US, firstTokenNs: firstUs * NS_PER_US, lastTokenNs: lastUs * NS_PER_US },
  }));
}

const served = lateDocument(documentWith, rows);

export const loadRealServer = (): Promise<void> => served.load();

export const realServer: Preset = {
  key: 'server',
  name: 'A real server',
  sentence: '300 requests that a real RTX 4090 served with vLLM, modelled beside what it measured every second.',
  attribution: {
    title: '300 requests served by vLLM 0.19 on one RTX 4090',
    authors: 'CASYS Lab at KAIST',
    source: 'github.com/casys-kaist/LLMServingSim, bench/examples/RTX4090/Llama-3.1-8B/vllm',
    commit: '5daddb2',
    licence: 'MIT',
    changes: 'clock counted from the first arrival, in microseconds',
  },
  get document() {
    return served.document;
  },
  // The pool fills for the first time: the last admitted pays.
  opening: { moment: { step: 31, phase: 'scheduled' }, selection: null, window: null },
  runHash: 'edcc9bf9514da27b',
};
