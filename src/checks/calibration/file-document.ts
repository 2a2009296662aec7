import type { ScenarioDocument } from '../../scenario/document.ts';
import { documentLink, runLink } from '../../scenario/link/run-link.ts';
import { llamaOnH100, request } from '../../scenario/presets/llama-on-h100.ts';
import type { PresetKey } from '../../scenario/presets/preset.ts';
import type { RequestRow } from '../../scenario/requests-schema.ts';
import { KV_FORMATS, WEIGHT_FORMATS } from '../../scenario/setting-values.ts';
import type { ServingFile, ServingRun } from './calibration-file.ts';
import type { FileHardware } from './file-hardware.ts';
import { POLICIES } from './serve-file.ts';

const BLOCK_SIZE_TOKENS = 16;

/** A file's hardware as a scenario names it; null where the catalog of scenarios does not have it. */
export function namedHardware({ gpu, model, formats }: FileHardware): Pick<ScenarioDocument, 'gpu' | 'model' | 'formats'> | null {
  const weights = WEIGHT_FORMATS.find((format) => format === formats.weights);
  const kv = KV_FORMATS.find((format) => format === formats.kv);
  return weights === undefined || kv === undefined ? null : { gpu: gpu.id, model: model.id, formats: { weights, kv } };
}

/** A pool that holds all of these at once, so that memory never decides. */
export function amplePages(rows: readonly RequestRow[]): number {
  return rows.reduce((pages, row) => pages + Math.ceil((row.promptTokens + row.outputTokens) / BLOCK_SIZE_TOKENS), 0);
}

/** The scenario of a measured serving, as links name it. */
function servedDocument(file: ServingFile, { policy, slots }: ServingRun, hardware: FileHardware): ScenarioDocument | null {
  const names = namedHardware(hardware);
  if (names === null) return null;
  const rows = file.requests.map(([id, promptTokens, outputTokens]) => request(String(id), 0, promptTokens, outputTokens));
  const longestTokens = Math.max(...rows.map((row) => row.promptTokens + row.outputTokens));
  const base = llamaOnH100({
    name: `${hardware.model.name}, ${rows.length} requests, ${policy}`,
    prefixCache: false,
    maxNumSeqs: slots,
    maxNumBatchedTokens: longestTokens,
    maxModelLenTokens: null,
    usablePages: amplePages(rows),
    arrivalClock: 'ns',
    requests: rows,
  });
  return { ...base, ...names, policy: POLICIES[policy] };
}

/** Servings that ship as scenarios of their own, with their measured times. */
const SHIPPED: Readonly<Record<string, Readonly<Record<ServingRun['policy'], PresetKey>>>> = {
  'h100-llama-3-8b-serving-a.json': { static: 'h100-static', continuous: 'h100-continuous' },
};

/** How to open the steps of a measured serving, by step; nothing opens where links cannot name its hardware. */
export function servedLinks(name: string, file: ServingFile, run: ServingRun, hardware: FileHardware): (step: number) => string | null {
  const shipped = SHIPPED[name];
  if (shipped !== undefined) return (step) => runLink(shipped[run.policy], step);
  const document = servedDocument(file, run, hardware);
  return (step) => (document === null ? null : documentLink(document, step));
}
