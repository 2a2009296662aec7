import { allReduceBytes, type CardGroup, LINK_LATENCY_NS } from './card-group.ts';
import { TILE_ROWS, type CostConstants } from './cost-constants.ts';
import { OPERATOR, type OperatorLedger } from './operator-ledger.ts';
import type { Linear, OperatorTable } from './operator-table.ts';
import type { StepWork } from './step-work.ts';
import type { TimingRates } from './timing-rates.ts';

/** Everything a step is timed with: a model in its formats on a card. */
export interface TimingInputs {
  readonly table: OperatorTable;
  readonly rates: TimingRates;
  readonly constants: CostConstants;
  readonly group: CardGroup;
}

/** Bytes of a 16-bit copy of an unpacked 4-bit weight: written, then read by the multiplication. */
const UNPACKED_WEIGHT_BYTES = 4;
const OUTPUT_ELEMENT_BYTES = 2;

/**
 * Larger of two times that mostly hide each other (SPEC C4): (a + b + √((a − b)² + loss·a·b)) / 2.
 * Exactly max(a, b) for loss 0; √loss/2 above it where both are equal. Only sqrt: the same in every browser.
 */
export function overlapped(a: number, b: number, loss: number): number {
  const difference = a - b;
  return (a + b + Math.sqrt(difference * difference + loss * a * b)) / 2;
}

/** Closes one line of the ledger: traffic from its bytes, then the slower of traffic and arithmetic, plus launches (SPEC C4, C6). */
function close(ledger: OperatorLedger, at: number, kernels: number, inputs: TimingInputs, weightNs: number, extraKvNs: number): void {
  const { rates, constants } = inputs;
  const kvNs = ((ledger.kvReadBytes[at] ?? 0) + (ledger.kvWriteBytes[at] ?? 0)) * rates.streamNsPerByte + extraKvNs;
  const hbmNs = weightNs + kvNs + (ledger.activationBytes[at] ?? 0) * rates.activationNsPerByte;
  const computeNs = ledger.computeNs[at] ?? 0;
  const launchNs = kernels * constants.kernelNs;
  ledger.weightNs[at] = weightNs;
  ledger.kvNs[at] = kvNs;
  ledger.hbmNs[at] = hbmNs;
  ledger.launchNs[at] = launchNs;
  ledger.totalNs[at] = overlapped(computeNs, hbmNs, constants.overlapLoss) + launchNs;
}

/** An operator that only moves bytes: its arithmetic is not on tensor cores and hides behind them. */
function moveOnly(
  ledger: OperatorLedger,
  at: number,
  weightBytes: number,
  activationBytes: number,
  kernels: number,
  inputs: TimingInputs,
): void {
  ledger.weightBytes[at] = weightBytes;
  ledger.activationBytes[at] = activationBytes;
  close(ledger, at, kernels, inputs, weightBytes * inputs.rates.streamNsPerByte, 0);
}

/** A linear operator on `rows` token rows, `layers` times over (SPEC C3, C5). */
function linear(
  ledger: OperatorLedger,
  at: number,
  shape: Linear,
  rows: number,
  layers: number,
  nsPerFlop: number,
  inputs: TimingInputs,
): void {
  const { rates, constants } = inputs;
  const elements = layers * shape.inner * shape.columns;
  const tiled = Math.ceil(rows / TILE_ROWS) * TILE_ROWS;
  const paidRows = rows + constants.tileShare * (tiled - rows);
  let computeNs = 2 * elements * paidRows * nsPerFlop;
  let activationBytes = layers * rows * (shape.inner * shape.inputElementBytes + shape.columns * OUTPUT_ELEMENT_BYTES);
  if (rates.int4RowNsPerFlop !== null && at !== OPERATOR.lmHead) {
    const unpackedBytes = UNPACKED_WEIGHT_BYTES * elements;
    const byRowsNs = 2 * elements * rows * rates.int4RowNsPerFlop;
    if (byRowsNs <= computeNs + unpackedBytes * rates.activationNsPerByte) computeNs = byRowsNs;
    else activationBytes += unpackedBytes;
  }
  ledger.flops[at] = 2 * elements * rows;
  ledger.computeNs[at] = computeNs;
  ledger.weightBytes[at] = rows > 0 ? layers * shape.weightBytes : 0;
  ledger.activationBytes[at] = activationBytes;
  const weightNsPerByte = at === OPERATOR.lmHead ? rates.streamNsPerByte : rates.linearStreamNsPerByte;
  close(ledger, at, rows > 0 ? layers : 0, inputs, (ledger.weightBytes[at] ?? 0) * weightNsPerByte, 0);
}

