import type { ScenarioDocument } from '../document.ts';
import { generatorForm } from '../generate/generator-form.ts';
import { sourceOfRequests, withFileRequests } from '../import/take-rows.ts';
import type { FilePart } from '../import/take-rows.ts';
import { sameRequests } from '../settings/differences.ts';
import { writeRows } from '../settings/request-rows-form.ts';
import { SETTINGS } from '../settings/settings.ts';
import { applySettings } from './apply-settings.ts';
import { readFileParts, writeFileParts } from './file-part.ts';
import type { FindFile } from './file-part.ts';
import type { PartProblem } from './link-text.ts';
import type { LinkParts } from './link-versions.ts';

export { sameRequests, scenarioDifferences } from '../settings/differences.ts';

export type LinkPart = readonly [key: string, value: string];

/** A scenario as its difference from another one: settings, then where its requests are from. */
export function writeScenario(document: ScenarioDocument, base: ScenarioDocument): readonly LinkPart[] {
  const parts: LinkPart[] = [];
  // Step by step as the reader will: another policy brings its own defaults, from which its options then differ or not.
  let read = base;
  for (const setting of SETTINGS) {
    if (!setting.applies(document)) continue;
    const text = setting.write(document);
    if (setting.applies(read) && setting.write(read) === text) continue;
    parts.push([setting.key, text]);
    const next = setting.read(read, text);
    if ('problem' in next) throw new Error(`${setting.key}=${text} ${next.problem}`);
    read = next.ok;
  }
  const source = sourceOfRequests(document);
  if (source !== null) parts.push(...writeFileParts(source));
  else if (sameRequests(document, base)) return parts;
  else if (document.generator !== undefined) parts.push(['generate', generatorForm.write(document.generator)]);
  else parts.push(['rows', writeRows(document.requests, document.arrivalClock, base.requests)]);
  return parts;
}

export interface ReadScenario {
  readonly document: ScenarioDocument;
  /** The file its requests are in, when it could not be found. */
  readonly missing: FilePart | null;
}

/** Reads back what `writeScenario` wrote; parts that cannot be read are noted and left as they are in the base. */
export function readScenario(base: ScenarioDocument, parts: LinkParts, findFile: FindFile, problems: PartProblem[]): ReadScenario {
  const file = readFileParts(parts, problems);
  const found = file === null ? null : findFile(file);
  const document = applySettings(base, parts, problems);
  if (file === null) return { document, missing: null };
  if (found === null) return { document, missing: file };
  if (found.rows !== null)
    return { document: withFileRequests(document, found.rows, { ...file, fileName: found.fileName }), missing: null };
  problems.push({ key: 'slice', part: `slice=${file.slice}`, problem: 'holds no request of the file that arrives in time' });
  return { document, missing: null };
}
