import fc from 'fast-check';
import { expect, test } from 'vitest';
import { isPerLayer, OPERATOR_IDS } from '../../engine/cost/operator-table.ts';
import { tightMemory } from '../presets/tight-memory.ts';
import { MOST_WHAT_IF, PLAIN_LOOK, type StepLook } from '../step-look.ts';
import { decodeLink } from './decode-link.ts';
import { encodeLink } from './encode-link.ts';

const layer = fc.nat({ max: 200 });
const place = fc.oneof(
  fc.constant(null),
  layer.map((layer) => ({ layer, operator: null })),
  fc.tuple(fc.constantFrom(...OPERATOR_IDS), layer).map(([operator, layer]) => ({ operator, layer: isPerLayer(operator) ? layer : null })),
);
const whatIf = fc
  .constantFrom('batch' as const, 'prompt' as const)
  .chain((vary) => fc.record({ vary: fc.constant(vary), count: fc.integer({ min: 1, max: MOST_WHAT_IF[vary] }) }));
const loading = fc.record({
  hostMemory: fc.constantFrom('pinned' as const, 'pageable' as const),
  diskBytesPerSecond: fc.integer({ min: 10, max: 999_999 }).map((megabytes) => megabytes * 1e6),
});
const arbitraryLook: fc.Arbitrary<StepLook> = fc.record({
  place,
  chart: fc.constantFrom('roofline' as const, 'time' as const),
  whatIf: fc.option(whatIf),
  measured: fc.boolean(),
  loading: fc.option(loading),
});

test('how the Step view is looked at comes back from its link', () => {
  fc.assert(
    fc.property(arbitraryLook, (stepLook) => {
      const { document, opening } = tightMemory;
      const outcome = decodeLink(encodeLink({ preset: 'tight', document, ...opening, pins: [], runHash: null, view: 'step', stepLook }));
      if ('error' in outcome) throw new Error(outcome.error.message);
      expect(outcome.ok.view).toBe('step');
      expect(outcome.ok.stepLook ?? PLAIN_LOOK).toEqual(stepLook);
    }),
    { numRuns: 200 },
  );
});

test.each([
  ['layer=-1', '`layer=-1` is not a layer: expected a whole number from 0'],
  ['what-if=batch-0', '`what-if=batch-0` is not tried: expected batch-1 to batch-1024 or prompt-1 to prompt-16384'],
  ['what-if=slots-3', '`what-if=slots-3` is not tried: expected batch-1 to batch-1024 or prompt-1 to prompt-16384'],
  ['chart=pie', '`chart=pie` is neither roofline nor time'],
  ['measured=yes', '`measured=yes` is neither on nor off'],
  ['loading=pinned-0', '`loading=pinned-0` is not a way to load: expected pinned-7 or pageable-7, the disk’s GB/s after the dash'],
])('a link with %s says what is wrong', (part, message) => {
  const outcome = decodeLink(`v=1&scenario=tight&view=step&at=22&${part}&hash=none`);
  expect('error' in outcome ? outcome.error.message : 'read').toBe(message);
});

test('an operator that is none says which there are', () => {
  const outcome = decodeLink('v=1&scenario=tight&view=step&at=22&layer=14&operator=softmax&hash=none');
  expect('error' in outcome ? outcome.error.message : 'read').toMatch(/^`operator=softmax` is not an operator: expected one of embedding,/);
});
