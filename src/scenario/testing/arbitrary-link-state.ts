import fc from 'fast-check';
import { STRIP_MEASURES } from '../../engine/metrics/compare-curves.ts';
import { ALIGNMENTS } from '../compare-look.ts';
import type { ScenarioDocument } from '../document.ts';
import type { ComparedScenario, LinkState } from '../link/link-state.ts';
import { ALL_PRESETS } from '../presets/index.ts';
import type { Selection } from '../selection.ts';
import { arbitraryDocument } from './arbitrary-document.ts';

const ns = fc.integer({ min: -1_000_000_000, max: 10 ** 14 });

const presetKey = fc.constantFrom(...ALL_PRESETS.map((preset) => preset.key));
const aDocument = fc.oneof(arbitraryDocument, fc.constantFrom(...ALL_PRESETS.map((preset) => preset.document)));
const aCompared: fc.Arbitrary<ComparedScenario> = fc.record({ preset: presetKey, document: aDocument });

/** Some states are held against another scenario: any, or their own, as it is when nothing was changed yet. */
function withCompared(state: LinkState): fc.Arbitrary<LinkState> {
  const own = fc.constant({ preset: state.preset, document: state.document });
  const look = fc.constantFrom(...ALIGNMENTS.flatMap((align) => STRIP_MEASURES.map((measure) => ({ align, measure }))));
  return fc
    .record({
      compared: fc.option(fc.oneof(aCompared, own), { nil: undefined, freq: 2 }),
      compareLook: fc.option(look, { nil: undefined }),
    })
    .map(({ compared, compareLook }) => ({
      ...state,
      ...(compared === undefined ? {} : { compared }),
      // The plain look leaves no trace.
      ...(compareLook === undefined || (compareLook.align === 'time' && compareLook.measure === 'written') ? {} : { compareLook }),
    }));
}

/** Link states whose selection and pins are in their scenario. */
export const arbitraryLinkState: fc.Arbitrary<LinkState> = fc
  .oneof(arbitraryDocument, fc.constantFrom(...ALL_PRESETS.map((preset) => preset.document)))
  .chain((document) =>
    fc.record({
      preset: presetKey,
      document: fc.constant(document),
      view: fc.constant('run' as const),
      moment: fc.oneof(
        fc.record({ step: fc.integer({ min: 0, max: 200_000 }), phase: fc.constantFrom('scheduled' as const, 'output' as const) }),
        fc.record({ ns }),
      ),
      selection: fc.option(arbitrarySelection(document), { nil: null }),
      window: fc.option(
        fc.tuple(ns, fc.integer({ min: 1, max: 10 ** 13 })).map(([fromNs, lengthNs]) => ({ fromNs, toNs: fromNs + lengthNs })),
        { nil: null },
      ),
      pins: fc.uniqueArray(fc.nat({ max: Math.max(0, document.requests.length - 1) }), {
        maxLength: Math.min(8, document.requests.length),
      }),
      runHash: fc.option(fc.stringMatching(/^[0-9a-f]{8}$/), { nil: null }),
    }),
  )
  .chain(withCompared)
  .chain((state) => fc.constantFrom(state, { ...state, language: 'de' as const }));

function arbitrarySelection(document: ScenarioDocument): fc.Arbitrary<Selection> {
  const { requests, limits } = document;
  const pages = limits.pool.kind === 'pages' ? limits.pool.usablePages : 1_000;
  const page = fc.integer({ min: 1, max: pages }).map((page): Selection => ({ kind: 'page', page }));
  const slot = fc.nat({ max: limits.maxNumSeqs - 1 }).map((slot): Selection => ({ kind: 'slot', slot }));
  const step = fc.nat({ max: 200_000 }).map((step): Selection => ({ kind: 'step', step }));
  if (requests.length === 0) return fc.oneof(page, slot, step);
  return fc.oneof(
    fc.nat({ max: requests.length - 1 }).map((request): Selection => ({ kind: 'request', request })),
    page,
    slot,
    step,
  );
}
