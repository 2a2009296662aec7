import { ENGINE_VERSION } from '../../engine/version.ts';
import { proofWords } from '../../narration/proof/en.ts';
import { ProofSection } from './ProofSection.tsx';

const words = proofWords.engine;

/** Which engine this is, and what each version of it brought. */
export function EngineChanges() {
  return (
    <ProofSection name="engine" sentence={words.version(ENGINE_VERSION)} badge={null}>
      <dl className="proof-changes">
        {words.changes.map(({ version, date, changes }) => (
          <div key={version}>
            <dt className="type-num">
              <b>{version}</b> <time dateTime={date}>{date}</time>
            </dt>
            <dd className="type-label">{changes.join(' ')}</dd>
          </div>
        ))}
      </dl>
    </ProofSection>
  );
}
