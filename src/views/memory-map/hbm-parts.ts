/** The card's memory as the strip draws it, in bytes; in this order from the left. What is left of the card is unused on purpose. */
export interface HbmParts {
  /** Capacity as the driver reports it. */
  readonly cardBytes: number;
  /** Weights that every step streams. */
  readonly streamedWeightBytes: number;
  /** Resident weights of which a step reads single rows only: the embedding table. */
  readonly lookedUpWeightBytes: number;
  /** Activation peak, runtime and graphs together: an estimate, shown with "~". */
  readonly activationAndRuntimeBytes: number;
  readonly poolPages: number;
  readonly pageBytes: number;
}

export interface HbmSegment {
  readonly role: 'streamed' | 'looked-up' | 'activations' | 'pool' | 'unused';
  readonly x: number;
  readonly width: number;
}

const POOL_MIN_WIDTH_PX = 1.2;

/** The strip to scale: segments that add up to its width. The pool is never drawn thinner than 1.2 px, so that it can be found. */
export function hbmSegments(parts: HbmParts, widthPx: number): readonly HbmSegment[] {
  const pxPerByte = widthPx / parts.cardBytes;
  let x = 0;
  const segment = (role: HbmSegment['role'], bytes: number, minWidthPx = 0): HbmSegment => {
    const width = Math.min(widthPx - x, Math.max(minWidthPx, bytes * pxPerByte));
    const placed = { role, x, width };
    x += width;
    return placed;
  };
  return [
    segment('streamed', parts.streamedWeightBytes),
    segment('looked-up', parts.lookedUpWeightBytes),
    segment('activations', parts.activationAndRuntimeBytes),
    segment('pool', parts.poolPages * parts.pageBytes, POOL_MIN_WIDTH_PX),
    { role: 'unused', x, width: widthPx - x },
  ];
}

export function unusedBytes(parts: HbmParts): number {
  const used = parts.streamedWeightBytes + parts.lookedUpWeightBytes + parts.activationAndRuntimeBytes + parts.poolPages * parts.pageBytes;
  return Math.max(0, parts.cardBytes - used);
}
