import { en } from '../../narration/en.ts';
import './view-tabs.css';

/** The views that are there; keys of the others are kept free. */
export function ViewTabs() {
  const words = en.controls.appBar;
  return (
    <nav className="view-tabs" aria-label={words.viewsRegion}>
      <button type="button" aria-current="page" aria-keyshortcuts="1">
        {words.views.run} <kbd aria-hidden="true">1</kbd>
      </button>
    </nav>
  );
}
