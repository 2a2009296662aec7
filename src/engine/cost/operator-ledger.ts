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
  readonly linkBytes = new Float64Array(OPERATOR_IDS.length);
  readonly linkNs = new Float64Array(OPERATOR_IDS.length);
  readonly launchNs = new Float64Array(OPERATOR_IDS.length);
  /** Slower of arithmetic and traffic, plus launches; of an all-reduce the time of the link. */
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
  attentionAllReduce: 7,
  ffnNorm: 8,
  gateUp: 9,
  activation: 10,
  down: 11,
  ffnAllReduce: 12,
  finalNorm: 13,
  lmHead: 14,
  sampling: 15,
} as const;
