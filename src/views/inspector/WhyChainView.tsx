import type { WhyChain, WhyLink } from '../../narration/narration.ts';
import { SentenceText } from '../panel/SentenceText.tsx';
import type { SentenceTargets } from '../panel/SentenceText.tsx';
import './why-chain.css';

interface WhyChainViewProps {
  readonly chain: WhyChain;
  readonly targets: SentenceTargets;
}

/** "Why …?": the rule first, then the causes in time order, newest last, on one line with a dot each. A link goes to its moment. */
export function WhyChainView({ chain, targets }: WhyChainViewProps) {
  return (
    <div className="why">
      <h3 className="why-question type-title">
        <SentenceText sentence={chain.question} targets={targets} />
      </h3>
      <ol className="why-links">
        {chain.links.map((link, i) => (
          <li key={i} className="why-link">
            <WhyLabel link={link} targets={targets} />
            <span className="why-dot" aria-hidden="true" />
            <span className="why-sentence type-label type-ink">
              <SentenceText sentence={link.sentence} targets={targets} />
            </span>
          </li>
        ))}
      </ol>
    </div>
  );
}

/** The label goes to the moment; its target covers the whole row, under the words that are targets themselves. */
function WhyLabel({ link, targets }: { readonly link: WhyLink; readonly targets: SentenceTargets }) {
  const { moment, label } = link;
  if (moment === null) return <span className="why-label type-badge type-signal">{label}</span>;
  const selection = { kind: 'step', step: moment.step } as const;
  return (
    <button
      type="button"
      className="why-label why-go type-badge type-signal"
      onPointerEnter={() => targets.onHover(selection)}
      onPointerLeave={() => targets.onHover(null)}
      onClick={() => targets.onGo(targets.run.nsOf(moment.step, moment.phase))}
    >
      {label}
    </button>
  );
}
