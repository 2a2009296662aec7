import type { RequestSpec, Segment } from '../scenario.ts';

/**
 * Keys of full blocks (SPEC K8). The key of a block is the whole token sequence up to its end; here it is a number, equal exactly where
 * those sequences are equal. Numbers are handed out in order of first use, so they are the same in every run of a scenario.
 */
export class BlockKeys {
  private readonly keysOfRequest: number[][];
  private readonly interned = new Map<string, number>();
  /** Source → the one request that uses it, or −1 when several do: what only one request can contain needs no comparison. */
  private readonly soleUser = new Map<number, number>();
  private keyCount = 0;
  /** Requests whose last key belongs to nobody else: neither can any later one. */
  private readonly diverged: boolean[];

  constructor(
    private readonly requests: readonly RequestSpec[],
    private readonly blockSizeTokens: number,
  ) {
    this.keysOfRequest = requests.map(() => []);
    this.diverged = requests.map(() => false);
    requests.forEach((spec, request) => {
      for (const { source } of [...spec.prompt, spec.output]) {
        const user = this.soleUser.get(source);
        this.soleUser.set(source, user === undefined || user === request ? request : -1);
      }
    });
  }

  /** Key of a request's full block; its tokens must be known. */
  keyOf(request: number, block: number): number {
    const keys = this.keysOfRequest[request];
    while (keys.length <= block) keys.push(this.makeKey(request, keys.length));
    return keys[block];
  }

  private makeKey(request: number, block: number): number {
    if (this.diverged[request]) return this.keyCount++;
    const segments = tokensOf(this.requests[request], block * this.blockSizeTokens, this.blockSizeTokens);
    if (segments.some(({ source }) => this.soleUser.get(source) === request)) {
      this.diverged[request] = true;
      return this.keyCount++;
    }
    const parent = block === 0 ? '' : String(this.keysOfRequest[request][block - 1]);
    const text = `${parent}|${segments.map(({ source, offset, length }) => `${source}:${offset}+${length}`).join('|')}`;
    const known = this.interned.get(text);
    if (known !== undefined) return known;
    this.interned.set(text, this.keyCount);
    return this.keyCount++;
  }
}

/** Tokens [from, from + length) of prompt and output as the fewest segments. */
export function tokensOf(spec: RequestSpec, from: number, length: number): Segment[] {
  const found: Segment[] = [];
  let position = 0;
  const end = from + length;
  const visit = (source: number, offset: number, segmentLength: number): void => {
    const low = Math.max(from, position);
    const high = Math.min(end, position + segmentLength);
    if (low < high) {
      const start = offset + low - position;
      const last = found.at(-1);
      if (last !== undefined && last.source === source && last.offset + last.length === start) {
        found[found.length - 1] = { source, offset: last.offset, length: last.length + high - low };
      } else {
        found.push({ source, offset: start, length: high - low });
      }
    }
    position += segmentLength;
  };
  for (const { source, offset, length: segmentLength } of spec.prompt) visit(source, offset, segmentLength);
  visit(spec.output.source, spec.output.offset, Math.max(0, end - position));
  return found;
}
