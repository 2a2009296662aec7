import type { RequestSpec } from '../scenario.ts';

/**
 * What a policy may know of every request, as columns. "Known" tokens are the prompt and the output so far; "computed" are its leading tokens
 * that have KV entries or are planned to. The true output length is not here: no policy reads it.
 */
export class RequestTable {
  readonly count: number;
  readonly promptTokens: Int32Array;
  readonly priority: Int32Array;
  readonly knownTokens: Int32Array;
  readonly computedTokens: Int32Array;
  /** Drafts waiting to be verified. */
  readonly draftTokens: Int32Array;
  /** Slot in the batch, −1 outside it. */
  readonly slot: Int32Array;
  /** Known tokens at the last admission: what this residence prefills. */
  readonly prefillEnd: Int32Array;
  /** Prefix-cache hit of the last admission. */
  readonly hitTokens: Int32Array;
  /** 1 when it had known tokens uncomputed at the end of the step in which it was scheduled last (S9). */
  readonly insidePrefill: Uint8Array;
  /** Admissions so far: 0 = never ran. */
  readonly admissions: Int32Array;

  constructor(requests: readonly RequestSpec[]) {
    this.count = requests.length;
    this.promptTokens = Int32Array.from(requests, (spec) => spec.promptTokens);
    this.priority = Int32Array.from(requests, (spec) => spec.priority);
    this.knownTokens = this.promptTokens.slice();
    this.computedTokens = new Int32Array(this.count);
    this.draftTokens = new Int32Array(this.count);
    this.slot = new Int32Array(this.count).fill(-1);
    this.prefillEnd = new Int32Array(this.count);
    this.hitTokens = new Int32Array(this.count);
    this.insidePrefill = new Uint8Array(this.count);
    this.admissions = new Int32Array(this.count);
  }
}
