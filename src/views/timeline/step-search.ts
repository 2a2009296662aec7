/** First step that ends after `ns` (the step in progress, or the next one); `stepCount` when none does. Ends must not fall. */
export function firstStepEndingAfter(endNs: ArrayLike<number>, ns: number): number {
  let low = 0;
  let high = endNs.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (endNs[middle] > ns) high = middle;
    else low = middle + 1;
  }
  return low;
}

/** First step that starts at or after `ns`; `stepCount` when none does. */
export function firstStepStartingFrom(startNs: ArrayLike<number>, ns: number): number {
  let low = 0;
  let high = startNs.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (startNs[middle] >= ns) high = middle;
    else low = middle + 1;
  }
  return low;
}
