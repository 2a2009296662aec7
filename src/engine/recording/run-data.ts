import type { EventColumns } from './event-recorder.ts';
import type { RequestColumns, StepColumns } from './run.ts';
import type { SpanColumns } from './span-recorder.ts';

/** A run as buffers and a few numbers: what a worker hands over and what the hash is taken of. */
export interface RunData {
  readonly steps: StepColumns;
  readonly requests: RequestColumns;
  /** Final state of each request, index in REQUEST_STATES. */
  readonly finalStates: Uint8Array;
  readonly spans: SpanColumns;
  readonly events: EventColumns;
  readonly ops: Int32Array;
  readonly opStart: Int32Array;
  readonly opOutput: Int32Array;
  readonly keyframes: Int32Array;
  readonly keyframeStep: Int32Array;
  readonly keyframeAt: Int32Array;
  readonly stoppedAtStepLimit: boolean;
}

/** Every buffer of the run, in a fixed order. */
export function buffersOf(data: RunData): ArrayBufferView[] {
  const { steps, requests, spans, events } = data;
  return [
    ...Object.values<ArrayBufferView>({ ...steps }),
    ...Object.values<ArrayBufferView>({ ...requests }),
    data.finalStates,
    ...Object.values<ArrayBufferView>(spans),
    ...Object.values<ArrayBufferView>(events),
    data.ops,
    data.opStart,
    data.opOutput,
    data.keyframes,
    data.keyframeStep,
    data.keyframeAt,
  ];
}
