import type { StepParts } from '../cost/cost-model.ts';
import { Float64Column, Int32Column } from './columns.ts';
import type { StepColumns } from './run.ts';

const COUNTS = [
  'weightsNs',
  'kvNs',
  'computeNs',
  'overheadNs',
  'prefillTokens',
  'decodeTokens',
  'paddedTokens',
  'sampledTokens',
  'running',
  'waiting',
  'usedPages',
  'usedPagesAfter',
  'preemptions',
] as const;
type Count = (typeof COUNTS)[number];

/** The columns that hold one number a step. */
export class StepRecorder {
  private readonly startNs = new Float64Column();
  private readonly endNs = new Float64Column();
  private readonly counts = Object.fromEntries(COUNTS.map((count) => [count, new Int32Column()])) as Record<Count, Int32Column>;

  get count(): number {
    return this.startNs.length;
  }

  scheduled(
    startNs: number,
    endNs: number,
    parts: StepParts,
    counts: Pick<
      Record<Count, number>,
      'prefillTokens' | 'decodeTokens' | 'paddedTokens' | 'running' | 'waiting' | 'usedPages' | 'preemptions'
    >,
  ): void {
    this.startNs.push(startNs);
    this.endNs.push(endNs);
    this.counts.weightsNs.push(parts.weightsNs);
    this.counts.kvNs.push(parts.kvNs);
    this.counts.computeNs.push(parts.computeNs);
    this.counts.overheadNs.push(parts.overheadNs);
    this.counts.prefillTokens.push(counts.prefillTokens);
    this.counts.decodeTokens.push(counts.decodeTokens);
    this.counts.paddedTokens.push(counts.paddedTokens);
    this.counts.running.push(counts.running);
    this.counts.waiting.push(counts.waiting);
    this.counts.usedPages.push(counts.usedPages);
    this.counts.preemptions.push(counts.preemptions);
  }

  output(sampledTokens: number, usedPagesAfter: number): void {
    this.counts.sampledTokens.push(sampledTokens);
    this.counts.usedPagesAfter.push(usedPagesAfter);
  }

  take(): StepColumns {
    const counts = Object.fromEntries(COUNTS.map((count) => [count, new Uint32Array(this.counts[count].take().buffer)])) as Record<
      Count,
      Uint32Array
    >;
    return { startNs: this.startNs.take(), endNs: this.endNs.take(), ...counts };
  }
}
