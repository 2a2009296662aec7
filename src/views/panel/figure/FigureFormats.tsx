import { use, useEffect, useRef, useState } from 'react';
import type { KeyboardEvent } from 'react';
import { figureWords } from '../../../narration/figure/words.ts';
import type { FigureFormat } from '../../../narration/figure/messages.ts';
import { saveFile } from '../../../ui/save-file.ts';
import { FigureOriginContext } from '../figure-origin.ts';
import type { FigureOrigin } from '../figure-origin.ts';
import { composeFigure } from './compose-figure.ts';
import { figureCsv } from './figure-csv.ts';
import type { Figure } from './figure.ts';
import { paintPng } from './paint-png.ts';
import './figure-formats.css';

const FORMATS: readonly FigureFormat[] = ['svg', 'png', 'csv'];

interface FigureFormatsProps {
  readonly figure: () => Figure;
  readonly title: string;
  readonly className: string;
  readonly onClose: () => void;
}

/** The three ways out, beside the button that opened them; Escape closes them. */
export default function FigureFormats({ figure, title, className, onClose }: FigureFormatsProps) {
  const originNow = use(FigureOriginContext);
  const group = useRef<HTMLSpanElement>(null);
  const [failed, setFailed] = useState<FigureFormat | null>(null);
  useEffect(() => group.current?.querySelector('button')?.focus(), []);

  const leave = () => {
    const opener = group.current?.previousElementSibling;
    if (opener instanceof HTMLElement) opener.focus();
    onClose();
  };
  const save = async (format: FigureFormat) => {
    try {
      await saveFigure(figure(), originNow(), format);
      leave();
    } catch {
      setFailed(format);
    }
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== 'Escape') return;
    event.stopPropagation();
    leave();
  };
  return (
    <span ref={group} className="figure-formats" role="group" aria-label={figureWords.group(title)} onKeyDown={onKeyDown}>
      {FORMATS.map((format) => (
        <button key={format} type="button" className={className} onClick={() => void save(format)}>
          {figureWords.formats[format]}
        </button>
      ))}
      <span role="status" className="type-label">
        {failed === null ? null : figureWords.failed(figureWords.formats[failed])}
      </span>
    </span>
  );
}

async function saveFigure(figure: Figure, origin: FigureOrigin, format: FigureFormat): Promise<void> {
  const name = [origin.name, figure.title].filter((part) => part !== '').join(', ');
  if (format === 'csv') {
    saveFile(`${name}.csv`, figureCsv(figure.twin(), figure, origin), 'text/csv');
    return;
  }
  const picture = await composeFigure(figure, origin);
  if (format === 'svg') saveFile(`${name}.svg`, picture.text, 'image/svg+xml');
  else saveFile(`${name}.png`, await paintPng(picture));
}