/** Attention of prefill chunks: among the chunk's own tokens, and over what its request has in the cache (SPEC C7). */
function prefillAttention(ledger: OperatorLedger, work: StepWork, inputs: TimingInputs): void {
  const { table, rates } = inputs;
  const at = OPERATOR.attentionPrefill;
  let rows = 0;
  let ownPairs = 0;
  let prefixPairs = 0;
  let prefixTokens = 0;
  for (let chunk = 0; chunk < work.prefillChunks; chunk += 1) {
    const tokens = work.prefill[2 * chunk] ?? 0;
    const prefix = work.prefill[2 * chunk + 1] ?? 0;
    rows += tokens;
    ownPairs += (tokens * (tokens + 1)) / 2;
    prefixPairs += tokens * prefix;
    prefixTokens += prefix;
  }
  const pairFlops = table.layers * table.attentionPairFlops;
  ledger.flops[at] = pairFlops * (ownPairs + prefixPairs);
  ledger.computeNs[at] = pairFlops * (ownPairs * rates.attentionNsPerFlop + prefixPairs * rates.prefixAttentionNsPerFlop);
  ledger.kvReadBytes[at] = table.layers * table.kvTokenBytes * prefixTokens;
  ledger.activationBytes[at] = table.layers * table.attentionPrefillRowBytes * rows;
  const kernels = (rows > 0 ? 1 : 0) + (prefixTokens > 0 ? 1 : 0);
  close(ledger, at, kernels * table.layers, inputs, 0, 0);
}

/** Attention of decoding and verifying requests over the cache, padded rows at context 1 (SPEC C8). */
function decodeAttention(ledger: OperatorLedger, work: StepWork, inputs: TimingInputs): void {
  const { table, rates, constants } = inputs;
  const at = OPERATOR.attentionDecode;
  const requests = work.decodeRequests + work.paddedRows + work.verifyRequests;
  const rows = work.decodeRequests + work.paddedRows + work.verifyTokens;
  const contextTokens = work.decodeContextTokens + work.paddedRows + work.verifyContextTokens;
  const readTokens = Math.max(contextTokens, requests * constants.minimumKvTokens);
  const verifyPairs = work.verifyRequests > 0 ? (work.verifyTokens * work.verifyContextTokens) / work.verifyRequests : 0;
  const pairs = work.decodeContextTokens + work.paddedRows + verifyPairs;
  const pairFlops = table.layers * table.attentionPairFlops;
  const layerKvBytes = table.layers * table.kvTokenBytes;
  const meanContext = work.decodeRequests > 0 ? work.decodeContextTokens / work.decodeRequests : 0;
  const stragglerTokens = Math.max(0, work.decodeMaxContextTokens - meanContext);
  ledger.flops[at] = pairFlops * pairs;
  ledger.computeNs[at] = pairFlops * pairs * rates.prefixAttentionNsPerFlop;
  ledger.kvReadBytes[at] = layerKvBytes * contextTokens;
  ledger.activationBytes[at] = table.layers * table.attentionRowBytes * rows;
  const floorNs = layerKvBytes * (readTokens - contextTokens) * rates.streamNsPerByte;
  const stragglerNs = layerKvBytes * stragglerTokens * rates.stragglerNsPerByte;
  close(ledger, at, requests > 0 ? 2 * table.layers : 0, inputs, 0, floorNs + stragglerNs);
}

