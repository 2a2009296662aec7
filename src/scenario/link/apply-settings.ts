import type { ScenarioDocument } from '../document.ts';
import { generatorForm } from '../generate/generator-form.ts';
import { readDocument } from '../read-document.ts';
import { readRows } from '../settings/request-rows-form.ts';
import type { SettingOutcome } from '../settings/setting.ts';
import { SETTINGS } from '../settings/settings.ts';
import { PREFIX_OF_A } from './compare-keys.ts';
import { FILE_KEYS } from './file-part.ts';
import type { PartProblem } from './link-text.ts';
import type { LinkParts } from './link-versions.ts';
import { PLAIN_KEYS } from './plain-keys.ts';

const KNOWN_KEYS: ReadonlySet<string> = new Set([
  ...PLAIN_KEYS,
  ...FILE_KEYS,
  'generate',
  'rows',
  ...SETTINGS.map((setting) => setting.key),
]);

/** The preset's document with the link's settings; one that cannot be read or is out of range is noted and left as it was. */
export function applySettings(base: ScenarioDocument, parts: LinkParts, problems: PartProblem[]): ScenarioDocument {
  let document = base;
  const apply = (key: string, path: string, read: (text: string) => SettingOutcome): void => {
    const text = parts.get(key);
    if (text === undefined) return;
    const part = `${key}=${text}`;
    const outcome = read(text);
    if ('problem' in outcome) {
      problems.push({ key, part, problem: outcome.problem });
      return;
    }
    const checked = readDocument(outcome.ok);
    if ('ok' in checked) document = checked.ok;
    else problems.push({ key, part, problem: rangeProblem(checked.errors[0], path) });
  };
  for (const setting of SETTINGS) {
    apply(setting.key, setting.path, (text) =>
      setting.applies(document) ? setting.read(document, text) : { problem: 'has no meaning in this scenario' },
    );
  }
  apply('generate', 'generator', (text) => {
    const generator = generatorForm.read(text);
    return 'problem' in generator ? generator : { ok: { ...document, arrivalClock: 'ns', generator: generator.ok } };
  });
  apply('rows', 'requests', (text) => {
    const { generator: _, ...rest } = document;
    const rows = readRows(text, document.arrivalClock, base.requests);
    return 'problem' in rows ? rows : { ok: { ...rest, requests: rows.ok } };
  });
  for (const [key, value] of parts) {
    if (!KNOWN_KEYS.has(key) && !key.startsWith(PREFIX_OF_A))
      problems.push({ key, part: `${key}=${value}`, problem: 'is not known to this version' });
  }
  return document;
}

function rangeProblem(
  error: { readonly path: string; readonly message: string; readonly expected: string } | undefined,
  path: string,
): string {
  if (error === undefined) return 'is not possible';
  const isOwnRange = error.path === path || (path.startsWith('limits.') && error.path.startsWith(path));
  return isOwnRange ? `is out of range: expected ${error.expected}` : `is not possible: ${error.message}`;
}
