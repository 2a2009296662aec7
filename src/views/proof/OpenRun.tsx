import { proofWords } from '../../narration/proof/en.ts';

interface OpenRunProps {
  /** What the run is of, spoken: links of a table are alike but for it. */
  readonly what: string;
  /** Null: a formula, or nothing that a run can show. */
  readonly link: string | null;
}

/** Opens what a row is computed from as a run; nothing where there is none. */
export function OpenRun({ what, link }: OpenRunProps) {
  if (link === null) return null;
  return (
    <a className="proof-open type-small" href={link} aria-label={proofWords.openRunOf(what)}>
      {proofWords.openRun}
    </a>
  );
}
