import type { GpuSpec } from '../catalog/gpu-spec.ts';
import type { CardCount } from '../catalog/model-shard.ts';
import type { ModelSpec } from '../catalog/model-spec.ts';
import type { NumberFormat } from '../catalog/number-format.ts';
import { bytesOfElements, unquantisedFormat } from '../catalog/number-format-bits.ts';
import { parameterCount } from '../catalog/parameter-count.ts';
import { residentWeightBytes } from '../catalog/weight-bytes.ts';
import { loadingLinks, type LoadingLinkId, type LoadingLinks, type LoadingSettings } from './loading-links.ts';

/** One piece of the weights on its way. Times in ns on the run's clock: negative, the last piece is there at 0. */
export interface LoadingPiece {
  readonly what: 'embedding' | 'layer' | 'head';
  /** Null outside the layers. */
  readonly layer: number | null;
  readonly bytes: number;
  readonly readFromNs: number;
  readonly readToNs: number;
  readonly sentFromNs: number;
  readonly sentToNs: number;
}

export interface LoadingPlan {
  /** Cards that are filled at the same time, each with a share of its own over a link of its own. */
  readonly cards: CardCount;
  /** Of one card. */
  readonly pieces: readonly LoadingPiece[];
  readonly totalBytes: number;
  readonly durationNs: number;
  readonly links: LoadingLinks & { readonly hostLink: NonNullable<LoadingLinks['hostLink']> };
  /** The link that sets the pace. */
  readonly slowest: LoadingLinkId;
}

/** How far loading is at a moment. */
export interface LoadingState {
  /** Bytes that have left the disk, and bytes that are in HBM. */
  readonly readBytes: number;
  readonly loadedBytes: number;
  /** Index of the piece on the host link, or the next one; the number of pieces when all are there. */
  readonly piece: number;
}

const NS_PER_SECOND = 1e9;

/**
 * Loads the weights layer by layer: a piece is sent once it lies whole in host memory and the link is free; the disk reads on meanwhile
 * (SPEC H7). Several cards have a host link each and one disk between them. Null where the card's host link has no known rate.
 * @param model under tensor parallelism what one card holds (`shardOf`)
 */
export function loadingPlan(
  gpu: GpuSpec,
  model: ModelSpec,
  weights: NumberFormat,
  settings: LoadingSettings,
  cards: CardCount = 1,
): LoadingPlan | null {
  const { disk, hostLink } = loadingLinks(gpu, settings);
  if (hostLink === null) return null;
  let readNs = 0;
  let sentNs = 0;
  const pieces = weightPieces(model, weights).map((piece): LoadingPiece => {
    const readFromNs = readNs;
    readNs += ((piece.bytes * cards) / disk.perSecond) * NS_PER_SECOND;
    const sentFromNs = Math.max(sentNs, readNs);
    sentNs = sentFromNs + (piece.bytes / hostLink.perSecond) * NS_PER_SECOND;
    return { ...piece, readFromNs, readToNs: readNs, sentFromNs, sentToNs: sentNs };
  });
  const durationNs = Math.round(sentNs);
  const before = (ns: number): number => Math.round(ns) - durationNs;
  return {
    cards,
    pieces: pieces.map((piece) => ({
      ...piece,
      readFromNs: before(piece.readFromNs),
      readToNs: before(piece.readToNs),
      sentFromNs: before(piece.sentFromNs),
      sentToNs: before(piece.sentToNs),
    })),
    totalBytes: pieces.reduce((total, { bytes }) => total + bytes, 0),
    durationNs,
    links: { disk, hostLink },
    slowest: disk.perSecond / cards <= hostLink.perSecond ? 'disk' : 'host-link',
  };
}

type Piece = Pick<LoadingPiece, 'what' | 'layer' | 'bytes'>;

/** Embedding and positions, the layers, final norm and LM head: together every resident byte. */
function weightPieces(model: ModelSpec, weights: NumberFormat): readonly Piece[] {
  const { embedding, positions, perLayer, layers } = parameterCount(model);
  const plain = unquantisedFormat(weights);
  const { normsAndBiases, qkv, output, gateUp, down } = perLayer;
  const layerBytes = bytesOfElements(qkv + output + gateUp + down, weights) + bytesOfElements(normsAndBiases, plain);
  const embeddingBytes = bytesOfElements(embedding + positions, plain);
  const headBytes = residentWeightBytes(model, weights) - embeddingBytes - layers * layerBytes;
  return [
    { what: 'embedding', layer: null, bytes: embeddingBytes },
    ...Array.from({ length: layers }, (_, layer): Piece => ({ what: 'layer', layer, bytes: layerBytes })),
    { what: 'head', layer: null, bytes: headBytes },
  ];
}

/** How much has been read and how much is in HBM at a moment of the run's clock; all of it from 0 on. */
export function loadingState({ pieces }: LoadingPlan, ns: number): LoadingState {
  let readBytes = 0;
  let loadedBytes = 0;
  let piece = 0;
  for (const { bytes, readFromNs, readToNs, sentFromNs, sentToNs } of pieces) {
    readBytes += bytes * passed(ns, readFromNs, readToNs);
    loadedBytes += bytes * passed(ns, sentFromNs, sentToNs);
    if (ns >= sentToNs) piece++;
  }
  return { readBytes, loadedBytes, piece };
}

/** Share of a stretch that has gone by. */
function passed(ns: number, fromNs: number, toNs: number): number {
  if (ns >= toNs) return 1;
  return ns <= fromNs ? 0 : (ns - fromNs) / (toNs - fromNs);
}
