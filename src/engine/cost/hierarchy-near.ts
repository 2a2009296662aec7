import type { OperatorCost } from './cost-model.ts';
import { chunkTiles, LINEAR_TILE, WARP_GROUP_ROWS } from './hierarchy-tiles.ts';
import type { KindBytes } from './hierarchy-bytes.ts';
import type { Linear, OperatorTable } from './operator-table.ts';
import { computedRows, logitsRows, type StepWork } from './step-work.ts';

/** Bytes through the levels on the chip: from L2 to the SMs, into and out of shared memory, into and out of registers. */
export interface NearBytes {
  readonly l2: KindBytes;
  readonly shared: KindBytes;
  readonly registers: KindBytes;
}

interface NearInputs {
  readonly operator: OperatorCost;
  readonly hbm: KindBytes;
  readonly table: OperatorTable;
  readonly headsPerKvHead: number;
  readonly work: StepWork;
}

const OUTPUT_ELEMENT_BYTES = 2;

/** What an operator moves on the chip, in all its layers together, from the tile shapes of `hierarchy-tiles.ts` (SPEC H2 to H4). */
export function nearBytes({ operator, hbm, table, headsPerKvHead, work }: NearInputs): NearBytes {
  switch (operator.id) {
    case 'qkv':
      return linearBytes(operator, table.qkv, computedRows(work));
    case 'output-projection':
      return linearBytes(operator, table.outputProjection, computedRows(work));
    case 'gate-up':
      return linearBytes(operator, table.gateUp, computedRows(work));
    case 'down':
      return linearBytes(operator, table.down, computedRows(work));
    case 'lm-head':
      return linearBytes(operator, table.lmHead, logitsRows(work));
    case 'attention-prefill':
      return prefillBytes(table, headsPerKvHead, work);
    case 'attention-decode':
      // The query heads of one KV head work together: a page is fetched once, written to shared memory and read from there.
      return { l2: hbm, shared: { ...hbm, kv: 2 * hbm.kv }, registers: hbm };
    case 'embedding':
    case 'attention-norm':
    case 'rotary-kv-write':
    case 'ffn-norm':
    case 'activation':
    case 'final-norm':
    case 'sampling':
    case 'attention-all-reduce':
    case 'ffn-all-reduce':
      return { l2: hbm, shared: hbm, registers: hbm };
  }
}

/** A multiplication in tiles: weights come again for every tile of rows, inputs for every tile of columns (H3). */
function linearBytes(operator: OperatorCost, shape: Linear, rows: number): NearBytes {
  const { layers, weightBytes, activationBytes } = operator;
  const inputBytes = layers * rows * shape.inner * shape.inputElementBytes;
  const outputBytes = layers * rows * shape.columns * OUTPUT_ELEMENT_BYTES;
  // Weight-only 4-bit, unpacked first (C5): weights are read once, and a 16-bit copy is written and then read in their place.
  const copyBytes = Math.max(0, activationBytes - inputBytes - outputBytes) / 2;
  const pairsOfTiles = Math.ceil(rows / (2 * LINEAR_TILE.rows));
  const tiles = Math.ceil(rows / LINEAR_TILE.rows);
  const groups = Math.ceil(rows / WARP_GROUP_ROWS);
  const columnTiles = Math.ceil(shape.columns / LINEAR_TILE.columns);
  const bytes = (weightTimes: number, inputTimes: number): KindBytes => ({
    weights: copyBytes > 0 ? weightBytes : weightBytes * weightTimes,
    kv: 0,
    activations: inputBytes * inputTimes + outputBytes + copyBytes * (1 + weightTimes),
  });
  return {
    l2: bytes(pairsOfTiles, columnTiles),
    shared: bytes(tiles + groups, 2 * columnTiles),
    registers: bytes(groups, columnTiles),
  };
}

/** Attention of prefill chunks: each block of query rows of each query head fetches all keys and values before its end (H4). */
function prefillBytes(table: OperatorTable, headsPerKvHead: number, work: StepWork): NearBytes {
  const { layers, kvTokenBytes, attentionRowBytes, attentionPrefillRowBytes } = table;
  const own = { fetched: 0, read: 0 };
  const prefix = { fetched: 0, read: 0 };
  let rows = 0;
  for (let chunk = 0; chunk < work.prefillChunks; chunk += 1) {
    const tokens = work.prefill[2 * chunk] ?? 0;
    const tiles = chunkTiles(tokens, work.prefill[2 * chunk + 1] ?? 0);
    rows += tokens;
    own.fetched += tiles.ownTokens;
    own.read += tiles.ownTokensByGroup;
    prefix.fetched += tiles.prefixTokens;
    prefix.read += tiles.prefixTokensByGroup;
  }
  // Queries and outputs once; keys and values of the chunk itself have not been in the cache: they count as activations.
  const bytes = (ownTokens: number, prefixTokens: number): KindBytes => ({
    weights: 0,
    kv: layers * headsPerKvHead * kvTokenBytes * prefixTokens,
    activations: layers * (rows * attentionRowBytes + headsPerKvHead * (attentionPrefillRowBytes - attentionRowBytes) * ownTokens),
  });
  return {
    l2: bytes(own.fetched, prefix.fetched),
    shared: bytes(own.fetched + own.read, prefix.fetched + prefix.read),
    registers: bytes(own.read, prefix.read),
  };
}
