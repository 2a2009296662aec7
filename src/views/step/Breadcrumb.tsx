import type { StepPlace } from '../../engine/cost/step-layout.ts';
import { stepWords } from '../../narration/step/en.ts';
import './breadcrumb.css';

const { crumbs, operators, titles } = stepWords;

interface BreadcrumbProps {
  /** Null while the playhead stands before the run. */
  readonly step: number | null;
  readonly place: StepPlace | null;
  /** How long the weights load; null where the card's link is not known. */
  readonly loadingNs: number | null;
  readonly isLoadingShown: boolean;
  readonly onRun: () => void;
  readonly onPlace: (place: StepPlace | null) => void;
  readonly onLoading: () => void;
  readonly onCloseLoading: () => void;
  /** Opens attention token by token. */
  readonly onAttention: () => void;
}

interface Crumb {
  readonly key: string;
  readonly text: string;
  readonly go: () => void;
}

/** Run › Step 22 › Layer 14 › gate + up: where one is, the way back out, and the way to what was before the run. */
export function Breadcrumb({
  step,
  place,
  loadingNs,
  isLoadingShown,
  onRun,
  onPlace,
  onLoading,
  onCloseLoading,
  onAttention,
}: BreadcrumbProps) {
  const way = wayTo(step, place, { onRun, onPlace, onLoading });
  return (
    <nav className="step-crumbs" aria-label={titles.breadcrumb}>
      <ol>
        {way.map(({ key, text, go }, i) => (
          <li key={key}>
            {i === way.length - 1 ? (
              <b aria-current="location">{text}</b>
            ) : (
              <button type="button" onClick={go}>
                {text}
              </button>
            )}
          </li>
        ))}
      </ol>
      {step !== null && (place?.operator === 'attention-prefill' || place?.operator === 'attention-decode') ? (
        <button type="button" aria-keyshortcuts="A" onClick={onAttention}>
          {crumbs.attention}
        </button>
      ) : null}
      {loadingNs === null || step === null ? null : (
        <button type="button" onClick={onLoading}>
          {crumbs.beforeRun(loadingNs)}
        </button>
      )}
      {isLoadingShown ? (
        <button type="button" onClick={onCloseLoading}>
          {crumbs.closeLoading}
        </button>
      ) : null}
    </nav>
  );
}

function wayTo(
  step: number | null,
  place: StepPlace | null,
  { onRun, onPlace, onLoading }: Pick<BreadcrumbProps, 'onRun' | 'onPlace' | 'onLoading'>,
): readonly Crumb[] {
  const way: Crumb[] = [{ key: 'run', text: crumbs.run, go: onRun }];
  if (step === null) return [...way, { key: 'loading', text: crumbs.loading, go: onLoading }];
  way.push({ key: 'step', text: crumbs.step(step), go: () => onPlace(null) });
  if (place === null) return way;
  const { layer, operator } = place;
  if (layer !== null) way.push({ key: 'layer', text: crumbs.layer(layer), go: () => onPlace({ layer, operator: null }) });
  if (operator !== null) way.push({ key: 'operator', text: operators[operator].short, go: () => onPlace(place) });
  return way;
}
