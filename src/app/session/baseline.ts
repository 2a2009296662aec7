import { differs } from '../../scenario/link/late-scenario-parts.ts';
import type { ComparedScenario } from '../../scenario/link/link-state.ts';
import { COMPARISONS, presetOf } from '../../scenario/presets/index.ts';
import type { ComparisonPreset } from '../../scenario/presets/comparison-preset.ts';

/** What a scenario is held against when nobody has chosen: the other side of its built-in comparison, or, once changed, what it was before. */
export function naturalBaseline({ preset, document }: ComparedScenario): ComparedScenario | null {
  const builtIn = COMPARISONS.find(({ a, b }) => a.key === preset || b.key === preset);
  if (builtIn !== undefined) {
    const other = builtIn.a.key === preset ? builtIn.b : builtIn.a;
    return { preset: other.key, document: other.document };
  }
  const base = presetOf(preset).document;
  return differs(document, base) ? { preset, document: base } : null;
}

/** The built-in comparison that two scenarios are the sides of, whichever way round; null when they are none. */
export function builtInComparison(a: ComparedScenario, b: ComparedScenario): ComparisonPreset | null {
  const keys = [a.preset, b.preset];
  return COMPARISONS.find((each) => keys.includes(each.a.key) && keys.includes(each.b.key)) ?? null;
}
