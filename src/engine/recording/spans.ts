/** What a request does from one step to another. */
export const SPAN_KINDS = ['queued', 'prefill', 'decode', 'stalled', 'held'] as const;
/**
 * queued: in the waiting queue, `reason` says why. prefill: one chunk, one step. decode: one token a step (with speculation: one step a
 * span). stalled: in the running list but given nothing in these steps. held: finished, its row kept until its batch is released.
 */
export type SpanKind = (typeof SPAN_KINDS)[number];

export const WAIT_REASONS = [
  'none',
  'arrived',
  'behind',
  'slot',
  'pages',
  'budget',
  'preempting-step',
  'batch',
  'self-preempt',
  'prefill-alone',
] as const;
/**
 * Why the request was not admitted. behind: another stands before it. slot: head, no free slot. pages: head, failed the page check
 * (blocked). budget: head, no tokens left in the step. preempting-step: nobody is admitted in a step that preempts. batch: the static
 * batch is shut or still forming. self-preempt: stalled because a request before it preempted itself. prefill-alone: stalled because another
 * request's prefill has the step to itself.
 */
export type WaitReason = (typeof WAIT_REASONS)[number];

/** One row of the span columns, as an object. */
export interface Span {
  readonly index: number;
  readonly kind: SpanKind;
  readonly reason: WaitReason;
  readonly request: number;
  /** −1 while queued. */
  readonly slot: number;
  readonly fromStep: number;
  /** Exclusive. */
  readonly toStep: number;
  /** Tokens known (prompt + output) and computed before the first step of the span. */
  readonly knownBefore: number;
  readonly computedBefore: number;
  /** Tokens computed in each step of the span. */
  readonly tokensPerStep: number;
  /** Leading tokens that count as prefill in this residence (known tokens at admission); pages up to here are hatched. */
  readonly prefillEnd: number;
  /** reason "pages": needed and free at the first check; "behind": `needPages` = index of the head at the start. */
  readonly needPages: number;
  readonly freePages: number;
  /** Speculation (one step a span): drafts scheduled, drafts accepted, and whether they were placeholders. */
  readonly draftTokens: number;
  readonly acceptedDraftTokens: number;
  readonly paddedDrafts: boolean;
}
