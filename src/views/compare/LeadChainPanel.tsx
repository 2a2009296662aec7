import { memo } from 'react';
import { compareEn } from '../../narration/compare/en/index.ts';
import { leadChain } from '../../narration/compare/lead-chain.ts';
import { SentenceText } from '../panel/SentenceText.tsx';
import type { ComparePanelProps } from './compare-props.ts';
import '../inspector/why-chain.css';

const { chain: words } = compareEn;

/** Why one side is ahead, link by link; a label that has a moment goes to it. */
export const LeadChainPanel = memo(function LeadChainPanel(props: ComparePanelProps) {
  const chain = leadChain(props.comparison);
  if (chain === null) {
    return (
      <section className="why compare-why" aria-label={words.region}>
        <p className="type-label">
          <SentenceText sentence={words.nobody} targets={props} />
        </p>
      </section>
    );
  }
  return (
    <section className="why compare-why" aria-label={words.region}>
      <h2 className="why-question type-title">
        <SentenceText sentence={chain.question} targets={props} />
      </h2>
      <ol className="why-links">
        {chain.links.map(({ label, sentence, ns }, i) => (
          <li key={i} className="why-link">
            {ns === null ? (
              <span className="why-label type-badge type-signal">{label}</span>
            ) : (
              <button type="button" className="why-label why-go type-badge type-signal" onClick={() => props.onGo(ns)}>
                {label}
              </button>
            )}
            <span className="why-dot" aria-hidden="true" />
            <span className="why-sentence type-label type-ink">
              <SentenceText sentence={sentence} targets={props} />
            </span>
          </li>
        ))}
      </ol>
    </section>
  );
});
