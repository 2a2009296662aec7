import { useId, useRef, useState } from 'react';
import type { KeyboardEvent } from 'react';
import './clock-field.css';

interface ClockFieldProps {
  readonly label: string;
  /** What it shows while nobody types. */
  readonly shown: string;
  /** Null: what was typed leads nowhere. */
  readonly parse: (typed: string) => number | null;
  readonly onCommit: (value: number) => void;
  /** What is wrong with what was typed, and what was expected. */
  readonly describeError: (typed: string) => string;
}

/**
 * A number that shows a state and goes where one types: Enter commits, Esc gives up. A value that leads nowhere stays in the field, outlined,
 * with the reason beside it.
 */
export function ClockField({ label, shown, parse, onCommit, describeError }: ClockFieldProps) {
  const [typed, setTyped] = useState<string | null>(null);
  const [error, setError] = useState<string | null>(null);
  const input = useRef<HTMLInputElement>(null);
  const errorId = useId();
  const text = typed ?? shown;

  const giveUp = () => {
    setTyped(null);
    setError(null);
  };
  const commit = () => {
    if (typed === null) return;
    const value = parse(typed);
    if (value === null) {
      setError(describeError(typed));
      return;
    }
    giveUp();
    onCommit(value);
    // So that the next key moves the playhead again.
    input.current?.blur();
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'Enter') {
      event.preventDefault();
      commit();
    } else if (event.key === 'Escape') {
      event.preventDefault();
      giveUp();
      input.current?.blur();
    }
  };

  return (
    <span className="clock-field">
      <input
        ref={input}
        type="text"
        inputMode="decimal"
        autoComplete="off"
        aria-label={label}
        aria-invalid={error !== null}
        aria-describedby={error === null ? undefined : errorId}
        style={{ width: `${Math.max(1, text.length)}ch` }}
        value={text}
        onFocus={(event) => event.currentTarget.select()}
        onChange={(event) => {
          setTyped(event.currentTarget.value);
          setError(null);
        }}
        onKeyDown={onKeyDown}
        onBlur={() => (error === null ? commit() : giveUp())}
      />
      {error === null ? null : (
        <span id={errorId} role="alert" className="clock-field-error">
          {error}
        </span>
      )}
    </span>
  );
}
