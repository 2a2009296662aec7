/** Blocks at least this wide stand on whole pixels, so that the gap between them is crisp. */
const SNAP_FROM_PX = 6;
const GAP_PX = 1;

/**
 * Appends blocks (left, width, left, width, …) to `rects` as solid step blocks: one px of paper after each, less where a block is
 * narrower than 4 px, so that a thin block never disappears into its gap.
 */
export function appendSolid(rects: number[], blocks: readonly number[], top: number, heightPx: number): void {
  for (let i = 0; i < blocks.length; i += 2) {
    let left = blocks[i];
    let right = left + blocks[i + 1];
    if (right - left >= SNAP_FROM_PX) {
      left = Math.round(left);
      right = Math.round(right);
    }
    rects.push(left, top, Math.max(0.6, right - left - Math.min(GAP_PX, (right - left) / 4)), heightPx);
  }
}

/** Appends blocks without gaps: in thin lanes, where a gap would be a pattern of its own. */
export function appendJoined(rects: number[], blocks: readonly number[], top: number, heightPx: number): void {
  for (let i = 0; i < blocks.length; i += 2) rects.push(blocks[i], top, Math.max(0.6, blocks[i + 1]), heightPx);
}

/** Appends blocks as boxes whose 1 px outline falls on whole pixels: the outline's centre line is what is appended. */
export function appendOutlined(rects: number[], blocks: readonly number[], top: number, heightPx: number): void {
  for (let i = 0; i < blocks.length; i += 2) {
    const left = Math.round(blocks[i]) + 0.5;
    const right = Math.round(blocks[i] + blocks[i + 1]) - 0.5;
    rects.push(left, top + 0.5, Math.max(0.5, right - left), heightPx - 1);
  }
}
