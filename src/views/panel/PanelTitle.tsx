import { use } from 'react';
import { PanelHeading } from './panel-heading.ts';

interface PanelTitleProps {
  readonly id: string;
  readonly className: string;
  readonly title: string;
}

/** The heading of a panel, one level below that of the section it stands in. */
export function PanelTitle({ id, className, title }: PanelTitleProps) {
  const level = use(PanelHeading);
  return level === 'h3' ? (
    <h3 id={id} className={className}>
      {title}
    </h3>
  ) : (
    <h2 id={id} className={className}>
      {title}
    </h2>
  );
}
