import { kvBytesPerToken } from '../engine/catalog/kv-bytes.ts';
import { streamedWeightBytes } from '../engine/catalog/weight-bytes.ts';
import type { CostModel, OperatorCost, StepCost } from '../engine/cost/cost-model.ts';
import { costModelFor } from '../engine/cost/create-cost-model.ts';
import type { Run } from '../engine/recording/run.ts';
import type { Snapshot } from '../engine/recording/snapshot.ts';
import type { Report } from './invariants.ts';
import { checkLevels } from './invariants-levels.ts';

/** Sums of real numbers may differ in the last bits by the order of adding. */
const RELATIVE_SLACK = 1e-9;

/** The cost model of a run, to open its steps with. */
export function costModelOf({ scenario }: Run): CostModel {
  return costModelFor(scenario);
}

/**
 * A step opened up into operators takes what was recorded, and the bytes counted by operators are the bytes of the step's tokens, counted
 * from the running requests alone: every weight once, the cache written once per token and read once per request.
 */
export function checkCost(run: Run, cost: CostModel, scheduled: Snapshot, report: Report): void {
  const opened = scheduled.idle ? null : cost.open(scheduled.work);
  checkDuration(run, scheduled.step, opened, cost.hostGapNs, report);
  if (opened === null) return;
  checkBytes(run, scheduled, opened.operators, report);
  checkLevels(run, scheduled.work, opened, report);
}

function checkDuration(run: Run, step: number, opened: StepCost | null, hostGapNs: number, report: Report): void {
  const { startNs, endNs, weightsNs, kvNs, computeNs, overheadNs } = run.steps;
  const recordedNs = (endNs[step] ?? 0) - (startNs[step] ?? 0);
  if (opened === null) {
    const onStepClock = run.scenario.arrivalClock === 'step';
    if (onStepClock && recordedNs !== hostGapNs)
      report('an idle step on the step clock lasts the host gap', `${recordedNs} ≠ ${hostGapNs}`);
    return;
  }
  if (opened.durationNs !== recordedNs) report('a step opened up takes what was recorded', `${opened.durationNs} ≠ ${recordedNs}`);
  const { parts } = opened;
  const sameParts =
    parts.weightsNs === weightsNs[step] &&
    parts.kvNs === kvNs[step] &&
    parts.computeNs === computeNs[step] &&
    parts.overheadNs === overheadNs[step];
  if (!sameParts) report('a step opened up has the recorded parts', JSON.stringify(parts));
}

function checkBytes(run: Run, scheduled: Snapshot, operators: readonly OperatorCost[], report: Report): void {
  const { model, formats, policy } = run.scenario;
  // Rows that are computed for nobody (graph sizes, finished rows of a static batch) move bytes of their own.
  const mayPad = policy.kind !== 'vllm-v1' || policy.paddedGraphSizes;
  let writtenTokens = 0;
  let readTokens = 0;
  let samples = false;
  for (const { inFlightTokens, computedTokens, knownTokens, outputTokens, samples: sampling } of scheduled.running) {
    if (inFlightTokens === 0) continue;
    // Attention of a prefill reads its own tokens from where they were computed, and only what came before from the cache.
    const isPrefill = outputTokens === 0 || knownTokens - computedTokens > 1;
    writtenTokens += inFlightTokens;
    readTokens += isPrefill ? computedTokens : computedTokens + inFlightTokens;
    samples ||= sampling;
  }
  const tokenBytes = kvBytesPerToken(model, formats.kv);
  const lmHeadBytes = operators.find((operator) => operator.id === 'lm-head')?.weightBytes ?? 0;
  if (samples !== lmHeadBytes > 0) report('the LM head runs when a token is sampled', `${lmHeadBytes} bytes`);
  const skippedBytes = samples ? 0 : lmHeadWeightBytes(run);
  const agree = (kind: string, counted: number, expected: number): void => {
    const missing = expected - counted;
    const differs = mayPad ? missing > RELATIVE_SLACK * expected : Math.abs(missing) > RELATIVE_SLACK * expected;
    if (differs) report(`operators count all ${kind} bytes`, `${counted} ≠ ${expected}`);
  };
  const sum = (bytes: (operator: OperatorCost) => number): number => operators.reduce((total, operator) => total + bytes(operator), 0);
  agree(
    'weight',
    sum((operator) => operator.weightBytes),
    streamedWeightBytes(model, formats.weights) - skippedBytes,
  );
  agree(
    'KV write',
    sum((operator) => operator.kvWriteBytes),
    writtenTokens * tokenBytes,
  );
  agree(
    'KV read',
    sum((operator) => operator.kvReadBytes),
    readTokens * tokenBytes,
  );
}

/** The LM head is never quantised: 16 bits a weight. */
function lmHeadWeightBytes({ scenario }: Run): number {
  return 2 * scenario.model.hiddenSize * scenario.model.vocabSize;
}
