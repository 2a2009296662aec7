import { refusal } from '../../engine/scheduling/refusal.ts';
import type { Scenario } from '../../engine/scenario.ts';
import { settingsForRows, settingsOfServer } from '../../scenario/import/import-settings.ts';
import { withFileRequests } from '../../scenario/import/take-rows.ts';
import type { FilePart } from '../../scenario/import/take-rows.ts';
import type { VllmMeta } from '../../scenario/import/vllm-meta.ts';
import type { ScenarioDocument } from '../../scenario/document.ts';
import type { RequestRow } from '../../scenario/requests-schema.ts';
import { resolveScenario } from '../../scenario/resolve-scenario.ts';

export type SettingsKind = 'server' | 'file' | 'kept';

/** A way to serve the requests of a file, and what would become of them. */
export interface SettingsChoice {
  readonly kind: SettingsKind;
  readonly document: ScenarioDocument;
  /** Null when these settings cannot be run; then `problem` says why. */
  readonly scenario: Scenario | null;
  readonly problem: string | null;
  /** Requests longer than the context, and requests larger than the whole pool. */
  readonly tooLong: number;
  readonly tooLarge: number;
}

/** The settings that are offered, the best first: those of the measured server, those that suit the file, those of now. */
export function settingsChoices(
  now: ScenarioDocument,
  rows: readonly RequestRow[],
  part: FilePart & { readonly fileName: string },
  meta: VllmMeta | null,
): readonly SettingsChoice[] {
  const server = meta === null ? null : settingsOfServer(now, meta);
  const kinds: readonly (readonly [SettingsKind, ScenarioDocument])[] = [
    ...(server === null ? [] : [['server', server] as const]),
    ['file', settingsForRows(now, rows)],
    ['kept', now],
  ];
  const name = part.fileName.replace(/\.[a-z0-9]{1,5}$/i, '') || part.fileName;
  return kinds.map(([kind, settings]) => choiceOf(kind, withFileRequests({ ...settings, name }, rows, part)));
}

function choiceOf(kind: SettingsKind, document: ScenarioDocument): SettingsChoice {
  const resolved = resolveScenario(document);
  if ('errors' in resolved) {
    return { kind, document, scenario: null, problem: resolved.errors[0]?.message ?? '', tooLong: 0, tooLarge: 0 };
  }
  const scenario = resolved.ok;
  const rules = scenario.requests.map((request) => refusal(request, scenario)?.rule);
  return {
    kind,
    document,
    scenario,
    problem: null,
    tooLong: rules.filter((rule) => rule === 'B1').length,
    tooLarge: rules.filter((rule) => rule === 'B2').length,
  };
}
