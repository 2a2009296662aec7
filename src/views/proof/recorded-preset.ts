import { formatTraceError, parseTrace } from '../../checks/golden/parse-trace.ts';
import { traceDocument } from '../../checks/golden/trace-document.ts';
import { GOLDEN_TRACES } from '../../checks/live/golden-traces.ts';
import { addRecorded } from '../../scenario/presets/index.ts';
import type { Attribution } from '../../scenario/presets/preset.ts';
import { RECORDED_PREFIX, recordedKey } from './recorded-key.ts';

/** Makes a golden trace one of the scenarios that links can name; an unknown key is left alone. */
export async function takeInRecorded(key: string): Promise<void> {
  const load = GOLDEN_TRACES.get(key.slice(RECORDED_PREFIX.length));
  if (load === undefined) return;
  const parsed = parseTrace(await load());
  if (!parsed.ok) throw new Error(`${key}: ${parsed.errors.map(formatTraceError).join('; ')}`);
  const trace = parsed.value;
  const attribution: Attribution = {
    title: `${trace.name}: ${trace.description}`,
    authors: 'the vLLM project',
    source: 'github.com/vllm-project/vllm',
    commit: trace.vllmCommit.slice(0, 7),
    licence: 'Apache-2.0',
    changes: 'Decisions of its scheduler and block manager, recorded step by step with fixed outputs.',
  };
  addRecorded({
    key: recordedKey(trace.name),
    name: trace.name,
    sentence: trace.description,
    attribution,
    document: traceDocument(trace),
    opening: { moment: { step: 0, phase: 'scheduled' }, selection: null, window: null },
    runHash: null,
  });
}
