import { useId } from 'react';
import { en } from '../../narration/en.ts';
import { importWords as words } from '../../narration/en/import-words.ts';
import { entryOfKind, isWithin, rangesOf } from './slice-entry.ts';
import type { FieldRange, SliceEntry } from './slice-entry.ts';

const KINDS = ['all', 'rows', 'time'] as const;

interface SliceChoiceProps {
  readonly entry: SliceEntry;
  readonly rows: number;
  readonly spanNs: number;
  readonly onChange: (entry: SliceEntry) => void;
}

/** Which requests are taken, and how fast they arrive. */
export function SliceChoice({ entry, rows, spanNs, onChange }: SliceChoiceProps) {
  const bounds = { rows, spanNs };
  const ranges = rangesOf(entry, bounds);
  const group = useId();
  const set = (change: Partial<SliceEntry>) => onChange({ ...entry, ...change });
  return (
    <fieldset className="import-fields">
      <legend>{words.slice}</legend>
      <div className="import-radios">
        {KINDS.map((kind) => (
          <label key={kind}>
            <input
              type="radio"
              name={group}
              checked={entry.kind === kind}
              onChange={() => onChange(entryOfKind(kind, entry.speed, bounds))}
            />
            {words.sliceKinds[kind]}
          </label>
        ))}
      </div>
      {entry.kind === 'all' ? null : (
        <>
          <NumberField
            label={words.from}
            value={entry.from}
            range={ranges.from}
            whole={entry.kind === 'rows'}
            onChange={(from) => set({ from })}
          />
          <NumberField label={words.to} value={entry.to} range={ranges.to} whole={entry.kind === 'rows'} onChange={(to) => set({ to })} />
        </>
      )}
      <NumberField
        label={words.speed}
        unit={words.timesAsFast}
        value={entry.speed}
        range={ranges.speed}
        whole={false}
        onChange={(speed) => set({ speed })}
      />
    </fieldset>
  );
}

interface NumberFieldProps {
  readonly label: string;
  readonly unit?: string;
  readonly value: string;
  readonly range: FieldRange;
  readonly whole: boolean;
  readonly onChange: (text: string) => void;
}

function NumberField({ label, unit, value, range, whole, onChange }: NumberFieldProps) {
  const errorId = useId();
  const valid = isWithin(value, range, whole);
  const show = (bound: number): string => (Number.isInteger(bound) ? en.numbers.integer(bound) : String(bound));
  return (
    <>
      <label className="import-number-field">
        {label}
        <input
          type="text"
          inputMode="decimal"
          value={value}
          aria-invalid={!valid}
          aria-describedby={valid ? undefined : errorId}
          onChange={(event) => onChange(event.currentTarget.value)}
        />
        {unit}
      </label>
      {valid ? null : (
        <p id={errorId} className="import-error" role="alert">
          {words.badNumber(show(range.least), show(range.most))}
        </p>
      )}
    </>
  );
}
