import type { Run } from '../../engine/recording/run.ts';
import type { ScenarioDocument } from '../document.ts';
import { RUN_SCHEMA_FILE } from '../schema-address.ts';
import { RUN_FILE_VERSION } from './run-file.ts';
import type { RunFile } from './run-file.ts';

/** A run and the scenario it came from, ready for JSON. */
function runFile(document: ScenarioDocument, run: Run, schemaAddress: string): RunFile {
  const { requests, steps, scenario } = run;
  const events = Array.from({ length: run.eventCount }, (_, index) => run.event(index));
  const spans = Array.from({ length: run.spanCount }, (_, index) => run.span(index));
  return {
    $schema: schemaAddress,
    servescope: 'run',
    version: RUN_FILE_VERSION,
    scenario: document,
    hash: run.hash,
    endNs: run.endNs,
    usablePages: scenario.limits.usablePages,
    stoppedAtStepLimit: run.stoppedAtStepLimit,
    requests: {
      id: scenario.requests.map((request) => request.id),
      state: scenario.requests.map((_, index) => run.finalState(index)),
      promptTokens: scenario.requests.map((request) => request.promptTokens),
      outputTokens: [...requests.outputTokens],
      arrivalNs: [...requests.arrivalNs],
      firstScheduledNs: [...requests.firstScheduledNs],
      firstTokenNs: [...requests.firstTokenNs],
      lastTokenNs: [...requests.lastTokenNs],
      releasedNs: [...requests.releasedNs],
      preemptions: [...requests.preemptions],
      hitTokens: [...requests.hitTokens],
      peakPages: [...requests.peakPages],
    },
    steps: {
      startNs: [...steps.startNs],
      endNs: [...steps.endNs],
      weightsNs: [...steps.weightsNs],
      kvNs: [...steps.kvNs],
      computeNs: [...steps.computeNs],
      overheadNs: [...steps.overheadNs],
      prefillTokens: [...steps.prefillTokens],
      decodeTokens: [...steps.decodeTokens],
      sampledTokens: [...steps.sampledTokens],
      running: [...steps.running],
      waiting: [...steps.waiting],
      usedPages: [...steps.usedPages],
      usedPagesAfter: [...steps.usedPagesAfter],
      preemptions: [...steps.preemptions],
    },
    events: {
      kind: events.map((event) => event.kind),
      step: events.map((event) => event.step),
      phase: events.map((event) => event.phase),
      ns: events.map((event) => event.ns),
      request: events.map((event) => event.request),
      other: events.map((event) => event.other),
      pages: events.map((event) => event.pages),
      freePages: events.map((event) => event.freePages),
      tokens: events.map((event) => event.tokens),
      slot: events.map((event) => event.slot),
      rule: events.map((event) => event.rule),
      causes: events.map((event) => event.causes),
    },
    spans: {
      kind: spans.map((span) => span.kind),
      reason: spans.map((span) => span.reason),
      request: spans.map((span) => span.request),
      slot: spans.map((span) => span.slot),
      fromStep: spans.map((span) => span.fromStep),
      toStep: spans.map((span) => span.toStep),
      tokensPerStep: spans.map((span) => span.tokensPerStep),
    },
  };
}

/** The text of a run file, which names its schema at the address where that stands. */
export function formatRunFile(document: ScenarioDocument, run: Run, schemaAddress = RUN_SCHEMA_FILE): string {
  return `${JSON.stringify(runFile(document, run, schemaAddress))}\n`;
}
