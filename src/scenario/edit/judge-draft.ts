import type { Scenario } from '../../engine/scenario.ts';
import type { ScenarioDocument } from '../document.ts';
import { presetOf } from '../presets/index.ts';
import { resolveScenario } from '../resolve-scenario.ts';
import { scenarioDifferences } from '../settings/differences.ts';
import type { SettingDifference } from '../settings/differences.ts';
import { consequencesOf } from './consequences.ts';
import type { Consequences } from './consequences.ts';
import type { Draft } from './draft.ts';
import { fieldForm } from './field-forms.ts';
import { tooLarge } from './too-large.ts';
import type { AskedOfLimit } from './too-large.ts';
import { valueAt } from './value-at.ts';

/** What is wrong at a field: a text that is no value, or a value that is impossible. */
export type FieldError =
  | {
      readonly kind: 'typed';
      readonly path: string;
      readonly text: string;
      readonly expected: string;
      /** The value that still counts, as the field writes it; null where there is none. */
      readonly before: string | null;
    }
  | {
      readonly kind: 'impossible';
      readonly path: string;
      /** A whole sentence with its numbers. */
      readonly message: string;
      /** At most two. */
      readonly fixes: readonly { readonly label: string; readonly document: ScenarioDocument }[];
    };

/** All that is to be said about a draft. */
export interface Judgement {
  readonly draft: Draft;
  /** What to simulate; null when it is impossible. */
  readonly scenario: Scenario | null;
  readonly errors: readonly FieldError[];
  readonly consequences: Consequences | null;
  readonly tooLarge: readonly AskedOfLimit[] | null;
  readonly differences: readonly SettingDifference[];
}

export function judgeDraft(draft: Draft): Judgement {
  const { document, preset } = draft;
  const resolved = resolveScenario(document);
  const consequences = consequencesOf(document);
  const typed = [...draft.typed].map(([path, { text, expected }]): FieldError => {
    const value = valueAt(document, path);
    return { kind: 'typed', path, text, expected, before: value === undefined ? null : fieldForm(path, document).write(value) };
  });
  const impossible =
    'errors' in resolved
      ? resolved.errors.map(({ path, message, fixes }): FieldError => ({ kind: 'impossible', path, message, fixes }))
      : [];
  return {
    draft,
    scenario: 'ok' in resolved ? resolved.ok : null,
    errors: [...typed, ...impossible],
    consequences,
    tooLarge: tooLarge(draft, consequences),
    differences: scenarioDifferences(document, presetOf(preset).document),
  };
}
