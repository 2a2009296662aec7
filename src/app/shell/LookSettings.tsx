import { spoken } from '../../narration/spoken.ts';
import { setReducedMotion, setTextSize, TEXT_SIZES, toggleTheme, useReducedMotion, useTextSize, useTheme } from '../look/preferences.ts';

const words = spoken.controls.keys;
const { appBar } = spoken.controls;

/** How this person likes to look: theme, size of text, motion. Kept in this browser. */
export function LookSettings() {
  const theme = useTheme();
  const textSize = useTextSize();
  const reducedMotion = useReducedMotion();
  return (
    <div className="look-settings">
      <fieldset>
        <legend>{words.theme}</legend>
        {(['light', 'dark'] as const).map((each) => (
          <label key={each}>
            <input type="radio" name="theme" checked={theme === each} onChange={() => (theme === each ? undefined : toggleTheme())} />
            {appBar[each]}
          </label>
        ))}
      </fieldset>
      <fieldset>
        <legend>{words.textSize}</legend>
        {TEXT_SIZES.map((size) => (
          <label key={size}>
            <input type="radio" name="text-size" checked={textSize === size} onChange={() => setTextSize(size)} />
            {spoken.numbers.percent(size)}
          </label>
        ))}
      </fieldset>
      <label>
        <input type="checkbox" checked={reducedMotion} onChange={(event) => setReducedMotion(event.currentTarget.checked)} />
        {words.reduceMotion}
      </label>
    </div>
  );
}
