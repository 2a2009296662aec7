import fc from 'fast-check';
import { LIMITS } from '../../limits.ts';
import type { Arrivals, Generator, Lengths } from '../generator-schema.ts';

const tokens = fc.integer({ min: 1, max: LIMITS.tokens });
const gapNs = fc.integer({ min: 1, max: 60_000_000_000 });

const arrivals: fc.Arbitrary<Arrivals> = fc.oneof(
  fc.constant({ kind: 'at-once' as const }),
  fc.record({ kind: fc.constant('every' as const), gapNs }),
  fc.record({ kind: fc.constant('poisson' as const), perSecond: fc.double({ min: 0.01, max: 1e6, noNaN: true }) }),
  fc.record({ kind: fc.constant('bursts' as const), of: fc.integer({ min: 1, max: LIMITS.requests }), gapNs }),
);

const lengths: fc.Arbitrary<Lengths> = fc.oneof(
  fc.record({ kind: fc.constant('fixed' as const), tokens }),
  fc.tuple(tokens, tokens).map(([a, b]) => ({ kind: 'uniform' as const, from: Math.min(a, b), to: Math.max(a, b) })),
  fc.record({ kind: fc.constant('log-normal' as const), medianTokens: tokens, spread: fc.double({ min: 1e-6, max: 3, noNaN: true }) }),
  fc.constant({ kind: 'trace' as const, trace: 'azure-conversation' as const }),
);

export const arbitraryGenerator: fc.Arbitrary<Generator> = fc.record({
  count: fc.integer({ min: 1, max: 400 }),
  arrivals,
  prompt: lengths,
  output: lengths,
  sharedPrefix: fc.option(
    fc.record({ share: fc.double({ min: 1e-6, max: 1, noNaN: true }), tokens, groups: fc.integer({ min: 1, max: 26 }) }),
    { nil: null },
  ),
});
