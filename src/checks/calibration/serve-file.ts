import type { CostModel } from '../../engine/cost/cost-model.ts';
import type { StepWork } from '../../engine/cost/step-work.ts';
import type { Run } from '../../engine/recording/run.ts';
import type { PolicySettings, RequestSpec, Scenario } from '../../engine/scenario.ts';
import { simulate } from '../../engine/simulate.ts';
import type { ServingFile, ServingRun } from './calibration-file.ts';
import type { FileHardware } from './file-hardware.ts';

/** Times of a modelled serving; request times by place in the file's list. */
export interface ServingTimes {
  readonly totalNs: number;
  readonly firstTokenNs: ArrayLike<number>;
  readonly lastTokenNs: ArrayLike<number>;
}

const BLOCK_SIZE_TOKENS = 16;

/** Both measured policies: every admitted request gets a prefill step of its own, decode batches are padded to graph sizes. */
export const POLICIES = {
  static: { kind: 'static', formation: { kind: 'take-what-is-there' }, prefill: 'each-by-itself', paddedGraphSizes: true },
  continuous: { kind: 'prefill-first', paddedGraphSizes: true },
} as const satisfies Readonly<Record<ServingRun['policy'], PolicySettings>>;

function requestOf([id, promptTokens, outputTokens]: ServingFile['requests'][number], place: number): RequestSpec {
  return {
    id: String(id),
    arrival: 0,
    promptTokens,
    outputTokens,
    prompt: [{ source: 2 * place, offset: 0, length: promptTokens }],
    output: { source: 2 * place + 1, offset: 0 },
    priority: 0,
    abortStep: null,
    acceptPattern: null,
    draftLengths: null,
  };
}

/** The scenario a run of a serving file was measured on; its pool holds all requests, so memory never decides. */
function servedScenario(file: ServingFile, run: ServingRun, { gpu, model, formats }: FileHardware): Scenario {
  const lengths = file.requests.map(([, prompt, output]) => prompt + output);
  const longestTokens = Math.max(...lengths);
  return {
    gpu,
    model,
    formats,
    policy: POLICIES[run.policy],
    kvAllocation: { kind: 'pages' },
    limits: {
      maxNumSeqs: run.slots,
      maxNumBatchedTokens: longestTokens,
      maxModelLenTokens: longestTokens,
      blockSizeTokens: BLOCK_SIZE_TOKENS,
      usablePages: lengths.reduce((pages, tokens) => pages + Math.ceil(tokens / BLOCK_SIZE_TOKENS), 0),
      overlong: 'reject',
    },
    delivery: 'streamed',
    arrivalClock: 'ns',
    requests: file.requests.map(requestOf),
  };
}

/** A serving by the engine's own policy and the committed cost model. */
export function serve(file: ServingFile, run: ServingRun, hardware: FileHardware): Run {
  return simulate(servedScenario(file, run, hardware));
}

/** The steps of a serving, to be timed again with other constants: with all requests there at once, what runs in a step does not depend on time. */
export interface ServedSteps {
  readonly works: readonly StepWork[];
  readonly firstTokenStep: readonly number[];
  readonly lastTokenStep: readonly number[];
}

/** Takes the steps out of a finished run. */
export function servedSteps(run: Run): ServedSteps {
  const stepEndingAt = new Map<number, number>();
  const works: StepWork[] = [];
  for (let step = 0; step < run.stepCount; step += 1) {
    stepEndingAt.set(run.steps.endNs[step] ?? 0, step);
    works.push(run.snapshot(run.nsOf(step, 'scheduled')).work);
  }
  const stepsAt = (times: Float64Array): number[] => Array.from(times, (ns) => stepEndingAt.get(ns) ?? 0);
  return { works, firstTokenStep: stepsAt(run.requests.firstTokenNs), lastTokenStep: stepsAt(run.requests.lastTokenNs) };
}

/** Times of these steps on a cost model. */
export function timeSteps(steps: ServedSteps, cost: CostModel): ServingTimes {
  const parts = { weightsNs: 0, kvNs: 0, computeNs: 0, overheadNs: 0 };
  let nowNs = 0;
  const endNs = steps.works.map((work) => (nowNs += cost.step(work, parts)));
  const at = (step: number): number => endNs[step] ?? 0;
  return { totalNs: nowNs, firstTokenNs: steps.firstTokenStep.map(at), lastTokenNs: steps.lastTokenStep.map(at) };
}
