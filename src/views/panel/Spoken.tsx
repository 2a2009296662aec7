import { useContext, useEffect, useState } from 'react';
import { PlayingContext } from './playing.ts';

const REST_MS = 700;

/** Speaks a sentence to a screen reader once it has stood still: on pause, never while playing, however slowly. */
export function Spoken({ text }: { readonly text: string }) {
  const playing = useContext(PlayingContext);
  const [spoken, setSpoken] = useState('');
  useEffect(() => {
    if (playing) return;
    const timer = setTimeout(() => setSpoken(text), REST_MS);
    return () => clearTimeout(timer);
  }, [text, playing]);
  return (
    <span className="spoken-only" aria-live="polite">
      {spoken}
    </span>
  );
}
