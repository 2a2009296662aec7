import { importWords as words } from '../../narration/en/import-words.ts';
import { ROLES } from '../../scenario/import/column-mapping.ts';
import type { GuessedMapping } from '../../scenario/import/column-mapping.ts';
import { TIME_UNITS } from '../../scenario/import/instant.ts';

interface ColumnChoiceProps {
  readonly names: readonly string[];
  readonly mapping: GuessedMapping;
  readonly onChange: (mapping: GuessedMapping) => void;
}

const NONE = 'none';

/** Which column is what, by hand. */
export function ColumnChoice({ names, mapping, onChange }: ColumnChoiceProps) {
  return (
    <fieldset className="import-fields">
      <legend>{words.columns}</legend>
      {ROLES.map((role) => (
        <label key={role}>
          {words.roles[role]}
          <select
            value={mapping[role] ?? NONE}
            onChange={({ currentTarget: { value } }) => onChange({ ...mapping, [role]: value === NONE ? null : Number(value) })}
          >
            <option value={NONE}>{words.noColumn}</option>
            {names.map((name, place) => (
              <option key={place} value={place}>
                {name}
              </option>
            ))}
          </select>
        </label>
      ))}
      <label>
        {words.unit}
        <select
          value={mapping.unit}
          onChange={({ currentTarget: { value } }) => onChange({ ...mapping, unit: TIME_UNITS.find((unit) => unit === value) ?? 's' })}
        >
          {TIME_UNITS.map((unit) => (
            <option key={unit} value={unit}>
              {words.units[unit]}
            </option>
          ))}
        </select>
      </label>
    </fieldset>
  );
}
