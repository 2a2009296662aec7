import { byteExamples } from './byte-examples.ts';
import { costExamples } from './cost-examples.ts';
import { memoryExamples } from './memory-examples.ts';
import { prefixExamples } from './prefix-examples.ts';
import { rooflineExamples } from './roofline-examples.ts';
import { scheduleExamples } from './schedule-examples.ts';
import { speculationExamples } from './speculation-examples.ts';
import { trafficExamples } from './traffic-examples.ts';
import type { WorkedExample } from './worked-example.ts';

export const EXAMPLE_SUBJECTS = ['bytes', 'memory', 'cost', 'roofline', 'schedule', 'prefix', 'traffic', 'speculation'] as const;
export type ExampleSubject = (typeof EXAMPLE_SUBJECTS)[number];

/** Every published example the engine can express, by subject; they are computed when asked for. */
export const EXAMPLES_OF: Readonly<Record<ExampleSubject, () => readonly WorkedExample[]>> = {
  bytes: byteExamples,
  memory: memoryExamples,
  cost: costExamples,
  roofline: rooflineExamples,
  schedule: scheduleExamples,
  prefix: prefixExamples,
  traffic: trafficExamples,
  speculation: speculationExamples,
};