/** Adds the cards' shares of the hidden states up, once a layer (SPEC N2). Nothing overlaps with it: what follows needs the sum. */
function allReduce(ledger: OperatorLedger, at: number, rows: number, inputs: TimingInputs): void {
  const { table, rates, group } = inputs;
  if (group.cards === 1 || rows === 0) {
    ledger.totalNs[at] = 0;
    ledger.linkNs[at] = 0;
    return;
  }
  const bytes = table.layers * allReduceBytes(rows, table.hiddenSize, group.cards);
  const linkNs = bytes * rates.linkNsPerByte + table.layers * LINK_LATENCY_NS;
  ledger.linkBytes[at] = bytes;
  ledger.linkNs[at] = linkNs;
  ledger.totalNs[at] = linkNs;
}

/** Fills `ledger` for a step. Writes every line it reads, so a ledger can be used again. */
export function timeOperators(work: StepWork, inputs: TimingInputs, ledger: OperatorLedger): void {
  const { table, rates } = inputs;
  let prefillRows = 0;
  for (let chunk = 0; chunk < work.prefillChunks; chunk += 1) prefillRows += work.prefill[2 * chunk] ?? 0;
  const rows = work.decodeRequests + work.paddedRows + work.verifyTokens + prefillRows;
  const logitsRows = work.logitsTokens + work.paddedRows;
  const layers = table.layers;
  const once = rows > 0 ? 1 : 0;
  const perLayer = once * layers;
  const qkNormBytes = perLayer * table.qkNormWeightBytes;
  const normBytes = perLayer * table.normWeightBytes;

  moveOnly(ledger, OPERATOR.embedding, 0, rows * table.embeddingRowBytes, once, inputs);
  moveOnly(ledger, OPERATOR.attentionNorm, normBytes, layers * rows * table.normRowBytes, perLayer, inputs);
  linear(ledger, OPERATOR.qkv, table.qkv, rows, layers, rates.linearNsPerFlop, inputs);
  ledger.kvWriteBytes[OPERATOR.rotaryKvWrite] = layers * rows * table.kvTokenBytes;
  moveOnly(ledger, OPERATOR.rotaryKvWrite, qkNormBytes, layers * rows * table.rotaryRowBytes, perLayer * table.rotaryKernels, inputs);
  prefillAttention(ledger, work, inputs);
  decodeAttention(ledger, work, inputs);
  linear(ledger, OPERATOR.outputProjection, table.outputProjection, rows, layers, rates.linearNsPerFlop, inputs);
  allReduce(ledger, OPERATOR.attentionAllReduce, rows, inputs);
  moveOnly(ledger, OPERATOR.ffnNorm, normBytes, layers * rows * table.normRowBytes, perLayer, inputs);
  linear(ledger, OPERATOR.gateUp, table.gateUp, rows, layers, rates.linearNsPerFlop, inputs);
  moveOnly(ledger, OPERATOR.activation, 0, layers * rows * table.activationRowBytes, perLayer, inputs);
  linear(ledger, OPERATOR.down, table.down, rows, layers, rates.linearNsPerFlop, inputs);
  allReduce(ledger, OPERATOR.ffnAllReduce, rows, inputs);
  moveOnly(ledger, OPERATOR.finalNorm, once * table.finalNormWeightBytes, rows * table.normRowBytes, once, inputs);
  linear(ledger, OPERATOR.lmHead, table.lmHead, logitsRows, 1, rates.plainNsPerFlop, inputs);
  moveOnly(ledger, OPERATOR.sampling, 0, logitsRows * table.samplingRowBytes, logitsRows > 0 ? 1 : 0, inputs);
}
