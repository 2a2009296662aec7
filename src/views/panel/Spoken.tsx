import { useEffect, useState } from 'react';

const REST_MS = 700;

/** Speaks a sentence to a screen reader once it has stood still: on pause, never while playing. */
export function Spoken({ text }: { readonly text: string }) {
  const [spoken, setSpoken] = useState('');
  useEffect(() => {
    const timer = setTimeout(() => setSpoken(text), REST_MS);
    return () => clearTimeout(timer);
  }, [text]);
  return (
    <span className="spoken-only" aria-live="polite">
      {spoken}
    </span>
  );
}
