import { useId } from 'react';
import { importWords as words } from '../../narration/en/import-words.ts';
import type { SettingsChoice, SettingsKind } from './settings-choices.ts';

interface SettingsPickerProps {
  readonly choices: readonly SettingsChoice[];
  readonly chosen: SettingsKind;
  readonly onChoose: (kind: SettingsKind) => void;
}

/** On what the requests are served: each way with its settings in one line. */
export function SettingsPicker({ choices, chosen, onChoose }: SettingsPickerProps) {
  const group = useId();
  return (
    <fieldset className="import-fields">
      <legend>{words.settings}</legend>
      {choices.map(({ kind, scenario, problem }) => (
        <label key={kind} className="import-setting">
          <input type="radio" name={group} checked={kind === chosen} disabled={scenario === null} onChange={() => onChoose(kind)} />
          <span>
            {words.settingsKinds[kind]}
            <span className="type-label">
              {scenario === null
                ? problem
                : words.settingsLine({
                    modelName: scenario.model.name,
                    weightFormat: scenario.formats.weights,
                    gpuName: scenario.gpu.name,
                    slots: scenario.limits.maxNumSeqs,
                    budgetTokens: scenario.limits.maxNumBatchedTokens,
                    contextTokens: scenario.limits.maxModelLenTokens,
                    pages: scenario.limits.usablePages,
                  })}
            </span>
          </span>
        </label>
      ))}
    </fieldset>
  );
}
