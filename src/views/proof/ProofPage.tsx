import { useEffect, useMemo } from 'react';
import { GOLDEN_TRACES } from '../../checks/live/golden-traces.ts';
import { scoresOf } from '../../checks/live/proof-state.ts';
import type { ProofScores, Score } from '../../checks/live/proof-state.ts';
import { en } from '../../narration/en.ts';
import { proofWords } from '../../narration/proof/en.ts';
import type { ProofSection as SectionName } from '../../narration/proof/messages.ts';
import { LiveSentence } from '../live-sentence/LiveSentence.tsx';
import type { Layout } from '../panel-props.ts';
import type { SentenceTargets } from '../panel/SentenceText.tsx';
import { CalibrationPictures } from './CalibrationPictures.tsx';
import { EngineChanges } from './EngineChanges.tsx';
import { ExamplesTable } from './ExamplesTable.tsx';
import { GoldenTable } from './GoldenTable.tsx';
import { LimitsTable } from './LimitsTable.tsx';
import { QueueTable } from './QueueTable.tsx';
import { RunsTable } from './RunsTable.tsx';
import { ServerReplay } from './ServerReplay.tsx';
import { useProofChecks } from './use-proof-checks.ts';
import './proof.css';
import './proof-tables.css';

const SECTIONS: readonly SectionName[] = ['golden', 'calibration', 'examples', 'server', 'runs', 'queue', 'limits', 'engine'];

interface ProofPageProps {
  /** "calibration", "calibration~h100-llama-3-8b~decode-3"; null = the head of the page. */
  readonly place: string | null;
  readonly onPlace: (place: string | null) => void;
  readonly layout: Layout;
  readonly targets: SentenceTargets;
}

/** How true is this? The checks, run here while one looks. */
export function ProofPage({ place, onPlace, layout, targets }: ProofPageProps) {
  const state = useProofChecks();
  const scores = useMemo(() => scoresOf(state), [state]);
  const [section = '', ...rest] = (place ?? '').split('~');
  const chosen = rest.length === 0 ? null : rest.join('~');
  const lengths = proofWords.live({
    traces: scores.traces,
    tracesInAll: GOLDEN_TRACES.size,
    fields: scores.fields,
    examples: scores.examples,
    hashes: scores.hashes,
    failing: scores.failing,
    elapsedMs: state.elapsedMs,
  });
  const isWhole = state.elapsedMs !== null;
  useEffect(() => {
    // Where one is led to is known at once, but how high what stands before it is only when it has been checked.
    if (section !== '' && (isWhole || section === 'golden')) document.getElementById(`proof-${section}`)?.scrollIntoView();
  }, [section, isWhole]);
  return (
    <main className="proof-page" data-layout={layout} aria-busy={!isWhole}>
      <section id="sentence" className="proof-sentence" aria-label={en.labels.titles.liveSentence} tabIndex={-1}>
        <LiveSentence sentence={lengths} layout={layout} targets={targets} />
      </section>
      <nav className="proof-ways" aria-label={proofWords.onThisPage}>
        {SECTIONS.map((name) => (
          <Way key={name} name={name} scores={scores} isCurrent={name === section} onPlace={onPlace} />
        ))}
      </nav>
      <GoldenTable traces={state.traces} broken={state.broken} scores={scores} isWide={layout === 'wide'} />
      <CalibrationPictures
        pictures={state.pictures}
        chosen={chosen}
        onChoose={(point) => onPlace(point === null ? 'calibration' : `calibration~${point}`)}
        targets={targets}
      />
      <ExamplesTable examples={state.examples} />
      <ServerReplay server={state.server} targets={targets} />
      <div className="proof-pair">
        <RunsTable hashes={state.hashes} />
        <QueueTable queues={state.queues} />
      </div>
      <LimitsTable />
      <EngineChanges />
    </main>
  );
}

function scoreOf(name: SectionName, scores: ProofScores): Score | null {
  switch (name) {
    case 'golden':
      return scores.traces;
    case 'examples':
      return scores.examples;
    case 'calibration':
      return scores.bars;
    case 'server':
      return scores.server;
    case 'runs':
      return scores.hashes;
    case 'queue':
      return scores.queues;
    default:
      return null;
  }
}

interface WayProps {
  readonly name: SectionName;
  readonly scores: ProofScores;
  readonly isCurrent: boolean;
  readonly onPlace: (place: string) => void;
}

/** A way to a section, with its score: "Golden traces 38". */
function Way({ name, scores, isCurrent, onPlace }: WayProps) {
  const score = scoreOf(name, scores);
  const go = (): void => {
    onPlace(name);
    const section = document.getElementById(`proof-${name}`);
    section?.scrollIntoView();
    section?.focus({ preventScroll: true });
  };
  return (
    <button type="button" className="proof-way" aria-current={isCurrent ? 'location' : undefined} onClick={go}>
      {proofWords.sections[name]}
      {score === null || score.of === 0 ? null : (
        <span className="type-num" data-verdict={score.held === score.of ? 'holds' : 'fails'}>
          {' '}
          {proofWords.score(score)}
        </span>
      )}
    </button>
  );
}
