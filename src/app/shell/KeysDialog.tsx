import { spoken } from '../../narration/spoken.ts';
import type { KeyAction } from '../../narration/messages/control-labels.ts';
import { DialogColumn } from '../../ui/DialogColumn.tsx';
import { setReducedMotion, useReducedMotion } from '../look/preferences.ts';
import './keys-dialog.css';

const words = spoken.controls.keys;

const LIST: readonly (readonly [keys: readonly string[], action: KeyAction])[] = [
  [['Space'], 'play'],
  [['←', '→'], 'step'],
  [[',', '.'], 'phase'],
  [['Shift ←', 'Shift →'], 'event'],
  [['Home', 'End'], 'ends'],
  [['↑', '↓'], 'lane'],
  [['Enter'], 'open'],
  [['Esc'], 'back'],
  [['[', ']'], 'speed'],
  [['+', '−'], 'zoom'],
  [['0'], 'fit'],
  [['1'], 'views'],
  [['W'], 'why'],
  [['C'], 'compare'],
  [['T'], 'table'],
  [['E'], 'scenario'],
  [['S'], 'share'],
  [['D'], 'theme'],
  [['R'], 'lanes'],
  [['?'], 'help'],
];

/** Every key that does something now. */
export function KeysDialog({ onClose }: { readonly onClose: () => void }) {
  const reducedMotion = useReducedMotion();
  return (
    <DialogColumn title={words.title} closeLabel={words.close} onClose={onClose}>
      <dl className="keys-list">
        {LIST.map(([keys, action]) => (
          <div key={action}>
            <dt>
              {keys.map((key) => (
                <kbd key={key}>{key}</kbd>
              ))}
            </dt>
            <dd>{words.actions[action]}</dd>
          </div>
        ))}
      </dl>
      <label className="keys-setting">
        <input type="checkbox" checked={reducedMotion} onChange={(event) => setReducedMotion(event.currentTarget.checked)} />
        {words.reduceMotion}
      </label>
    </DialogColumn>
  );
}
