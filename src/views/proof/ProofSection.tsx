import type { ReactNode } from 'react';
import type { Badge } from '../../engine/formula.ts';
import { plainText } from '../../narration/parts.ts';
import type { Sentence } from '../../narration/parts.ts';
import { proofWords } from '../../narration/proof/en.ts';
import type { ProofSection as SectionName } from '../../narration/proof/messages.ts';
import { BadgeMark } from '../panel/BadgeMark.tsx';
import { PanelHeading } from '../panel/panel-heading.ts';

interface ProofSectionProps {
  readonly name: SectionName;
  readonly sentence: Sentence | string;
  readonly badge: Badge | null;
  readonly children: ReactNode;
}

/** A part of the page: its heading, what it shows in one line, and what its numbers are worth. */
export function ProofSection({ name, sentence, badge, children }: ProofSectionProps) {
  return (
    <section id={`proof-${name}`} className={`proof-section proof-${name}`} aria-labelledby={`proof-${name}-title`} tabIndex={-1}>
      <header className="proof-head">
        <h2 id={`proof-${name}-title`} className="type-title">
          {proofWords.sections[name]}
        </h2>
        <p className="type-label">{typeof sentence === 'string' ? sentence : plainText(sentence)}</p>
        {badge === null ? null : <BadgeMark badge={badge} />}
      </header>
      <PanelHeading value="h3">{children}</PanelHeading>
    </section>
  );
}
