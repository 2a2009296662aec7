import type { ScenarioDocument } from '../../scenario/document.ts';
import { scenarioDifferences } from '../../scenario/settings/differences.ts';
import { SETTINGS } from '../../scenario/settings/settings.ts';
import { compareEn } from '../../narration/compare/en/index.ts';
import type { CompareSide } from './compare-props.ts';

const { settings: words } = compareEn;

export interface DifferentSetting {
  readonly key: string;
  readonly label: string;
  readonly a: string;
  readonly b: string;
}

export interface ComparedSettings {
  readonly different: readonly DifferentSetting[];
  /** How many settings there are. */
  readonly all: number;
  /** What both share, in few words. */
  readonly same: readonly string[];
}

/** Names tell scenarios apart, they decide nothing. */
const NAMES: ReadonlySet<string> = new Set(['name', 'gpuname', 'modelname', 'seed']);

/** Settings in which the two scenarios differ, and what they have in common. */
export function comparedSettings(a: CompareSide, b: CompareSide): ComparedSettings {
  const differences = scenarioDifferences(asServed(a.document), asServed(b.document)).filter(({ key }) => !NAMES.has(key));
  const different = differences.map(({ key, label, here, there }) => ({
    key,
    label,
    a: key === 'policy' ? withOptions(here, a) : here,
    b: key === 'policy' ? withOptions(there, b) : there,
  }));
  const keys = new Set(different.map(({ key }) => key));
  const { gpu, model, formats, limits, requests, arrivalClock } = b.run.scenario;
  const same: (readonly [keys: readonly string[], text: string])[] = [
    [['rows', 'clock'], words.requests(requests.length, arrivalClock)],
    [['slots'], words.slots(limits.maxNumSeqs)],
    [['pool', 'block'], words.pages(limits.usablePages)],
    [['budget'], words.budget(limits.maxNumBatchedTokens)],
    [['model', 'weights'], `${model.name} ${formats.weights}`],
    [['gpu'], gpu.name],
  ];
  return {
    different,
    all: SETTINGS.filter(({ key }) => !NAMES.has(key)).length + 1,
    same: same.filter(([needed]) => needed.every((key) => !keys.has(key))).map(([, text]) => text),
  };
}

function withOptions(policy: string, { run }: CompareSide): string {
  const options = words.policy(run.scenario);
  return options === null ? policy : `${policy}: ${options}`;
}

/** Without what a real server took for it: that is no setting. */
function asServed(document: ScenarioDocument): ScenarioDocument {
  const requests = document.requests.map((row) => {
    const { measured, ...asked } = row;
    return measured === undefined ? row : asked;
  });
  return { ...document, requests };
}
