import type { ScenarioDocument } from '../document.ts';
import type { FindFile } from './file-part.ts';
import type { PartProblem } from './link-text.ts';
import type { LinkParts } from './link-versions.ts';
import { nameOnlyPresets } from './plain-keys.ts';
import type * as ScenarioParts from './scenario-parts.ts';
import type { LinkPart, ReadScenario } from './scenario-parts.ts';

let loaded: typeof ScenarioParts | null = null;

/** Loads what reads and writes the settings of a scenario. The first picture of a preset does without it. */
export async function loadScenarioParts(): Promise<void> {
  loaded ??= await import('./scenario-parts.ts');
}

function needed(): typeof ScenarioParts {
  if (loaded === null) throw new Error('settings of a scenario were asked for before loadScenarioParts()');
  return loaded;
}

/** `writeScenario` of the module that comes late; a preset as it is needs none. */
export function writeScenario(document: ScenarioDocument, base: ScenarioDocument): readonly LinkPart[] {
  return document === base ? [] : needed().writeScenario(document, base);
}

/** `readScenario` of the module that comes late; a link that names a preset and nothing of its settings needs none. */
export function readScenario(base: ScenarioDocument, parts: LinkParts, findFile: FindFile, problems: PartProblem[]): ReadScenario {
  return nameOnlyPresets(parts.keys()) ? { document: base, missing: null } : needed().readScenario(base, parts, findFile, problems);
}

/** Whether two scenarios have the same requests, or the same rule for them. */
export function sameRequests(here: ScenarioDocument, there: ScenarioDocument): boolean {
  return here === there || needed().sameRequests(here, there);
}

/** Whether two scenarios differ in anything. */
export function differs(here: ScenarioDocument, there: ScenarioDocument): boolean {
  return here !== there && needed().scenarioDifferences(here, there).length > 0;
}
