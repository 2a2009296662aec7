import type { StepPlace } from '../../engine/cost/step-layout.ts';
import { stepWords } from '../../narration/step/en.ts';
import './breadcrumb.css';

const { crumbs, operators, titles } = stepWords;

interface BreadcrumbProps {
  readonly step: number;
  readonly place: StepPlace | null;
  readonly onRun: () => void;
  readonly onPlace: (place: StepPlace | null) => void;
}

interface Crumb {
  readonly key: string;
  readonly text: string;
  readonly go: () => void;
}

/** Run › Step 22 › Layer 14 › gate + up: where one is, and the way back out. */
export function Breadcrumb({ step, place, onRun, onPlace }: BreadcrumbProps) {
  const way: Crumb[] = [
    { key: 'run', text: crumbs.run, go: onRun },
    { key: 'step', text: crumbs.step(step), go: () => onPlace(null) },
  ];
  if (place !== null && place.layer !== null) {
    const { layer } = place;
    way.push({ key: 'layer', text: crumbs.layer(layer), go: () => onPlace({ layer, operator: null }) });
  }
  if (place !== null && place.operator !== null) {
    way.push({ key: 'operator', text: operators[place.operator].short, go: () => onPlace(place) });
  }
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
    </nav>
  );
}
