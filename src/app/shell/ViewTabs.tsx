import { spoken } from '../../narration/spoken.ts';
import type { ViewName } from '../../scenario/link/link-state.ts';
import { VIEWS } from '../views/view-registry.ts';
import './view-tabs.css';

interface ViewTabsProps {
  readonly current: ViewName;
  readonly onChoose: (view: ViewName) => void;
}

/** The views that are there; keys of the others are kept free. */
export function ViewTabs({ current, onChoose }: ViewTabsProps) {
  const words = spoken.controls.appBar;
  return (
    <nav className="view-tabs" aria-label={words.viewsRegion}>
      {VIEWS.map(({ name, key }) => (
        <button
          key={name}
          type="button"
          aria-current={name === current ? 'page' : undefined}
          aria-keyshortcuts={key}
          onClick={() => onChoose(name)}
        >
          {words.views[name]} <kbd aria-hidden="true">{key}</kbd>
        </button>
      ))}
    </nav>
  );
}
