import { m } from 'framer-motion';
import { useEffect, useId, useRef } from 'react';
import type { ReactNode } from 'react';
import { Button } from './Button.tsx';
import './dialog-column.css';

const SLIDE = { duration: 0.16, ease: [0.2, 0, 0, 1] } as const;

interface DialogColumnProps {
  readonly title: string;
  readonly closeLabel: string;
  readonly onClose: () => void;
  /** Where its words are of another language than the page's. */
  readonly lang?: string;
  readonly children: ReactNode;
}

/**
 * A column over the side column: nothing dims and the rest stays usable. Takes the focus when it opens, Esc closes it, and the focus goes
 * back to where it came from.
 */
export function DialogColumn({ title, closeLabel, onClose, lang, children }: DialogColumnProps) {
  const dialog = useRef<HTMLDialogElement>(null);
  const titleId = useId();
  useEffect(() => {
    const element = dialog.current;
    const opener = document.activeElement;
    element?.show();
    element?.focus();
    return () => {
      if (opener instanceof HTMLElement && opener.isConnected) opener.focus();
    };
  }, []);
  return (
    <m.dialog
      ref={dialog}
      className="dialog-column"
      lang={lang}
      aria-labelledby={titleId}
      tabIndex={-1}
      initial={{ opacity: 0, x: 16 }}
      animate={{ opacity: 1, x: 0 }}
      exit={{ opacity: 0, x: 16 }}
      transition={SLIDE}
      onKeyDown={(event) => {
        if (event.key !== 'Escape') return;
        event.preventDefault();
        event.stopPropagation();
        onClose();
      }}
    >
      <div className="dialog-head">
        <h2 id={titleId}>{title}</h2>
        <Button look="text" onClick={onClose}>
          {closeLabel}
        </Button>
      </div>
      {children}
    </m.dialog>
  );
}
