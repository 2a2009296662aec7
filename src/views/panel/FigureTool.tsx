import { lazy, Suspense, useState } from 'react';
import { spoken } from '../../narration/spoken.ts';
import type { Figure } from './figure/figure.ts';

const FigureFormats = lazy(() => import('./figure/FigureFormats.tsx'));

interface FigureToolProps {
  /** Made when a format is chosen: then the drawing is in the document. */
  readonly figure: () => Figure;
  readonly title: string;
  readonly className: string;
}

/** The button *Figure*: the panel as SVG, PNG or CSV. What makes them is loaded when it is first pressed. */
export function FigureTool({ figure, title, className }: FigureToolProps) {
  const [open, setOpen] = useState(false);
  return (
    <>
      <button type="button" className={className} lang={spoken.language} aria-expanded={open} onClick={() => setOpen(!open)}>
        {spoken.labels.figure}
      </button>
      {open ? (
        <Suspense fallback={null}>
          <FigureFormats figure={figure} title={title} className={className} onClose={() => setOpen(false)} />
        </Suspense>
      ) : null}
    </>
  );
}
