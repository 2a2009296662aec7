import { buffersOf } from '../engine/recording/run-data.ts';
import type { RunData } from '../engine/recording/run-data.ts';
import { refusal } from '../engine/scheduling/refusal.ts';
import type { Scenario } from '../engine/scenario.ts';
import { startSimulation } from '../engine/simulate.ts';
import { progressOf } from './progress.ts';
import type { WorkerMessage, WorkerOrder } from './worker-message.ts';

/** Between two looks at the orders. */
const STEPS_AT_ONCE = 512;
/** A part that is not longer than the last one by this is not worth a picture. */
const PART_GROWTH = 1.4;

let wanted = false;
let stopped = false;

function say(message: WorkerMessage, transfer: Transferable[] = []): void {
  self.postMessage(message, { transfer });
}

function buffers(data: RunData): ArrayBuffer[] {
  return [...new Set(buffersOf(data).map(({ buffer }) => buffer as ArrayBuffer))];
}

/** Lets the orders in that have come meanwhile. */
function ordersHeard(): Promise<void> {
  return new Promise((resolve) => {
    setTimeout(resolve);
  });
}

async function run(scenario: Scenario): Promise<void> {
  const simulation = startSimulation(scenario);
  const totalTokens = scenario.requests.reduce((sum, request) => sum + (refusal(request, scenario) === null ? request.outputTokens : 0), 0);
  let shownSteps = 0;
  while (!simulation.isOver && !stopped) {
    simulation.advance(STEPS_AT_ONCE);
    const progress = progressOf(simulation.step, simulation.sampledTokens, totalTokens);
    if (wanted && simulation.step >= shownSteps * PART_GROWTH && !simulation.isOver) {
      wanted = false;
      shownSteps = simulation.step;
      const data = simulation.recorded();
      say({ kind: 'part', progress, data }, buffers(data));
    } else {
      say({ kind: 'progress', progress });
    }
    await ordersHeard();
  }
  const data = simulation.recorded();
  say({ kind: 'done', data }, buffers(data));
}

self.addEventListener('message', ({ data: order }: MessageEvent<WorkerOrder>) => {
  if (order.kind === 'stop') stopped = true;
  else if (order.kind === 'show') wanted = true;
  else {
    run(order.scenario).catch((error: unknown) => say({ kind: 'error', message: error instanceof Error ? error.message : String(error) }));
  }
});
