import { OPERATOR_IDS } from './operator-table.ts';

/**
 * One line per operator, all layers together, reused for every step: plain columns, so that the hot path of a run allocates nothing.
 * Bytes, FLOPs and times are real numbers; only the step's duration is rounded, once.
 */
export class OperatorLedger {
  readonly flops = new Float64Array(OPERATOR_IDS.length);
  readonly weightBytes = new Float64Array(OPERATOR_IDS.length);
  readonly kvReadBytes = new Float64Array(OPERATOR_IDS.length);
  readonly kvWriteBytes = new Float64Array(OPERATOR_IDS.length);
  readonly activationBytes = new Float64Array(OPERATOR_IDS.length);
  readonly weightNs = new Float64Array(OPERATOR_IDS.length);
  readonly kvNs = new Float64Array(OPERATOR_IDS.length);
  readonly hbmNs = new Float64Array(OPERATOR_IDS.length);
  readonly computeNs = new Float64Array(OPERATOR_IDS.length);
  readonly launchNs = new Float64Array(OPERATOR_IDS.length);
  /** Slower of arithmetic and traffic, plus launches. */
  readonly totalNs = new Float64Array(OPERATOR_IDS.length);
}

/** Index of an operator in `OPERATOR_IDS`. */
export const OPERATOR = {
  embedding: 0,
  attentionNorm: 1,
  qkv: 2,
  rotaryKvWrite: 3,
  attentionPrefill: 4,
  attentionDecode: 5,
  outputProjection: 6,
  ffnNorm: 7,
  gateUp: 8,
  activation: 9,
  down: 10,
  finalNorm: 11,
  lmHead: 12,
  sampling: 13,
} as const;
